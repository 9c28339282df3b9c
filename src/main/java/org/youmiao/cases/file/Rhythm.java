package org.youmiao.cases.file;

import org.youmiao.cases.RiskLevel;
import org.youmiao.clocks.Nature;

/**
 * What a level means for the work, and what it is called.
 *
 * @param colour     one word, such as 橙
 * @param label      what workers say, such as 中高风险
 * @param visitDays  days from one visit to the next
 * @param reviewDays days from one assessment to the next
 * @param nature     how binding the two numbers are
 * @param source     where they come from
 */
public record Rhythm(
        RiskLevel level, String colour, String label, int visitDays, int reviewDays, Nature nature, String source) {

    /** Both words: 橙 · 中高风险. */
    public String words() {
        return colour + " · " + label;
    }
}

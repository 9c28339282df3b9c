package org.youmiao.cases.assessment;

/**
 * A text of an instrument, in both languages of the interface; the Chinese one is what was agreed.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Wording(String zh, String en) {

    /** The text for a language tag such as {@code zh-CN} or {@code en}. */
    public String in(String languageTag) {
        return languageTag.startsWith("en") ? en : zh;
    }
}

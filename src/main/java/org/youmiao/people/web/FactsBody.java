package org.youmiao.people.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.Sex;

/**
 * What is known of a child, as calling systems send and get it. What is unknown is left out.
 *
 * @param name      absent if nobody knows it
 * @param otherName earlier name, name at home, or name in the script of the child's own language
 * @param sex       unknown if left out
 * @param bornOn    date of birth
 * @param bornYear  year of birth, where only that is known
 * @param civilId   GB 11643 identity number
 * @param ethnic    two digits of GB/T 3304
 * @param area      village or township where the child lives
 * @param address   in words
 * @param school    school or kindergarten
 */
public record FactsBody(
        @Nullable String name,
        @Nullable String otherName,
        @Nullable Sex sex,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornYear,
        @Nullable String civilId,
        @Nullable String ethnic,
        AreaCode area,
        @Nullable String address,
        @Nullable String school) {

    static FactsBody of(ChildFacts facts) {
        CivilId civilId = facts.civilId();
        return new FactsBody(
                facts.name(),
                facts.otherName(),
                facts.sex(),
                facts.bornOn(),
                facts.bornYear(),
                civilId == null ? null : civilId.value(),
                facts.ethnic(),
                facts.area(),
                facts.address(),
                facts.school());
    }

    ChildFacts facts() {
        return new ChildFacts(
                name,
                otherName,
                sex == null ? Sex.UNKNOWN : sex,
                bornOn,
                bornYear,
                civilId == null ? null : CivilId.typed("civilId", civilId),
                ethnic,
                area,
                address,
                school);
    }

    /** Without the values: they are a child's. */
    @Override
    public String toString() {
        return "FactsBody";
    }
}

package org.youmiao.people.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.people.ChildCard;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.category.Categories.Belonging;

/**
 * Everything that a child's page tells.
 *
 * @param otherName     earlier name, name at home, or name in the script of the child's own language
 * @param civilId       the last four characters of the identity number behind stars
 * @param ethnic        two digits of GB/T 3304
 * @param guardians     who looks and looked after the child
 * @param belongings    groups of need, present and past, as far as the actor may know them
 * @param history       how the record came about
 */
public record ChildFile(
        ChildCard card,
        @Nullable String otherName,
        @Nullable String civilId,
        @Nullable String ethnic,
        @Nullable String address,
        @Nullable String school,
        List<GuardianCard> guardians,
        List<Belonging> belongings,
        History history) {

    /**
     * How a record came about.
     *
     * @param registeredBy name of who made it
     * @param corrections  the latest first
     */
    public record History(Instant registeredAt, String registeredBy, List<Correction> corrections) {}

    /**
     * One field before one correction.
     *
     * @param field  code of the field, such as {@code NAME}
     * @param value  what it said, identity numbers behind stars; none where it was empty
     * @param reason why, where that was said
     * @param by     name of who corrected it
     */
    public record Correction(
            String field, @Nullable String value, @Nullable String reason, String by, Instant at) {}
}

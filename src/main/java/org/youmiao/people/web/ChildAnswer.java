package org.youmiao.people.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.Sex;
import org.youmiao.people.category.Categories.Belonging;
import org.youmiao.people.read.ChildFile;

/**
 * A child for calling systems.
 *
 * @param civilId the last four characters of the identity number behind stars
 * @param history corrections, the latest first
 */
public record ChildAnswer(
        Row child,
        @Nullable String otherName,
        @Nullable String civilId,
        @Nullable String ethnic,
        @Nullable String address,
        @Nullable String school,
        List<Guardian> guardians,
        List<Group> groups,
        Instant registeredAt,
        List<Change> history) {

    /**
     * A child in a list.
     *
     * @param name       {@code 姓名不详} where nobody knows it
     * @param categories groups of need to which the child belongs today
     */
    public record Row(
            UUID id,
            String name,
            Sex sex,
            @Nullable LocalDate bornOn,
            @Nullable Integer bornYear,
            AreaCode area,
            Set<ChildCategory> categories,
            int version) {
        static Row of(ChildCard card) {
            return new Row(
                    card.id().value(),
                    card.name(),
                    card.sex(),
                    card.bornOn(),
                    card.bornYear(),
                    card.area(),
                    card.categories(),
                    card.version());
        }
    }

    /**
     * Someone who looks or looked after the child.
     *
     * @param id       the guardianship, to be ended by
     * @param guardian the person or body
     */
    public record Guardian(
            UUID id,
            UUID guardian,
            String name,
            Relation relation,
            Part part,
            @Nullable String phone,
            @Nullable String address,
            LocalDate since,
            @Nullable LocalDate until,
            int version) {
        private static Guardian of(GuardianCard card) {
            return new Guardian(
                    card.guardianship(),
                    card.guardian().value(),
                    card.name(),
                    card.relation(),
                    card.part(),
                    card.phone(),
                    card.address(),
                    card.since(),
                    card.until(),
                    card.version());
        }
    }

    /** A group of need, from a day to a day. */
    public record Group(
            UUID id,
            ChildCategory category,
            LocalDate since,
            @Nullable LocalDate until) {
        static Group of(Belonging belonging) {
            return new Group(
                    belonging.id(),
                    belonging.category(),
                    belonging.term().validFrom(),
                    belonging.term().validTo());
        }
    }

    /**
     * One field before one correction.
     *
     * @param field  code of the field
     * @param before what it said; absent where it was empty
     */
    public record Change(
            String field, @Nullable String before, @Nullable String reason, String by, Instant at) {}

    static ChildAnswer of(ChildFile file) {
        return new ChildAnswer(
                Row.of(file.card()),
                file.otherName(),
                file.civilId(),
                file.ethnic(),
                file.address(),
                file.school(),
                file.guardians().stream().map(Guardian::of).toList(),
                file.belongings().stream().map(Group::of).toList(),
                file.history().registeredAt(),
                file.history().corrections().stream()
                        .map(one -> new Change(one.field(), one.value(), one.reason(), one.by(), one.at()))
                        .toList());
    }
}

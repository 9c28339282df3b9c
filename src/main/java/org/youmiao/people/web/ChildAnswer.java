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
 * @param child        as in a list
 * @param otherName    earlier name, name at home, or name in the child's own script
 * @param civilId      the last four characters of the identity number behind stars
 * @param ethnic       two digits of GB/T 3304
 * @param address      in words
 * @param school       school or kindergarten
 * @param guardians    who looks or looked after the child
 * @param groups       groups of need, with their days
 * @param registeredAt when the record was made
 * @param history      corrections, the latest first
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
     * @param id         identifier
     * @param name       {@code 姓名不详} where nobody knows it
     * @param sex        as far as it is known
     * @param bornOn     date of birth
     * @param bornYear   year of birth
     * @param area       village or township where the child lives
     * @param categories groups of need to which the child belongs today
     * @param version    for If-Match
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
     * @param name     of the person or body
     * @param relation to the child
     * @param part     guardian by law, or carer in daily life
     * @param phone    telephone
     * @param address  where the person lives or works
     * @param since    first day
     * @param until    last day, if it has ended
     * @param version  for If-Match
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

    /**
     * A group of need, from a day to a day.
     *
     * @param id       identifier
     * @param category which group
     * @param since    first day
     * @param until    last day, if it has ended
     */
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
     * @param reason why, if it was said
     * @param by     who corrected it
     * @param at     when
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

package org.youmiao.people;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.youmiao.edge.Messages;

/**
 * A child in words, for lists and for the identity bar.
 *
 * @param place where it lives
 * @param today the day by which its age is told
 */
public record ChildLine(ChildCard card, String place, LocalDate today) {
    public String name() {
        return card.name();
    }

    public String path() {
        return "/children/" + card.id().value();
    }

    /** 9 岁, or 约 9 岁 by the year alone, or 年龄不详. */
    public String age(Messages t) {
        OptionalInt age = card.ageOn(today);
        if (age.isEmpty()) {
            return t.get("child.age.unknown");
        }
        return t.get(card.ageIsByYear() ? "child.age.about" : "child.age", age.getAsInt());
    }

    /** The birth date, or the year, or nothing. */
    public String born(Messages t) {
        if (card.bornOn() != null) {
            return t.fullDate(card.bornOn());
        }
        return card.bornYear() == null ? "" : t.get("child.born.year", String.valueOf(card.bornYear()));
    }

    /** Groups of need, one after the other. */
    public String categories(Messages t) {
        return card.categories().stream().map(t::label).collect(Collectors.joining(t.get("child.and")));
    }
}

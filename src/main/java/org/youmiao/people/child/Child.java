package org.youmiao.people.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;

/** A minor's record: registered once, corrected openly. */
@Table("child")
final class Child {
    /** Years of life at which a first record is still made: a report may come on the last day before the eighteenth birthday. */
    private static final int REGISTERED_UNTIL = 19;

    @Id
    private final ChildId id;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    private ChildFacts facts;

    private final Instant registeredAt;
    private final UUID registeredBy;

    @Version
    private int version;

    /** A fact of the record, as earlier values are kept and told by it. */
    enum Field {
        NAME(ChildFacts::name),
        OTHER_NAME(ChildFacts::otherName),
        SEX(facts -> String.valueOf(facts.sex().code())),
        BORN_ON(ChildFacts::bornOn),
        BORN_YEAR(ChildFacts::bornYear),
        CIVIL_ID(facts -> text(facts.civilId(), CivilId::value)),
        ETHNIC(ChildFacts::ethnic),
        AREA(ChildFacts::area),
        ADDRESS(ChildFacts::address),
        SCHOOL(ChildFacts::school);

        private final Function<ChildFacts, @Nullable Object> value;

        Field(Function<ChildFacts, @Nullable Object> value) {
            this.value = value;
        }

        @Nullable String of(ChildFacts facts) {
            return text(value.apply(facts), Object::toString);
        }

        private static <T> @Nullable String text(@Nullable T value, Function<T, String> words) {
            return value == null ? null : words.apply(value);
        }
    }

    @PersistenceCreator
    private Child(ChildId id, ChildFacts facts, Instant registeredAt, UUID registeredBy, int version) {
        this.id = id;
        this.facts = facts;
        this.registeredAt = registeredAt;
        this.registeredBy = registeredBy;
        this.version = version;
    }

    /** @throws Problem {@code invalid.in-future}, {@code invalid.not-a-minor} */
    static Child register(ChildId id, ChildFacts facts, Actor by, Instant at) {
        Child child = new Child(id, facts, at, by.id(), 0);
        child.checkBirth(facts, at);
        return child;
    }

    /**
     * Puts other facts in the place of the present ones.
     *
     * @return what the fields that change said so far
     * @throws Problem {@code invalid.in-future}, {@code invalid.not-a-minor}
     */
    Map<Field, @Nullable String> correct(ChildFacts corrected, Instant at) {
        checkBirth(corrected, at);
        Map<Field, @Nullable String> earlier = new EnumMap<>(Field.class);
        Arrays.stream(Field.values())
                .filter(field -> !Objects.equals(field.of(facts), field.of(corrected)))
                .forEach(field -> earlier.put(field, field.of(facts)));
        facts = corrected;
        return earlier;
    }

    private void checkBirth(ChildFacts facts, Instant now) {
        LocalDate today = Shanghai.dateOf(now);
        LocalDate registered = Shanghai.dateOf(registeredAt);
        LocalDate earliest = registered.minusYears(REGISTERED_UNTIL);
        LocalDate bornOn = facts.bornOn();
        Integer bornYear = facts.bornYear();
        if (bornOn != null && bornOn.isAfter(today) || bornYear != null && bornYear > today.getYear()) {
            throw Problem.invalid(bornOn != null ? "bornOn" : "bornYear", "in-future");
        }
        if (bornOn != null && bornOn.isBefore(earliest) || bornYear != null && bornYear < earliest.getYear()) {
            throw Problem.invalid(bornOn != null ? "bornOn" : "bornYear", "not-a-minor");
        }
    }

    ChildId id() {
        return id;
    }

    ChildFacts facts() {
        return facts;
    }

    int version() {
        return version;
    }
}

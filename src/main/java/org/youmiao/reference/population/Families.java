package org.youmiao.reference.population;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Ids;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.Sex;
import org.youmiao.reference.population.Family.Elder;
import org.youmiao.reference.population.Family.Kid;

/**
 * Invents the families of a village: the same seed gives the same ones. Shares follow what is known of such counties, roughly: a
 * third of the children left behind with grandparents, some in difficulty, a few without a number or without a known birthday.
 */
final class Families {
    private static final WordList FAR_PLACES = WordList.lines("far-places");
    private static final int OLDEST = 18 * 365 - 2;

    private final AreaCode village;
    private final LocalDate today;
    private final Random random;
    private final Map<String, Integer> births;

    /** @param births how many of the county's children were born on each day so far, by sex: no two have one number */
    Families(AreaCode village, LocalDate today, long seed, Map<String, Integer> births) {
        this.village = village;
        this.today = today;
        this.births = births;
        this.random = new Random(seed * 31 + Long.parseLong(village.value()));
    }

    /** How a family lives. */
    private enum Kind {
        TOGETHER,
        LEFT_BEHIND,
        ONE_PARENT,
        UNATTENDED
    }

    /** Families with so many children together. */
    List<Family> with(int children) {
        List<Family> families = new ArrayList<>();
        int left = children;
        while (left > 0) {
            int size = Math.min(left, 1 + random.nextInt(8) / 5 + random.nextInt(10) / 9);
            families.add(family(size));
            left -= size;
        }
        return families;
    }

    private Family family(int size) {
        Kind kind = kind();
        Names.Whole unusual = Names.unusual(random);
        String surname = Names.surname(random);
        String house = "%d 组 %d 号".formatted(1 + random.nextInt(8), 1 + random.nextInt(60));
        boolean poor = random.nextInt(100) < (kind == Kind.TOGETHER ? 5 : 15);
        List<Kid> kids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            kids.add(i == 0 && unusual != null ? kid(unusual, house, kind, poor) : kid(surname, house, kind, poor));
        }
        kids.sort(Comparator.comparing(kid -> born(kid.facts())));
        return new Family(village, kids, elders(surname, house, kind));
    }

    private Kind kind() {
        int chance = random.nextInt(100);
        if (chance < 3) {
            return Kind.UNATTENDED;
        }
        if (chance < 14) {
            return Kind.ONE_PARENT;
        }
        return chance < 55 ? Kind.LEFT_BEHIND : Kind.TOGETHER;
    }

    private Kid kid(Names.Whole name, String house, Kind kind, boolean poor) {
        return kid(name.name(), name.own(), name.sex(), name.ethnic(), house, kind, poor);
    }

    private Kid kid(String surname, String house, Kind kind, boolean poor) {
        Sex sex = random.nextInt(100) < 53 ? Sex.MALE : Sex.FEMALE;
        String name = Names.child(surname, sex, random);
        String atHome = random.nextInt(30) == 0 ? (sex == Sex.MALE ? "幺娃" : "幺妹") : null;
        return kid(name, atHome, sex, random.nextInt(100) < 3 ? "15" : Names.HAN, house, kind, poor);
    }

    private Kid kid(
            String name, @Nullable String other, Sex sex, String ethnic, String house, Kind kind, boolean poor) {
        LocalDate born = today.minusDays(20L + random.nextInt(OLDEST - 20));
        int known = random.nextInt(100);
        boolean dayKnown = known >= 2 || born.getYear() >= today.getYear() - 1;
        CivilId number = known < 5 ? null : civilId(born, sex);
        int age = Period.between(born, today).getYears();
        ChildFacts facts = new ChildFacts(
                name, other, sex, dayKnown ? born : null, born.getYear(), number, ethnic, village, house, school(age));
        ChildId id = new ChildId(Ids.at(
                today.minusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(),
                random.nextLong(),
                random.nextLong()));
        return new Kid(id, facts, categories(kind, poor, age, number == null));
    }

    private CivilId civilId(LocalDate born, Sex sex) {
        return InventedIds.civilId(born, sex, births.merge(born + sex.name(), 1, Integer::sum) - 1);
    }

    private @Nullable String school(int age) {
        return random.nextInt(40) == 0 ? null : Schools.forAge(age, random);
    }

    private Set<ChildCategory> categories(Kind kind, boolean poor, int age, boolean noNumber) {
        Set<ChildCategory> categories = EnumSet.noneOf(ChildCategory.class);
        if (kind == Kind.LEFT_BEHIND && age < 16) {
            categories.add(ChildCategory.LEFT_BEHIND);
        }
        if (kind == Kind.UNATTENDED) {
            categories.add(random.nextInt(5) == 0 ? ChildCategory.ORPHAN_SCATTERED : ChildCategory.DE_FACTO_UNATTENDED);
            categories.add(ChildCategory.IN_DIFFICULTY);
        }
        if (poor) {
            categories.add(ChildCategory.LOW_INCOME);
        }
        if (noNumber && random.nextInt(4) == 0) {
            categories.add(ChildCategory.NO_HUKOU);
        }
        switch (random.nextInt(100)) {
            case 0 -> categories.add(ChildCategory.SEVERE_DISABILITY);
            case 1, 2 -> categories.add(ChildCategory.GUARDIANSHIP_RISK);
            case 3 -> categories.add(age > 9 ? ChildCategory.PSYCH_RISK : ChildCategory.IN_DIFFICULTY);
            case 4 -> {
                if (age > 11) {
                    categories.add(ChildCategory.DROPOUT);
                }
            }
            default -> {}
        }
        return categories;
    }

    private List<Elder> elders(String surname, String house, Kind kind) {
        return switch (kind) {
            case TOGETHER ->
                List.of(
                        elder(surname, Relation.FATHER, Part.GUARDIAN, house),
                        elder(null, Relation.MOTHER, Part.GUARDIAN, house));
            case ONE_PARENT ->
                List.of(
                        random.nextInt(3) == 0
                                ? elder(surname, Relation.FATHER, Part.GUARDIAN, house)
                                : elder(null, Relation.MOTHER, Part.GUARDIAN, house));
            case LEFT_BEHIND ->
                List.of(
                        elder(surname, Relation.FATHER, Part.GUARDIAN, FAR_PLACES.pick(random)),
                        random.nextInt(3) == 0
                                ? elder(surname, Relation.PATERNAL_GRANDFATHER, Part.CARER, house)
                                : elder(null, Relation.PATERNAL_GRANDMOTHER, Part.CARER, house));
            case UNATTENDED -> List.of(elder(surname, Relation.PATERNAL_GRANDFATHER, Part.GUARDIAN, house));
        };
    }

    /** @param surname of the family; none for someone who married into it */
    private Elder elder(@Nullable String surname, Relation relation, Part part, String address) {
        Sex sex = relation == Relation.FATHER || relation == Relation.PATERNAL_GRANDFATHER ? Sex.MALE : Sex.FEMALE;
        String name = surname == null ? Names.adult(sex, random) : Names.adult(surname, sex, random);
        String phone = random.nextInt(10) == 0 ? null : InventedIds.phone(random.nextInt(10_000_000));
        return new Elder(name, relation, part, phone, address);
    }

    private static LocalDate born(ChildFacts facts) {
        LocalDate day = facts.bornOn();
        return day != null ? day : LocalDate.of(Objects.requireNonNull(facts.bornYear()), 7, 1);
    }
}

package org.youmiao.reference.population;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.youmiao.people.Sex;

/**
 * Names as they are in such a county: mostly of a few surnames, some compound, some of other peoples with their own order and
 * marks, and now and then a character that lies beyond the first 65,536 and breaks careless programs. All invented.
 */
public final class Names {
    private static final WordList SURNAMES = WordList.weighted("surnames");
    private static final WordList BOYS = WordList.words("given-male");
    private static final WordList GIRLS = WordList.words("given-female");
    private static final WordList MEN = WordList.words("given-man");
    private static final WordList WOMEN = WordList.words("given-woman");
    private static final List<Whole> RARE =
            WordList.lines("rare").entries().stream().map(Whole::parse).toList();
    private static final List<Whole> OTHER_PEOPLES =
            WordList.lines("minority").entries().stream().map(Whole::parse).toList();

    /** The Han, by GB/T 3304. */
    static final String HAN = "01";

    private Names() {}

    /**
     * A name that is taken as it is.
     *
     * @param ethnic two digits of GB/T 3304
     * @param own    the name in the script of the people, for some
     */
    record Whole(
            String name, Sex sex, String ethnic, @Nullable String own) {
        static Whole parse(String line) {
            String[] cells = line.split(" ");
            return new Whole(
                    cells[0],
                    cells[1].equals("男") ? Sex.MALE : Sex.FEMALE,
                    cells.length > 2 ? cells[2] : HAN,
                    cells.length > 3 ? cells[3] : null);
        }
    }

    static String surname(RandomGenerator random) {
        return SURNAMES.pick(random);
    }

    static String child(String surname, Sex sex, RandomGenerator random) {
        return surname + (sex == Sex.MALE ? BOYS : GIRLS).pick(random);
    }

    /** A grown-up. */
    public static String adult(Sex sex, RandomGenerator random) {
        return adult(surname(random), sex, random);
    }

    static String adult(String surname, Sex sex, RandomGenerator random) {
        return surname + (sex == Sex.MALE ? MEN : WOMEN).pick(random);
    }

    /** Now and then a name of another people or with a rare character; mostly nothing. */
    static @Nullable Whole unusual(RandomGenerator random) {
        int chance = random.nextInt(1000);
        if (chance < 25) {
            return OTHER_PEOPLES.get(random.nextInt(OTHER_PEOPLES.size()));
        }
        return chance < 35 ? RARE.get(random.nextInt(RARE.size())) : null;
    }
}

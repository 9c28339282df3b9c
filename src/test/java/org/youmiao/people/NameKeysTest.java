package org.youmiao.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {
    private static final Transliterator ICU = Transliterator.getInstance(
            "Han-Latin/Names; NFD; [[:Mn:]&[:sc=Zinh:]] Remove; NFC; Lower; [[:P:][:Z:]] Remove");

    @Test
    void aNameOfThreeCharactersHasItsWholeItsTwoPairsAndItsSound() {
        assertThat(NameKeys.of("王小明", null)).containsExactly("=王小明", "王小", "小明", "~wangxiaoming");
    }

    @Test
    void aNameOfTwoCharactersIsNoPartOfItself() {
        assertThat(NameKeys.of("王芳", null)).containsExactly("=王芳", "~wangfang");
    }

    @Test
    void rareCharactersBeyondTheFirstPlaneCountAsOne() {
        assertThat(NameKeys.of("李𬍛明", null)).contains("李𬍛", "𬍛明").noneMatch(NameKeysTest::hasHalfACharacter);
    }

    @ParameterizedTest
    @CsvSource({
        "阿卜杜热西提·买买提, 阿卜杜热西提买买提",
        "古丽 米热・艾山, 古丽米热艾山",
        "ＧＵＬ mira, gulmira",
        "扎西​卓玛, 扎西卓玛",
        "བཀྲ་ཤིས, བཀྲཤིས",
        "葛󠄀城, 葛城"
    })
    void marksSpacesWidthAndCaseMakeNoDifference(String one, String other) {
        assertThat(NameKeys.normal(one)).isEqualTo(NameKeys.normal(other));
    }

    @ParameterizedTest
    @CsvSource({"单小明, ~shanxiaoming", "曾亮, ~zengliang", "令狐冲, ~linghuchong", "卓玛, ~zhuoma", "ꆈꌠ, ~ꆈꌠ", "Gül, ~gul"})
    void surnamesAreReadAsSurnames(String name, String sound) {
        assertThat(NameKeys.of(name, null)).contains(sound);
    }

    @Property
    void readingsKeptByCharacterAreThoseOfTheReader(@ForAll("names") String name) {
        String normal = NameKeys.normal(name);

        assertThat(NameKeys.sound(normal)).isEqualTo("~" + ICU.transliterate(normal));
    }

    @Property
    void normalIsNormalAlready(@ForAll String text) {
        String once = NameKeys.normal(text);

        assertThat(NameKeys.normal(once)).isEqualTo(once);
    }

    @Property
    void everyNameIsFoundByEachOfItsPairsAndTriples(@ForAll("names") String name) {
        String normal = NameKeys.normal(name);
        int[] points = normal.codePoints().toArray();
        Set<String> keys = NameKeys.of(name, null);

        for (int size = 2; size <= Math.min(3, points.length); size++) {
            int length = size;
            assertThat(IntStream.rangeClosed(0, points.length - size)
                            .mapToObj(from -> new String(points, from, length)))
                    .allSatisfy(part -> assertThat(keys.contains(part) || keys.contains(NameKeys.whole(part)))
                            .as(part)
                            .isTrue());
        }
    }

    @Property
    void whatANameContainsLeadsToIt(@ForAll("names") String name, @ForAll("names") String before) {
        String part = NameKeys.normal(name);
        Set<String> keys = NameKeys.of(before + name, null);

        assertThat(keys)
                .containsAll(NameKeys.within(part).stream()
                        .filter(gram -> !NameKeys.normal(before + name).equals(gram))
                        .toList());
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<Character> surnames = Arbitraries.of(
                "王李张单曾仇解任查尉乐区令万澹长".chars().mapToObj(c -> (char) c).toList());
        Arbitrary<String> characters = Arbitraries.oneOf(
                surnames.map(String::valueOf),
                Arbitraries.chars().range('\u4e00', '\u9fff').map(String::valueOf),
                Arbitraries.of("狐", "俟", "台", "孙", "𬍛", "𠮷", "·", " ", "a", "Z", "ག", "ꆈ", "ئا", "ü"));
        return characters.list().ofMinSize(1).ofMaxSize(9).map(list -> String.join("", list));
    }

    private static boolean hasHalfACharacter(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}

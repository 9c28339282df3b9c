package org.youmiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CivilIdTest {
    /** The two examples that GB 11643-1999 itself prints. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void theExamplesOfTheStandardAreValid(String example) {
        assertThat(CivilId.isTyped(example)).isTrue();
    }

    @Test
    void aNumberIsUnderstoodAsPeopleTypeIt() {
        assertThat(CivilId.typed("civilId", " １１０１０５ 19491231 002x ")).isEqualTo(new CivilId("11010519491231002X"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "110105194912310021",
                "11010519491331002X",
                "010105194912310026",
                "X1010519491231002X",
                "11010519491231002X\u0000"
            })
    void whatIsNoNumberIsRefusedWithoutSayingWhatItWas(String text) {
        assertThatThrownBy(() -> CivilId.typed("number", text))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.field()).isEqualTo("number");
                    assertThat(problem.arguments()).isEmpty();
                })
                .hasMessage("invalid.civil-id");
    }

    @Property
    void birthDateAndSexAreReadFromTheNumber(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 999) int sequence) {
        CivilId id = CivilIds.of(day, sequence);

        assertThat(id.bornOn()).isEqualTo(day);
        assertThat(id.male()).isEqualTo(sequence % 2 == 1);
    }

    /** ISO 7064 MOD 11-2 finds every single wrong digit and every swap of neighbours. */
    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        StringBuilder wrong = new StringBuilder(CivilIds.of(day, sequence).value());
        int digit = wrong.charAt(place) == 'X' ? 0 : wrong.charAt(place) - '0';
        wrong.setCharAt(place, (char) ('0' + (digit + shift) % 10));

        assertThat(wrong.toString())
                .satisfiesAnyOf(
                        text -> assertThat(CivilId.isTyped(text)).isFalse(),
                        text -> assertThat(text)
                                .isEqualTo(CivilIds.of(day, sequence).value()));
    }

    @Property
    void swappedNeighboursAreAlwaysFound(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 16) int place) {
        String right = CivilIds.of(day, sequence).value();
        StringBuilder swapped = new StringBuilder(right);
        swapped.setCharAt(place, right.charAt(place + 1));
        swapped.setCharAt(place + 1, right.charAt(place));

        assertThat(CivilId.isTyped(swapped.toString()))
                .isEqualTo(swapped.toString().equals(right));
    }

    @Property
    void theValueIsNeverPartOfItsText(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 999) int sequence) {
        CivilId id = CivilIds.of(day, sequence);

        assertThat(id.toString()).doesNotContain(id.value());
        assertThat(id.masked())
                .hasSize(18)
                .endsWith(id.value().substring(14))
                .doesNotContain(id.value().substring(6, 14));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}

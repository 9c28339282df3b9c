package org.youmiao.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.youmiao.edge.texts.Bundles;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.Problem;

class FormTest {
    private static final Messages T = new Messages(Bundles.load(true), Language.ZH, Clock.systemUTC());

    enum Sign {
        INJURY,
        HUNGER
    }

    record ThingId(UUID value) implements Id {}

    record Measure(String what, @Nullable LocalDate by) {}

    record Shown(Form form) implements Screen {}

    private static final class NotAllowed extends Problem {
        NotAllowed(Kind kind) {
            super(kind, "conflict", null);
        }
    }

    @Test
    void typedValuesAreReadFromWhatWasTyped() {
        UUID id = UUID.randomUUID();
        Form form = sent(Map.of(
                        "name", " 小明 ",
                        "sign", "HUNGER",
                        "at", "18:02",
                        "times", "3",
                        "case", id.toString(),
                        "area", "511781109002",
                        "sure", "true"))
                .with("seenOn", LocalDate.of(2026, 11, 9))
                .withAll("signs", List.of("INJURY", "HUNGER"));

        form.read(in -> {
            assertThat(in.required("name", 10)).isEqualTo("小明");
            assertThat(in.optional("note", 10)).isNull();
            assertThat(in.choice("sign", Sign.class)).isEqualTo(Sign.HUNGER);
            assertThat(in.choices("signs", Sign.class)).isEqualTo(Set.of(Sign.INJURY, Sign.HUNGER));
            assertThat(in.date("seenOn")).isEqualTo(LocalDate.of(2026, 11, 9));
            assertThat(in.dateOrNull("by")).isNull();
            assertThat(in.time("at")).isEqualTo(LocalTime.of(18, 2));
            assertThat(in.number("times", 1, 9)).isEqualTo(3);
            assertThat(in.numberOrNull("weight", 1, 9)).isNull();
            assertThat(in.id("case", ThingId::new)).isEqualTo(new ThingId(id));
            assertThat(in.area("area")).isEqualTo(new AreaCode("511781109002"));
            assertThat(in.yes("sure")).isTrue();
            assertThat(in.yes("unsure")).isFalse();
            return true;
        });
    }

    @Test
    void aProblemThatOnlyAStandInCausesIsNotSaid() {
        assertThatThrownBy(() -> sent(Map.of()).read(in -> {
                    String name = in.required("name", 10);
                    throw Problem.invalid(name.isEmpty() ? "name" : "other", "required");
                }))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactly("name"));
    }

    @Test
    void everythingThatIsWrongIsFoundInTheOrderOfReading() {
        Form form = sent(Map.of(
                "seenOn.year",
                "2026",
                "seenOn.month",
                "2",
                "seenOn.day",
                "30",
                "times",
                "10",
                "case",
                "7",
                "sign",
                "X"));

        assertThatThrownBy(() -> form.read(in -> {
                    in.required("name", 10);
                    in.date("seenOn");
                    in.number("times", 1, 9);
                    in.id("case", ThingId::new);
                    return in.choice("sign", Sign.class);
                }))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field, Fault::type)
                                .containsExactly(
                                        tuple("name", "invalid.required"),
                                        tuple("seenOn", "invalid.date"),
                                        tuple("times", "invalid.range"),
                                        tuple("case", "invalid.uuid"),
                                        tuple("sign", "invalid.choice")));
    }

    @Test
    void whatIsBuiltFromStandInsNeverHidesTheFault() {
        assertThatThrownBy(() -> Form.blank().read(in -> {
                    String name = in.required("name", 10);
                    return name.charAt(0);
                }))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Form.blank().read(in -> {
                    throw new IllegalStateException("a mistake in the code");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void repeatedRowsAreReadInOrderAndEmptyOnesLeftOut() {
        Form form = sent(Map.of(
                "measures[2].what", "返校",
                "measures[0].what", "补助",
                "measures[1].what", " ",
                "measures[2].by.year", "2026",
                "measures[2].by.month", "11",
                "measures[2].by.day", "30"));

        List<Measure> measures = form.read(in ->
                in.rows("measures", row -> new Measure(row.required("what", 50), row.dateOrNull("by"))));

        assertThat(measures).containsExactly(new Measure("补助", null), new Measure("返校", LocalDate.of(2026, 11, 30)));
    }

    @Test
    void aFaultInARowNamesTheRowAndFindsTheLabelOfAllRows() {
        Form form = sent(Map.of("measures[3].by.year", "2026")).labelled("plan");

        assertThatThrownBy(() -> form.read(in -> in.rows("measures", row -> row.required("what", 50))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("measures[3].what"));
        assertThat(form.labelKey("measures[3].what")).isEqualTo("plan.measures.what");
        assertThat(form.id("measures[3].what")).isEqualTo("measures-3-what");
    }

    @Test
    void aDoneActGoesOn() {
        Reply reply = Form.blank().submit(() -> 7, number -> SeeOther.to("/things/" + number), Shown::new);

        assertThat(reply).isEqualTo(SeeOther.to("/things/7"));
    }

    @Test
    void whatAPersonCanMendComesBackFilledInWithItsReasonAndItsKey() {
        Form form = sent(Map.of("name", "小明"));

        for (Problem.Kind kind : List.of(Problem.Kind.CONFLICT, Problem.Kind.REUSED_KEY, Problem.Kind.INVALID)) {
            ScreenAgain again =
                    (ScreenAgain) form.submit(() -> fail(new NotAllowed(kind)), n -> SeeOther.to("/"), Shown::new);
            Form back = ((Shown) again.screen()).form();
            assertThat(again.status()).isEqualTo(Statuses.of(kind));
            assertThat(back.value("name")).isEqualTo("小明");
            assertThat(back.idempotencyKey()).isEqualTo(form.idempotencyKey());
            assertThat(back.summary(back.faults().getFirst(), T)).isEqualTo("他人刚刚办理了同一件事，请刷新后再看。");
        }
    }

    @Test
    void aRecordThatSomeoneElseChangedComesBackAsStale() {
        ScreenAgain again = (ScreenAgain) Form.blank()
                .submit(() -> fail(new OptimisticLockingFailureException("x")), n -> SeeOther.to("/"), Shown::new);

        assertThat(again.status()).isEqualTo(412);
    }

    @Test
    void whatAPersonCannotMendIsThrownOn() {
        for (Problem.Kind kind : List.of(Problem.Kind.REFUSED, Problem.Kind.NOT_FOUND)) {
            assertThatThrownBy(() ->
                            Form.blank().submit(() -> fail(new NotAllowed(kind)), n -> SeeOther.to("/"), Shown::new))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aPageLeadsOnlyToAnotherPageOfThisPlatform() {
        for (String elsewhere :
                List.of("https://example.org/", "//example.org", "/\\example.org", "", "/a\r\nSet-Cookie: x")) {
            assertThatThrownBy(() -> SeeOther.to(elsewhere)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Form sent(Map<String, String> fields) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        fields.forEach((name, value) -> sent.put(name, List.of(value)));
        return Form.of(sent);
    }

    private static int fail(RuntimeException failure) {
        throw failure;
    }
}

package org.youmiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youmiao.audit.AuditEntry.Kind;
import org.youmiao.cases.plan.SettleMeasure;
import org.youmiao.clocks.running.ClockEvent;
import org.youmiao.edge.Language;
import org.youmiao.edge.Messages;
import org.youmiao.edge.texts.Bundles;
import org.youmiao.intake.screening.ScreeningStep;

/** What happened is told in words. */
class EventWordsTest {
    private static final Bundles ALL = Bundles.load(true);
    private static final Messages ZH = in(Language.ZH);

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachCodeThatARoomWritesIntoTheTrailHasWords(Language language) {
        SortedSet<String> codes = EventCodes.of("");
        Stream.<Enum<?>[]>of(ScreeningStep.values(), ClockEvent.Kind.values(), SettleMeasure.Outcome.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .forEach(codes::add);

        assertThat(codes).hasSizeGreaterThan(100);
        assertThat(codes)
                .allSatisfy(code -> assertThat(EventWords.of(Kind.WRITE, "case", code, in(language)))
                        .doesNotContain(code));
    }

    @Test
    void aDetailIsToldToo() {
        assertThat(EventWords.of(Kind.WRITE, "account", "GRANTED:STATION_WORKER", ZH))
                .isEqualTo("办理：给予岗位（未保站社工）");
        assertThat(EventWords.of(Kind.LIST, "case", "SHOWN:3", ZH)).isEqualTo("列出：显示条数（3）");
    }

    @Test
    void oneCodeMayMeanTwoThingsForTwoSortsOfRecords() {
        assertThat(EventWords.of(Kind.WRITE, "break-glass", "REVIEWED", ZH)).isEqualTo("办理：复核");
        assertThat(EventWords.of(Kind.WRITE, "case", "REVIEWED:GO_ON", ZH)).isEqualTo("办理：复评（按原计划继续）");
    }

    @Test
    void aCodeWithoutWordsIsShownAsItIs() {
        assertThat(EventWords.of(Kind.READ, "case", "NEW_PAGE:OF_SOMETHING", ZH))
                .isEqualTo("查看：NEW_PAGE（OF_SOMETHING）");
    }

    private static Messages in(Language language) {
        return new Messages(ALL, language, Clock.systemUTC());
    }
}

package org.youmiao.cases.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youmiao.DatabaseTest;
import org.youmiao.audit.AuditEntry.Kind;
import org.youmiao.audit.EventCodes;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.edge.Language;
import org.youmiao.edge.Messages;
import org.youmiao.edge.texts.Bundles;

class ViewLooksTest extends DatabaseTest {
    private static final Messages ZH = new Messages(Bundles.load(true), Language.ZH, Clock.systemUTC());

    /** What other rooms write about a case: an emergency opening, and that someone was refused. */
    private static final List<String> OF_OTHERS = List.of(
            "READ", "BROKEN_GLASS", "not-found", "refused.permission", "refused.same-person", "refused.password-first");

    @Autowired
    private ReferralFixtures fixtures;

    @Autowired
    private ViewLooks looks;

    @Test
    void allThatCanHappenToACaseIsToldInWords() {
        List<String> codes = Stream.concat(EventCodes.of("cases").stream(), OF_OTHERS.stream())
                .toList();

        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(codes)
                .allSatisfy(code -> assertThat(new ViewLooks.Look(Instant.EPOCH, "", Kind.WRITE, code, null).what(ZH))
                        .startsWith("办理：")
                        .doesNotContainPattern("[A-Za-z]"));
    }

    @Test
    void itIsToldWhatHappenedAndTheAgencyOfAReferralByItsName() {
        var given = fixtures.givenAFullCase();
        fixtures.givenAReferral(given, DisclosedPart.NAME);

        people.as(given.worker(), () -> looks.view(given.caseId()));
        List<ViewLooks.Look> told =
                people.as(given.worker(), () -> looks.view(given.caseId())).looks();

        assertThat(told)
                .extracting(look -> look.what(ZH))
                .contains(
                        "办理：立案",
                        "办理：加入团队（村级联系人）",
                        "办理：评估（橙）",
                        "办理：探访，见到",
                        "办理：转介（教育局" + given.agency() + "）",
                        "查看：谁看过");
    }
}

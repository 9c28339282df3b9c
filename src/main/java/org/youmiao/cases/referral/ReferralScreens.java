package org.youmiao.cases.referral;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What the pages about referrals show. */
public final class ReferralScreens {
    /** Prefix of the hidden fields that hold what each part would tell. */
    static final String TELLING = "telling.";

    /** The hidden fields that hold code and name of each agency. */
    static final String AGENCIES = "agencies";

    private ReferralScreens() {}

    /** The inbox, or what was sent. */
    @Template("cases/referrals")
    public record ListScreen(
            ListReferrals.Listed listed, @Nullable ReferralState state, boolean fromStart) implements Screen {}

    /** The referrals of a case. */
    @Template("cases/case-referrals")
    public record CaseScreen(ReadReferral.Shown shown) implements Screen {}

    /** One referral, from the reader's side. */
    @Template("cases/referral")
    public record ReferralScreen(ReferralView referral) implements Screen {}

    /** The form that refers a case; what each part would tell stands beside its box. It carries all that it shows. */
    @Template("cases/referral-form")
    public record ReferralForm(CaseId caseId, Form form) implements Screen {
        public List<Option> agencies() {
            return form.values(AGENCIES).stream()
                    .map(agency -> agency.split(" ", 2))
                    .filter(agency -> agency.length == 2)
                    .map(agency -> Option.of(agency[0], agency[1]))
                    .toList();
        }

        public List<Option> parts(Messages t) {
            return Arrays.stream(DisclosedPart.values())
                    .map(part -> new Option(part.name(), t.label(part), form.value(TELLING + part)))
                    .toList();
        }
    }

    /** The form for the agency's answer. */
    @Template("cases/referral-answer")
    public record AnswerForm(ReferralId id, Form form) implements Screen {
        public List<Option> steps(Messages t) {
            return form.values("onOffer").stream()
                    .filter(step -> Arrays.stream(ReferralStep.values())
                            .anyMatch(one -> one.name().equals(step)))
                    .map(step -> Option.of(step, t.label(ReferralStep.valueOf(step))))
                    .toList();
        }
    }

    /** The form on which the sender's side says that it has seen the answer. */
    @Template("cases/referral-acknowledgement")
    public record AcknowledgementForm(ReferralId id, Form form) implements Screen {}

    /** The form that takes a referral back. */
    @Template("cases/referral-withdrawal")
    public record WithdrawalForm(ReferralId id, Form form) implements Screen {}
}

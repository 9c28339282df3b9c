package org.youmiao.cases.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** Hidden fields that hold what each part or report would tell, {@code telling[NAME]}. */
    static final String TELLING = "telling";

    /** Hidden fields that hold the digest of that, by the same keys. */
    static final String SEEN = "seen";

    /** The hidden fields that hold the reports which can be withheld. */
    static final String REPORTS = "reports";

    /** The hidden field that holds the day of a visit that is passed over. */
    static final String SKIPPED = "skippedVisit";

    /** The hidden fields that hold which agencies owe an answer for this case already. */
    static final String OPEN = "open";

    private static final Pattern SEEN_FIELD = Pattern.compile(SEEN + "\\[([A-Za-z0-9_-]+)]");

    /** The hidden fields that hold code and name of each agency. */
    static final String AGENCIES = "agencies";

    private ReferralScreens() {}

    /** The form with what each part would tell, for the sender to see before choosing. */
    static Form telling(Form form, List<Telling> tellings) {
        Form filled = form.with(SKIPPED, "")
                .withAll(
                        REPORTS,
                        tellings.stream()
                                .filter(one -> one.report() != null)
                                .map(Telling::key)
                                .toList());
        for (Telling one : tellings) {
            filled = filled.with(field(TELLING, one.key()), one.content()).with(field(SEEN, one.key()), one.digest());
            if (one.skippedVisit() != null) {
                filled = filled.with(SKIPPED, one.skippedVisit().toString());
            }
        }
        return filled;
    }

    /** Digests of what the sender saw. */
    static Map<String, String> seen(Form form) {
        Map<String, String> seen = new HashMap<>();
        form.typed().forEach((name, values) -> {
            Matcher field = SEEN_FIELD.matcher(name);
            if (field.matches() && !values.isEmpty()) {
                seen.put(field.group(1), values.getFirst());
            }
        });
        return seen;
    }

    /** The form with the answer that is to be acknowledged. */
    static Form answered(Form form, ReferralView.Answer answer) {
        return form.with("step", answer.step().name()).with("answer", answer.text());
    }

    private static String field(String name, String key) {
        return name + "[" + key + "]";
    }

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
        /** The agencies; beside those that owe an answer for this case already stands which. */
        public List<Option> agencies(Messages t) {
            return form.values(AGENCIES).stream()
                    .map(agency -> agency.split(" ", 2))
                    .filter(agency -> agency.length == 2)
                    .map(agency -> Option.of(agency[0], label(agency[0], agency[1], t)))
                    .toList();
        }

        private String label(String code, String name, Messages t) {
            return form.values(OPEN).stream()
                    .map(open -> open.split(" ", 2))
                    .filter(open -> open.length == 2 && open[0].equals(code))
                    .map(open -> t.get("referral.agency.open", name, open[1]))
                    .findFirst()
                    .orElse(name);
        }

        public List<Option> parts(Messages t) {
            return Arrays.stream(DisclosedPart.values())
                    .map(part -> new Option(part.name(), t.label(part), telling(part, t)))
                    .toList();
        }

        private String telling(DisclosedPart part, Messages t) {
            return part == DisclosedPart.REPORT_FACTS && !form.values(REPORTS).isEmpty()
                    ? t.get("referral.part.reports-below")
                    : form.value(field(TELLING, part.name()));
        }

        /** The reports, each of which can be withheld. */
        public List<Option> reports(Messages t) {
            return form.values(REPORTS).stream()
                    .map(report -> new Option(report, t.get("referral.withhold"), form.value(field(TELLING, report))))
                    .toList();
        }

        /** Day of a later visit that is not told; none if there is none. */
        public @Nullable LocalDate skippedVisit() {
            String day = form.value(SKIPPED);
            return day.isEmpty() ? null : LocalDate.parse(day);
        }
    }

    /**
     * What an agency finds that was answering when the sender took the referral back: what it was about to say, and nothing else.
     *
     * @param text as it was typed
     */
    @Template("cases/referral-withdrawn")
    public record WithdrawnScreen(String number, Instant at, String text) implements Screen {}

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
    public record AcknowledgementForm(ReferralId id, Form form) implements Screen {
        /** What the agency answered in the end; empty if the form did not carry it. */
        public String answered(Messages t) {
            return Arrays.stream(ReferralStep.values())
                    .filter(step -> step.name().equals(form.value("step")))
                    .map(step -> form.value("answer").isEmpty()
                            ? t.label(step)
                            : t.get("acknowledgement.answer.said", t.label(step), form.value("answer")))
                    .findFirst()
                    .orElse("");
        }
    }

    /** The form that takes a referral back. */
    @Template("cases/referral-withdrawal")
    public record WithdrawalForm(ReferralId id, Form form) implements Screen {}
}

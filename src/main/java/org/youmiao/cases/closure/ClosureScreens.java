package org.youmiao.cases.closure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What the pages about closing, following up and reopening show. */
public final class ClosureScreens {
    private ClosureScreens() {}

    /** Whether the case can be closed, and what happened so far. */
    @Template("cases/closure")
    public record Overview(ReadClosure.Shown shown) implements Screen {
        public List<String> warnings(Messages t) {
            return ClosureScreens.warnings(shown.facts(), t);
        }
    }

    /** The form that proposes closure. */
    @Template("cases/closure-form")
    public record ProposalForm(CaseId caseId, Form form) implements Screen {}

    /** The second person's form. It carries what was proposed and what speaks for and against it, so that all of it comes back. */
    @Template("cases/closure-approval")
    public record ApprovalForm(CaseId caseId, Form form) implements Screen {
        /** The fields that hold what was proposed and is to be known. */
        public static final List<String> CARRIED =
                List.of("reasons", "summary", "proposed", "unfinished", "against", "lastSeen");

        static ApprovalForm of(CaseId caseId, ReadClosure.Deciding deciding, Messages t, Form form) {
            ClosureView closure = deciding.closure();
            ClosureFacts.Facts facts = deciding.facts();
            return new ApprovalForm(
                    caseId,
                    form.with(
                                    "reasons",
                                    closure.reasons().stream()
                                            .map(t::label)
                                            .collect(Collectors.joining(t.get("visit.and"))))
                            .with("summary", closure.summary())
                            .with("proposed", closure.proposedBy() + " · " + t.time(closure.proposedAt()))
                            .withAll(
                                    "unfinished",
                                    facts.unfinished().stream()
                                            .map(one ->
                                                    t.get("closure.unfinished-one", one.what(), one.state(), one.why()))
                                            .toList())
                            .withAll("against", against(deciding, t))
                            .with("lastSeen", t.get("closure.last-seen", seen(facts.lastSeen(), t))));
        }

        private static String seen(@Nullable Instant at, Messages t) {
            return at == null ? t.get("closure.never-seen") : t.time(at);
        }

        private static List<String> against(ReadClosure.Deciding deciding, Messages t) {
            List<String> all = new ArrayList<>();
            ClosureChecklist.Open open = deciding.open();
            if (open.plan() != null) {
                all.add(t.get("closure.plan-waiting", open.plan()));
            }
            if (open.unseen()) {
                all.add(t.get("closure.facts-unseen"));
            }
            if (!open.measures().isEmpty()) {
                all.add(t.get("closure.measures-open", open.measures().size()));
            }
            if (!open.referrals().isEmpty()) {
                all.add(t.get("closure.referrals-open", open.referrals().size()));
            }
            all.addAll(warnings(deciding.facts(), t));
            return all;
        }
    }

    /** What does not stand against a closing but should be known. */
    static List<String> warnings(ClosureFacts.Facts facts, Messages t) {
        List<String> all = new ArrayList<>();
        if (!facts.openReports().isEmpty()) {
            all.add(t.get("closure.open-reports", String.join(t.get("visit.and"), facts.openReports())));
        }
        return all;
    }

    /** The form that opens a case again. */
    @Template("cases/reopening")
    public record ReopeningForm(CaseId caseId, Form form) implements Screen {}

    /** The form for a follow-up. */
    @Template("cases/follow-up")
    public record FollowUpForm(CaseId caseId, Form form) implements Screen {}
}

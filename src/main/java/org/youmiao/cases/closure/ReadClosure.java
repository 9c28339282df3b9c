package org.youmiao.cases.closure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.cases.read.AboutCase;
import org.youmiao.cases.read.AboutCases;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.kernel.Problem;

/** What the pages about closing, following up and reopening show. */
@Service
public class ReadClosure {
    private final CaseFrames frames;
    private final AboutCases cases;
    private final ClosureChecklist checklist;
    private final ClosureFacts facts;
    private final ClosureBook book;
    private final Closures closures;
    private final CaseFiles files;

    ReadClosure(
            CaseFrames frames,
            AboutCases cases,
            ClosureChecklist checklist,
            ClosureFacts facts,
            ClosureBook book,
            Closures closures,
            CaseFiles files) {
        this.frames = frames;
        this.cases = cases;
        this.checklist = checklist;
        this.facts = facts;
        this.book = book;
        this.closures = closures;
        this.files = files;
    }

    /** A measure that is neither done nor explained. */
    public record OpenMeasure(String what, LocalDate dueOn) {}

    /** A referral to which the agency still owes an answer. */
    public record OpenReferral(ReferralId id, String number) {}

    /**
     * Everything about the closing of a case.
     *
     * @param facts     what is worth knowing before it is closed
     * @param planWaiting number of the plan that waits for a second person, if one does
     * @param unseenFacts whether facts that came later were not looked at
     * @param mayDecide whether the reader is not the one who proposed it; for showing a button
     */
    public record Shown(
            CaseFrame frame,
            @Nullable Integer planWaiting,
            List<OpenMeasure> openMeasures,
            List<OpenReferral> openReferrals,
            boolean unseenFacts,
            ClosureFacts.Facts facts,
            List<ClosureView> closures,
            List<FollowUpView> followUps,
            boolean mayDecide) {

        /** Whether nothing stands against closing it. */
        public boolean isSettled() {
            return planWaiting == null && openMeasures.isEmpty() && openReferrals.isEmpty() && !unseenFacts;
        }

        /** Closures and follow-ups for calling systems. */
        public History history() {
            return new History(planWaiting, unseenFacts, closures, followUps, facts);
        }
    }

    /**
     * What happened so far.
     *
     * @param planWaiting number of the plan that waits for a second person; none if none does
     * @param unseenFacts whether facts that came later were not looked at
     * @param closures  proposals and what became of them, the latest first
     * @param followUps looks after the child since a closing, the latest first
     * @param facts     what is worth knowing before the case is closed
     */
    public record History(
            @Nullable Integer planWaiting,
            boolean unseenFacts,
            List<ClosureView> closures,
            List<FollowUpView> followUps,
            ClosureFacts.Facts facts) {}

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CASE_READ)
    public Shown show(CaseId caseId) {
        CaseFrame frame = frames.of(caseId, "CLOSURE");
        ClosureChecklist.Open open = frame.state().isOpen() ? checklist.of(caseId) : ClosureChecklist.Open.NOTHING;
        boolean mine = closures.findByCaseIdAndState(caseId, ClosureState.PROPOSED)
                .filter(closure ->
                        closure.proposedBy().equals(Acting.required().actor().id()))
                .isPresent();
        return new Shown(
                frame,
                open.plan(),
                open.measures().stream()
                        .map(measure -> new OpenMeasure(measure.what(), measure.dueOn()))
                        .toList(),
                open.referrals().stream()
                        .map(referral -> new OpenReferral(referral.id(), referral.number()))
                        .toList(),
                open.unseen(),
                facts.of(caseId, frame.child().id()),
                book.closures(caseId),
                book.followUps(caseId),
                frame.state() == CaseState.CLOSURE_PROPOSED && !mine);
    }

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CASE_WORK)
    public AboutCase beginProposing(CaseId caseId) {
        return cases.of(caseId, "CLOSURE_FORM");
    }

    /**
     * What is to be decided.
     *
     * @param closure the one that waits
     * @param open    what stands against it by now
     * @param facts   what else is worth knowing
     */
    public record Deciding(
            AboutCase about, ClosureView closure, ClosureChecklist.Open open, ClosureFacts.Facts facts) {}

    /** @throws Problem {@code not-found} if nothing waits for a decision */
    @Requires(Permission.CASE_APPROVE)
    public Deciding beginDeciding(CaseId caseId) {
        AboutCase about = cases.of(caseId, "CLOSURE_FORM");
        return new Deciding(
                about,
                book.closures(caseId).stream()
                        .filter(closure -> closure.state() == ClosureState.PROPOSED)
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("closure")),
                checklist.of(caseId),
                facts.of(caseId, files.get(caseId).child()));
    }

    /** @throws Problem {@code not-found} */
    @Requires(Permission.CASE_APPROVE)
    public AboutCase beginReopening(CaseId caseId) {
        return cases.of(caseId, "REOPENING_FORM");
    }

    /** @throws Problem {@code not-found} */
    @Requires(Permission.VISIT_RECORD)
    public AboutCase beginFollowingUp(CaseId caseId) {
        return cases.of(caseId, "FOLLOW_UP_FORM");
    }
}

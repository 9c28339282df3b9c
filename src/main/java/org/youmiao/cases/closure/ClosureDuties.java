package org.youmiao.cases.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.referral.ReferralClocks;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.StartClock;

/** What closing a case makes others owe, and what is no longer owed then. Runs in the step's own act. */
@Component
class ClosureDuties {
    private static final String APPROVAL = "CLOSURE_APPROVAL";
    private static final String FOLLOW_UP = "FOLLOW_UP";

    private final Clocks clocks;
    private final ReferralClocks referrals;

    ClosureDuties(Clocks clocks, ReferralClocks referrals) {
        this.clocks = clocks;
        this.referrals = referrals;
    }

    void proposed(CaseFile file, Instant at) {
        clocks.start(duty(file, APPROVAL, at));
    }

    /** Sent back or taken back: the case goes on with all that it owed before. */
    void notClosed(CaseFile file, Instant at) {
        clocks.stop(file.id().ref(), APPROVAL, at);
    }

    /** Visits, reviews and plans are no longer owed; one look after the child is. */
    void closed(CaseFile file, boolean followUp, Instant at) {
        clocks.stop(file.id().ref(), APPROVAL, at);
        clocks.cancelAll(file.id().ref());
        referrals.caseClosed(file.id());
        if (followUp) {
            clocks.start(duty(file, FOLLOW_UP, at));
        }
    }

    /**
     * Followed up: done if the child was met, and owed once more where that is so decided. What arrives late, because a phone had no
     * signal, changes nothing where a later one has done the duty already.
     *
     * @return whether nothing is owed any more
     */
    boolean followedUp(CaseFile file, FollowUp followUp) {
        List<ClockView> all = clocks.of(file.id().ref()).stream()
                .filter(view -> view.rule().code().equals(FOLLOW_UP))
                .toList();
        Optional<ClockView> owed =
                all.stream().filter(view -> view.state().isOpen()).findFirst();
        if (all.stream().anyMatch(view -> wasDoneAfter(view, followUp.occurredAt()))) {
            return owed.isEmpty();
        }
        boolean done = followUp.metTheChild();
        // People tell the minute: it may have begun before the case was closed within it.
        Instant at = owed.map(ClockView::startedAt)
                .filter(followUp.occurredAt()::isBefore)
                .orElse(followUp.occurredAt());
        if (done) {
            clocks.stop(file.id().ref(), FOLLOW_UP, at);
        }
        if (followUp.onceMore() && (done || owed.isEmpty())) {
            clocks.start(duty(file, FOLLOW_UP, at));
        }
        return done && !followUp.onceMore();
    }

    private static boolean wasDoneAfter(ClockView view, Instant at) {
        return view.state() == ClockState.STOPPED
                && view.endedAt() != null
                && view.endedAt().isAfter(at);
    }

    private static StartClock duty(CaseFile file, String rule, Instant at) {
        return StartClock.of(rule, file.id().ref(), file.number(), file.area(), at);
    }
}

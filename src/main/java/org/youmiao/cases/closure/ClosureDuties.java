package org.youmiao.cases.closure;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.StartClock;

/** What closing a case makes others owe, and what is no longer owed then. Runs in the step's own act. */
@Component
class ClosureDuties {
    private static final String APPROVAL = "CLOSURE_APPROVAL";
    private static final String FOLLOW_UP = "FOLLOW_UP";

    private final Clocks clocks;

    ClosureDuties(Clocks clocks) {
        this.clocks = clocks;
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
        if (followUp) {
            clocks.start(duty(file, FOLLOW_UP, at));
        }
    }

    /** Followed up: done, and owed once more where so decided. Whoever could not be reached is still owed it. */
    void followedUp(CaseFile file, FollowUp followUp) {
        Optional<Instant> owedSince = clocks.of(file.id().ref()).stream()
                .filter(view ->
                        view.rule().code().equals(FOLLOW_UP) && view.state().isOpen())
                .map(ClockView::startedAt)
                .findFirst();
        Instant at = owedSince.filter(followUp.occurredAt()::isBefore).orElse(followUp.occurredAt());
        boolean owed = owedSince.isPresent()
                && !(followUp.isReached() && clocks.stop(file.id().ref(), FOLLOW_UP, at));
        if (followUp.onceMore() && !owed) {
            clocks.start(duty(file, FOLLOW_UP, at));
        }
    }

    private static StartClock duty(CaseFile file, String rule, Instant at) {
        return StartClock.of(rule, file.id().ref(), file.number(), file.area(), at);
    }
}

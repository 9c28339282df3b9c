package org.youmiao.cases.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youmiao.cases.file.CaseDuties;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;

/**
 * What a visit does to the duty to visit. An attempt is on record and the duty goes on. A visit that arrives late, because a phone
 * had no signal, counts for when it was; it does nothing where a later visit or a new level has set the next date already.
 */
@Component
class VisitClocks {
    private static final String FIRST_VISIT = "FIRST_VISIT";
    private static final String VISIT = "VISIT";

    private final Clocks clocks;
    private final CaseDuties duties;

    VisitClocks(Clocks clocks, CaseDuties duties) {
        this.clocks = clocks;
        this.duties = duties;
    }

    void after(Visit visit, CaseFile file) {
        if (!visit.isMade() || !file.state().isOpen()) {
            return;
        }
        Instant madeAt = visit.times().occurredAt();
        List<ClockView> owed = clocks.of(file.id().ref());
        Optional<Instant> firstOwedSince = owedSince(owed, FIRST_VISIT);
        if (firstOwedSince.isPresent()) {
            // On the day of the opening the visit may have been some hours before it.
            duties.visited(file, later(madeAt, firstOwedSince.get()));
        } else if (owedSince(owed, VISIT).filter(madeAt::isBefore).isEmpty()) {
            duties.visited(file, madeAt);
        }
    }

    private static Optional<Instant> owedSince(List<ClockView> owed, String rule) {
        return owed.stream()
                .filter(view -> view.rule().code().equals(rule) && view.state().isOpen())
                .map(ClockView::startedAt)
                .findFirst();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

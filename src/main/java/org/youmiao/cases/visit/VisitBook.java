package org.youmiao.cases.visit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youmiao.access.Colleagues;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;

/** Visits of a case with their amendments, for pages, papers and the API. Runs in the caller's act. */
@Component
public class VisitBook {
    private final Visits visits;
    private final Amendments amendments;
    private final Colleagues colleagues;

    VisitBook(Visits visits, Amendments amendments, Colleagues colleagues) {
        this.visits = visits;
        this.amendments = amendments;
        this.colleagues = colleagues;
    }

    /** All visits of a case, the latest first. */
    public List<VisitView> of(CaseId caseId) {
        return views(visits.findByCaseIdOrderByOccurredAtDesc(caseId), amendments.findByCaseIdOrderByAmendedAt(caseId));
    }

    /**
     * One visit of a case.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    public VisitView get(CaseId caseId, VisitId id) {
        return views(List.of(visits.get(caseId, id)), amendments.findByCaseIdOrderByAmendedAt(caseId))
                .getFirst();
    }

    private List<VisitView> views(Collection<Visit> some, List<Amendment> added) {
        Set<UUID> accounts = new HashSet<>();
        some.forEach(visit -> accounts.add(visit.recordedBy()));
        added.forEach(amendment -> accounts.add(amendment.amendedBy()));
        Map<UUID, String> names = colleagues.names(accounts);
        Map<VisitId, List<VisitView.AmendmentView>> byVisit = added.stream()
                .collect(Collectors.groupingBy(
                        Amendment::visitId, Collectors.mapping(one -> view(one, names), Collectors.toList())));
        return some.stream()
                .map(visit -> view(visit, names, byVisit.getOrDefault(visit.id(), List.of())))
                .toList();
    }

    private static VisitView.AmendmentView view(Amendment amendment, Map<UUID, String> names) {
        return new VisitView.AmendmentView(
                amendment.part(),
                amendment.text(),
                amendment.reason(),
                names.getOrDefault(amendment.amendedBy(), ""),
                amendment.amendedAt());
    }

    private static VisitView view(Visit visit, Map<UUID, String> names, List<VisitView.AmendmentView> amendments) {
        Encounter encounter = visit.encounter();
        VisitTimes times = visit.times();
        return new VisitView(
                visit.id(),
                encounter.outcome(),
                encounter.attemptReason(),
                times.occurredAt(),
                times.capturedAt(),
                times.recordedAt(),
                names.getOrDefault(visit.recordedBy(), ""),
                encounter.place(),
                encounter.placeNote(),
                encounter.seen(),
                encounter.seenAlone(),
                visit.observations(),
                amendments);
    }
}

package org.youmiao.cases.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseMoves;
import org.youmiao.cases.file.TeamChanges;
import org.youmiao.cases.read.TeamMember;
import org.youmiao.cases.read.TeamView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.StartClock;
import org.youmiao.kernel.Shanghai;

/**
 * What a plan in force makes people do, and until when: a clock for each measure, to the end of the day that the plan names. It lies
 * with the person whom the plan names, while that person is on the team; a measure of an agency lies with the station, since the
 * agency hears of the case only by a referral. Runs in the step's own act.
 */
@Component
class MeasureDuties implements TeamChanges, CaseMoves {
    private static final String MEASURE = "MEASURE";

    private final Clocks clocks;
    private final PlannedMeasures measures;
    private final TeamView team;

    MeasureDuties(Clocks clocks, PlannedMeasures measures, TeamView team) {
        this.clocks = clocks;
        this.measures = measures;
        this.team = team;
    }

    /** The measure is owed, for the first time or again; where its day is over, it is late from the start. */
    void owed(CaseFile file, Measure measure, Instant at) {
        Instant dayBefore =
                measure.dueOn().atStartOfDay(Shanghai.ZONE).minusSeconds(1).toInstant();
        Instant from = at.isBefore(dayBefore) ? at : dayBefore;
        LocalDate first = Shanghai.dateOf(from);
        clocks.start(StartClock.of(MEASURE, measure.id().ref(), file.number(), file.area(), from)
                .at(desk(file, measure))
                .lasting((int) ChronoUnit.DAYS.between(first, measure.dueOn())));
    }

    /** It was said what became of it. */
    void settled(Measure measure, Instant at) {
        clocks.stop(measure.id().ref(), MEASURE, at);
    }

    /** A newer plan took its place. */
    void replaced(Measure measure) {
        clocks.cancel(measure.id().ref(), MEASURE);
    }

    @Override
    public void teamChanged(CaseFile file) {
        for (Measure measure : measures.open(file.id())) {
            Desk desk = desk(file, measure);
            boolean elsewhere = clocks.of(measure.id().ref()).stream()
                    .anyMatch(view -> view.state().isOpen() && !view.desk().equals(desk));
            if (elsewhere) {
                clocks.handOver(measure.id().ref(), MEASURE, file.area(), desk);
            }
        }
    }

    @Override
    public void moved(CaseFile file) {
        measures.open(file.id())
                .forEach(measure -> clocks.handOverAll(measure.id().ref(), file.area()));
    }

    private Desk desk(CaseFile file, Measure measure) {
        Responsible who = measure.who();
        return who.kind() == Responsible.Kind.PERSON && onTheTeam(file).contains(who.account())
                ? Desk.person(who.account())
                : Desk.of(Desk.Kind.STATION, file.area());
    }

    private Set<UUID> onTheTeam(CaseFile file) {
        return team.of(file.id()).stream().map(TeamMember::account).collect(Collectors.toSet());
    }
}

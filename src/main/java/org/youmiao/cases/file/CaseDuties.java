package org.youmiao.cases.file;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.youmiao.cases.CaseState;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.StartClock;
import org.youmiao.kernel.Shanghai;

/** What a case owes, and until when: which clock each step of the process starts and stops. Runs in the step's own act. */
@Component
public class CaseDuties {
    private static final String FIRST_VISIT = "FIRST_VISIT";
    private static final String VISIT = "VISIT";
    private static final String ASSESS = "ASSESS";
    private static final String REVIEW = "REVIEW";
    private static final String PLAN = "PLAN";
    private static final String PLAN_APPROVAL = "PLAN_APPROVAL";

    private final Clocks clocks;
    private final Rhythms rhythms;
    private final CaseMembers members;

    CaseDuties(Clocks clocks, Rhythms rhythms, CaseMembers members) {
        this.clocks = clocks;
        this.rhythms = rhythms;
        this.members = members;
    }

    /** A case was opened: see the child, and assess. */
    void opened(CaseFile file, Instant at) {
        clocks.start(visiting(file, FIRST_VISIT, at));
        clocks.start(duty(file, ASSESS, at));
    }

    /** A case was opened again: assess anew. The follow-up after the closure is no longer owed. */
    public void reopened(CaseFile file, Instant at) {
        clocks.cancelAll(file.id().ref());
        clocks.start(duty(file, ASSESS, at));
        file.level()
                .ifPresent(level -> clocks.start(visiting(file, VISIT, at)
                        .lasting(rhythms.on(level, Shanghai.dateOf(at)).visitDays())));
    }

    /**
     * An assessment was decided: its level sets the rhythm from here on.
     *
     * @param levelChanged whether the level is another than before, or the first one
     */
    public void assessed(CaseFile file, boolean levelChanged, Instant at) {
        Rhythm rhythm = rhythms.on(file.level().orElseThrow(), Shanghai.dateOf(at));
        clocks.stop(file.id().ref(), ASSESS, at);
        clocks.restart(duty(file, REVIEW, at).lasting(rhythm.reviewDays()));
        if (levelChanged && !isOpen(file, FIRST_VISIT)) {
            clocks.cancel(file.id().ref(), VISIT);
            clocks.start(visiting(file, VISIT, at).lasting(rhythm.visitDays()));
        }
        if (file.state() == CaseState.ASSESSED && !isOpen(file, PLAN) && !isOpen(file, PLAN_APPROVAL)) {
            clocks.start(duty(file, PLAN, at));
        }
    }

    /** The case was reviewed: the next review is due by the rhythm of its level. */
    public void reviewed(CaseFile file, Instant at) {
        Rhythm rhythm = rhythms.on(file.level().orElseThrow(), Shanghai.dateOf(at));
        clocks.restart(duty(file, REVIEW, at).lasting(rhythm.reviewDays()));
    }

    /** A plan waits for a second person. */
    public void planSubmitted(CaseFile file, Instant at) {
        clocks.stop(file.id().ref(), PLAN, at);
        clocks.start(duty(file, PLAN_APPROVAL, at));
    }

    /** The second person returned the plan. */
    public void planReturned(CaseFile file, Instant at) {
        clocks.stop(file.id().ref(), PLAN_APPROVAL, at);
        clocks.start(duty(file, PLAN, at));
    }

    /** The second person approved the plan. */
    public void planApproved(CaseFile file, Instant at) {
        clocks.stop(file.id().ref(), PLAN_APPROVAL, at);
    }

    /** The child was visited: the next visit is due by the rhythm of the present level, once there is one. */
    public void visited(CaseFile file, Instant at) {
        clocks.stop(file.id().ref(), FIRST_VISIT, at);
        file.level()
                .ifPresent(level -> clocks.restart(visiting(file, VISIT, at)
                        .lasting(rhythms.on(level, Shanghai.dateOf(at)).visitDays())));
    }

    /** The village's director came or left: visits that are due pass to whoever now makes them. */
    void visitorsChanged(CaseFile file) {
        Desk desk = visitors(file);
        clocks.handOver(file.id().ref(), FIRST_VISIT, file.area(), desk);
        clocks.handOver(file.id().ref(), VISIT, file.area(), desk);
    }

    private boolean isOpen(CaseFile file, String rule) {
        return clocks.of(file.id().ref()).stream().anyMatch(view -> isOpen(view, rule));
    }

    private static boolean isOpen(ClockView view, String rule) {
        return view.rule().code().equals(rule) && view.state().isOpen();
    }

    private static StartClock duty(CaseFile file, String rule, Instant at) {
        return StartClock.of(rule, file.id().ref(), file.number(), file.area(), at);
    }

    private StartClock visiting(CaseFile file, String rule, Instant at) {
        return duty(file, rule, at).at(visitors(file));
    }

    /** A visit lies with the village only where its director is on the team; otherwise the case would be told to an outsider. */
    private Desk visitors(CaseFile file) {
        boolean village = members.standing(file.id()).stream().anyMatch(member -> member.duty() == TeamDuty.VILLAGE);
        return Desk.of(village ? Desk.Kind.VILLAGE : Desk.Kind.STATION, file.area());
    }
}

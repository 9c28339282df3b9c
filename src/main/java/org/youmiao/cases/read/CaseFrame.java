package org.youmiao.cases.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.CaseProcess;
import org.youmiao.cases.file.Rhythm;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.clocks.ClockView;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Tab;
import org.youmiao.edge.Tone;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildCard;

/**
 * What stands around every page of a case: whose it is, where it stands, what is next, what is ticking, who works together.
 *
 * @param areaLabel    name of the village or township where the child lives; the case may lie with the county office
 * @param level        of the last assessment; none before the first
 * @param levels       what each level is called and asks for today
 * @param guardianship of the last assessment
 * @param team         who is on it, the lead first
 * @param clocks       running and paused, the nearest first
 * @param next         the nearest duty that the actor can do, with its clock
 * @param waiting      what was put before a second person, who is not the actor
 * @param tabs         the pages about the case that the actor finds
 * @param mayWork      whether the actor may work on this case, for showing buttons
 * @param mayApprove   whether the actor may approve, likewise
 * @param mayVisit     whether the actor may record visits, likewise
 * @param mayRefer     whether the actor may refer the child to agencies and read what they answered, likewise
 */
public record CaseFrame(
        CaseId id,
        String number,
        int version,
        ChildCard child,
        AreaCode area,
        String areaLabel,
        CaseState state,
        @Nullable RiskLevel level,
        Map<RiskLevel, Rhythm> levels,
        @Nullable GuardianshipGrade guardianship,
        boolean urgent,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<TeamMember> team,
        List<ClockView> clocks,
        @Nullable Next next,
        @Nullable ClockView waiting,
        List<TabCount> tabs,
        boolean mayWork,
        boolean mayApprove,
        boolean mayVisit,
        boolean mayRefer,
        Instant now) {

    /** The nearest duty and the page on which it is done. */
    public record Next(ClockView clock, CaseStep step) {}

    /** A page about the case and how many it holds. */
    public record TabCount(String code, @Nullable Integer count) {}

    /** The code of the first tab, which has no path of its own. */
    public static final String OVERVIEW = "overview";

    public String path() {
        return "/cases/" + id.value();
    }

    /** The tabs, with this one as the current. */
    public List<Tab> tabs(String current, Messages t) {
        return tabs.stream()
                .map(tab -> new Tab(
                        t.get("case-tab." + tab.code()),
                        tab.code().equals(OVERVIEW) ? path() : path() + "/" + tab.code(),
                        tab.code().equals(current),
                        tab.count()))
                .toList();
    }

    /** What the present level is called and asks for; none before the first assessment. */
    public @Nullable Rhythm rhythm() {
        return level == null ? null : levels.get(level);
    }

    /** A level in words: 橙 · 中高风险. */
    public String words(RiskLevel one) {
        Rhythm rhythm = levels.get(one);
        return rhythm == null ? one.name() : rhythm.words();
    }

    /** The name of the child and the number of the case, for the line under a form's title. */
    public String line() {
        return child.name() + " · " + number;
    }

    /** The colour that goes with the words of a level. */
    public static Tone tone(RiskLevel level) {
        return switch (level) {
            case GREEN -> Tone.GREEN;
            case YELLOW -> Tone.YELLOW;
            case ORANGE -> Tone.ORANGE;
            case RED -> Tone.RED;
        };
    }

    /** The child's age in words: 11 岁; by the year alone where the day is unknown. */
    public @Nullable String age(Messages t) {
        OptionalInt age = child.ageOn(today());
        if (age.isEmpty()) {
            return null;
        }
        return t.get(child.ageIsByYear() ? "case.age-by-year" : "case.age", age.getAsInt());
    }

    public String leadName() {
        return team.stream()
                .filter(member -> member.duty() == TeamDuty.LEAD)
                .map(TeamMember::name)
                .findFirst()
                .orElse("");
    }

    /** How soon a clock's duty is due, as a colour. */
    public Tone tone(ClockView clock) {
        if (clock.isOverdue(now)) {
            return Tone.RED;
        }
        return clock.lastDay().equals(today()) ? Tone.ORANGE : Tone.GREY;
    }

    /** How soon it is due, in words. */
    public String due(ClockView clock, Messages t) {
        if (clock.isOverdue(now)) {
            return t.get("case.overdue-since", clock.lastDay());
        }
        return clock.lastDay().equals(today()) ? t.get("case.due-today") : t.get("case.due-on", clock.lastDay());
    }

    public LocalDate today() {
        return Shanghai.dateOf(now);
    }

    /** Whether the state allows this now; who may do it is another question. */
    public boolean allows(CaseProcess.Verb verb) {
        return CaseProcess.allows(state, verb);
    }
}

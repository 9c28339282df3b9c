package org.youmiao.cases.file;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildId;

/**
 * A child's case. Small on purpose: team, assessments, plans, visits and referrals are aggregates of their own that point here.
 * Every transition is checked against {@link CaseProcess} and leaves its trace in the audit trail of the act that made it.
 */
@Table("case_file")
public final class CaseFile {
    @Id
    private final CaseId id;

    private final String number;
    private final ChildId childId;
    private AreaCode area;
    private CaseState state;
    private @Nullable CaseState resumeState;
    private @Nullable RiskLevel level;
    private @Nullable GuardianshipGrade guardianship;
    private UUID leadId;
    private final boolean urgent;
    private final Instant openedAt;
    private final UUID openedBy;
    private final @Nullable ReportId openedFromReport;
    private final @Nullable String openingNote;
    private @Nullable Instant closedAt;
    private @Nullable Instant reopenedAt;

    @Version
    private int version;

    @PersistenceCreator
    private CaseFile(
            CaseId id,
            String number,
            ChildId childId,
            AreaCode area,
            CaseState state,
            @Nullable CaseState resumeState,
            @Nullable RiskLevel level,
            @Nullable GuardianshipGrade guardianship,
            UUID leadId,
            boolean urgent,
            Instant openedAt,
            UUID openedBy,
            @Nullable ReportId openedFromReport,
            @Nullable String openingNote,
            @Nullable Instant closedAt,
            @Nullable Instant reopenedAt,
            int version) {
        this.id = id;
        this.number = number;
        this.childId = childId;
        this.area = area;
        this.state = state;
        this.resumeState = resumeState;
        this.level = level;
        this.guardianship = guardianship;
        this.leadId = leadId;
        this.urgent = urgent;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
        this.openedFromReport = openedFromReport;
        this.openingNote = openingNote;
        this.closedAt = closedAt;
        this.reopenedAt = reopenedAt;
        this.version = version;
    }

    /**
     * Why there is a case.
     *
     * @param report the report that it is opened from, or none
     * @param note   why a station opens it without a report; required then
     * @param urgent whether there is danger now
     */
    public record Cause(@Nullable ReportId report, @Nullable String note, boolean urgent) {
        public Cause {
            if (report == null && note == null) {
                throw Problem.invalid("note", "required");
            }
        }
    }

    /**
     * A new case, to be assessed.
     *
     * @param number {@code C-year-number}
     * @param area   the child's village, or the smallest area that is known
     * @param lead   account that leads it
     */
    static CaseFile open(
            CaseId id, String number, ChildId child, AreaCode area, UUID lead, Cause cause, Actor actor, Instant at) {
        return new CaseFile(
                id,
                number,
                child,
                area,
                CaseState.OPENED,
                null,
                null,
                null,
                lead,
                cause.urgent(),
                at,
                actor.id(),
                cause.report(),
                cause.note(),
                null,
                null,
                0);
    }

    /** The worker decided level and grade, for the first time or again. */
    public void assess(RiskLevel decidedLevel, GuardianshipGrade decidedGrade) {
        move(CaseProcess.Verb.ASSESS);
        level = decidedLevel;
        guardianship = decidedGrade;
    }

    /** A second person approved a plan. */
    public void putPlanInForce() {
        move(CaseProcess.Verb.PUT_PLAN_IN_FORCE);
    }

    /** Closure is proposed; the case waits for a second person. */
    public void proposeClosure() {
        CaseState before = state;
        move(CaseProcess.Verb.PROPOSE_CLOSURE);
        resumeState = before;
    }

    /** The closure was declined, or withdrawn by who proposed it: the case goes on where it was. */
    public void carryOn() {
        check(CaseProcess.Verb.CARRY_ON);
        state = Optional.ofNullable(resumeState).orElseThrow();
        resumeState = null;
    }

    /** A second person approved the closure. */
    public void close(Instant at) {
        move(CaseProcess.Verb.CLOSE);
        resumeState = null;
        closedAt = at;
    }

    /** Opened again: what was known may have changed, so it is assessed anew. The last level stays until then. */
    public void reopen(Instant at) {
        move(CaseProcess.Verb.REOPEN);
        closedAt = null;
        reopenedAt = at;
    }

    /** Hands the lead to another account, in any open state. */
    void handTo(UUID newLead) {
        mustBeOpen();
        leadId = newLead;
    }

    /**
     * The county office takes the case up from the station, to lead it itself.
     *
     * @throws CaseProblem.WithOffice if it lies there already
     * @throws CaseProblem.Closed     if it is closed
     */
    void elevate(UUID newLead) {
        mustBeOpen();
        AreaCode office = area.county().area();
        if (area.equals(office)) {
            throw new CaseProblem.WithOffice();
        }
        area = office;
        leadId = newLead;
    }

    /**
     * Whoever changes a case says which version was read.
     *
     * @throws Problem {@code stale} if it is not the current one
     */
    public void expectVersion(int read) {
        if (version != read) {
            throw Problem.stale("case");
        }
    }

    /**
     * Whether work on the case may go on.
     *
     * @throws CaseProblem.Closed if it is closed
     */
    public void mustBeOpen() {
        if (!state.isOpen()) {
            throw new CaseProblem.Closed();
        }
    }

    /**
     * Whether the case's state allows this now.
     *
     * @throws CaseProblem.NotInThisState if not
     */
    public void mustAllow(CaseProcess.Verb verb) {
        check(verb);
    }

    private void move(CaseProcess.Verb verb) {
        state = check(verb).iterator().next();
    }

    private Set<CaseState> check(CaseProcess.Verb verb) {
        Set<CaseState> targets = CaseProcess.targets(state, verb);
        if (targets.isEmpty()) {
            throw new CaseProblem.NotInThisState(state);
        }
        return targets;
    }

    public CaseId id() {
        return id;
    }

    public String number() {
        return number;
    }

    public ChildId child() {
        return childId;
    }

    public AreaCode area() {
        return area;
    }

    public CaseState state() {
        return state;
    }

    /** Level of the last assessment; none before the first. */
    public Optional<RiskLevel> level() {
        return Optional.ofNullable(level);
    }

    /** Grade of the last assessment; none before the first. */
    public Optional<GuardianshipGrade> guardianship() {
        return Optional.ofNullable(guardianship);
    }

    public UUID lead() {
        return leadId;
    }

    public boolean urgent() {
        return urgent;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<ReportId> openedFromReport() {
        return Optional.ofNullable(openedFromReport);
    }

    /** Why a station opened it directly. */
    public Optional<String> openingNote() {
        return Optional.ofNullable(openingNote);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public int version() {
        return version;
    }
}

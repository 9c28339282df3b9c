package org.youmiao.intake.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.access.Refused;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ScreeningState;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildId;

/**
 * How far a report is: which unit screens it, who, and what becomes of it. The report's facts stand elsewhere and never change. Each
 * step is checked against {@link ScreeningProcess} and answers the entry that is kept of it.
 */
@Table("screening")
public final class Screening {
    @Id
    private final ReportId reportId;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    private Route route;

    private boolean urgent;
    private final Instant receivedAt;
    private ScreeningState state;
    private @Nullable UUID screenerId;
    private @Nullable ChildId childId;
    private @Nullable UUID caseId;
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    @PersistenceCreator
    private Screening(
            ReportId reportId,
            Route route,
            boolean urgent,
            Instant receivedAt,
            ScreeningState state,
            @Nullable UUID screenerId,
            @Nullable ChildId childId,
            @Nullable UUID caseId,
            @Nullable Instant decidedAt,
            int version) {
        this.reportId = reportId;
        this.route = route;
        this.urgent = urgent;
        this.receivedAt = receivedAt;
        this.state = state;
        this.screenerId = screenerId;
        this.childId = childId;
        this.caseId = caseId;
        this.decidedAt = decidedAt;
        this.version = version;
    }

    /** The screening of a report that was just taken in; it is stored together with the report, as version 1. */
    public static Screening of(ReportId report, Route route, boolean urgent, Instant receivedAt) {
        return new Screening(report, route, urgent, receivedAt, ScreeningState.RECEIVED, null, null, null, null, 1);
    }

    /** Someone of the unit begins. */
    ScreeningEntry takeUp(Screener screener, Instant at) {
        mustBeOf(screener);
        if (state == ScreeningState.SCREENING) {
            throw new ScreeningProblem.TakenUp();
        }
        move(ScreeningStep.TAKE_UP);
        screenerId = screener.actor().id();
        return entry(ScreeningStep.TAKE_UP, screener.actor(), at);
    }

    /** A colleague of the unit goes on in place of the one who began; openly, since that one may be at it this minute. */
    ScreeningEntry takeOver(Screener screener, Instant at) {
        mustBeOf(screener);
        move(ScreeningStep.TAKE_OVER);
        screenerId = screener.actor().id();
        return entry(ScreeningStep.TAKE_OVER, screener.actor(), at);
    }

    /**
     * Passes it to another unit. The unit itself may do this, and the county office may call up a report from any station. A
     * conflicted one stays with the county office.
     */
    ScreeningEntry passOn(Screener screener, Route to, @Nullable String reason, Instant at) {
        if (!screener.isOf(route.desk())
                && !(screener.isOf(to.desk()) && to.desk().level() == AreaCode.Level.COUNTY)) {
            throw new ScreeningProblem.Elsewhere();
        }
        if (route.conflicted()) {
            throw new ScreeningProblem.Conflicted();
        }
        move(ScreeningStep.PASS_ON);
        route = to;
        screenerId = null;
        return entry(ScreeningStep.PASS_ON, screener.actor(), at)
                .because(reason)
                .to(to.desk());
    }

    /** A case was opened for this child. */
    ScreeningEntry openCase(Screener screener, ChildId child, UUID opened, @Nullable String reason, Instant at) {
        return followed(ScreeningStep.OPEN_CASE, screener, child, opened, at).because(reason);
    }

    /** It was added to this child's open case. */
    ScreeningEntry joinCase(Screener screener, ChildId child, UUID joined, @Nullable String reason, Instant at) {
        return followed(ScreeningStep.JOIN_CASE, screener, child, joined, at).because(reason);
    }

    private ScreeningEntry followed(ScreeningStep step, Screener screener, ChildId child, UUID followedBy, Instant at) {
        mustBeBy(screener);
        move(step);
        childId = child;
        caseId = followedBy;
        decidedAt = at;
        return entry(step, screener.actor(), at);
    }

    /** Another county or an agency took it over. */
    ScreeningEntry handOver(Screener screener, @Nullable ChildId child, HandOver receiver, String reason, Instant at) {
        mustBeBy(screener);
        move(ScreeningStep.HAND_OVER);
        childId = child;
        decidedAt = at;
        return entry(ScreeningStep.HAND_OVER, screener.actor(), at)
                .because(reason)
                .handedTo(receiver);
    }

    /** Whoever took it over has confirmed so. */
    ScreeningEntry receiptCame(Screener screener, HandOver receiver, Instant at) {
        mustBeOf(screener);
        move(ScreeningStep.RECORD_RECEIPT);
        return entry(ScreeningStep.RECORD_RECEIPT, screener.actor(), at).handedTo(receiver);
    }

    /** The screener finds that nothing more is to be done; a second person is to confirm. */
    ScreeningEntry proposeNoAction(Screener screener, @Nullable ChildId child, String reason, Instant at) {
        mustBeBy(screener);
        move(ScreeningStep.PROPOSE_NO_ACTION);
        childId = child;
        decidedAt = at;
        return entry(ScreeningStep.PROPOSE_NO_ACTION, screener.actor(), at).because(reason);
    }

    /** A second person finds so too. */
    ScreeningEntry confirmNoAction(Actor second, @Nullable String reason, Instant at) {
        moveAsSecond(ScreeningStep.CONFIRM_NO_ACTION, second);
        return entry(ScreeningStep.CONFIRM_NO_ACTION, second, at).because(reason);
    }

    /** A second person wants it screened further, by the same screener. */
    ScreeningEntry returnToScreener(Actor second, String reason, Instant at) {
        moveAsSecond(ScreeningStep.RETURN, second);
        decidedAt = null;
        return entry(ScreeningStep.RETURN, second, at).because(reason);
    }

    /**
     * Facts were added. If nobody is following the report any more, it is to be screened again; if a second person is deciding, the
     * screener looks first; in any case its version moves on, so that whoever decides on what was known before is told.
     *
     * @param by who added them, or none for the reporter
     * @return the entry, if it was opened again or recalled
     */
    public Optional<ScreeningEntry> hearMore(@Nullable UUID by, Instant at) {
        if (ScreeningProcess.allows(state, ScreeningStep.RECALL)) {
            return Optional.of(heard(ScreeningStep.RECALL, by, at));
        }
        if (!ScreeningProcess.allows(state, ScreeningStep.REOPEN)) {
            return Optional.empty();
        }
        screenerId = null;
        return Optional.of(heard(ScreeningStep.REOPEN, by, at));
    }

    private ScreeningEntry heard(ScreeningStep step, @Nullable UUID by, Instant at) {
        move(step);
        decidedAt = null;
        return ScreeningEntry.by(reportId, step, at, by);
    }

    /** The child is said to be in danger now; returns whether that is news. */
    public boolean becomeUrgent() {
        boolean news = !urgent;
        urgent = true;
        return news;
    }

    /**
     * Whether this person may write down what the unit did about the report.
     *
     * @throws ScreeningProblem.Elsewhere if the person is not of the unit
     */
    void mustBeOf(Screener screener) {
        if (!screener.isOf(route.desk())) {
            throw new ScreeningProblem.Elsewhere();
        }
    }

    /**
     * Whoever changes it says which version was read.
     *
     * @throws Problem {@code stale} if it is not the current one
     */
    void expectVersion(int read) {
        if (version != read) {
            throw Problem.stale("report");
        }
    }

    /**
     * Whether this person may decide now: after taking it up, and not when a colleague has.
     *
     * @throws ScreeningProblem if not
     */
    void mustBeBy(Screener screener) {
        mustBeOf(screener);
        if (state == ScreeningState.SCREENING && !screener.actor().id().equals(screenerId)) {
            throw new ScreeningProblem.TakenUp();
        }
    }

    private void moveAsSecond(ScreeningStep step, Actor second) {
        if (ScreeningProcess.allows(state, step) && second.id().equals(screenerId)) {
            throw Refused.samePerson();
        }
        move(step);
    }

    private void move(ScreeningStep step) {
        state = ScreeningProcess.target(state, step)
                .orElseThrow(() -> new ScreeningProblem.NotInThisState(state, step));
    }

    private ScreeningEntry entry(ScreeningStep step, Actor by, Instant at) {
        return ScreeningEntry.plain(reportId, step, at, by);
    }

    public ReportId report() {
        return reportId;
    }

    public Route route() {
        return route;
    }

    public boolean urgent() {
        return urgent;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public ScreeningState state() {
        return state;
    }

    public Optional<UUID> screener() {
        return Optional.ofNullable(screenerId);
    }

    public Optional<ChildId> child() {
        return Optional.ofNullable(childId);
    }

    public Optional<UUID> caseFollowing() {
        return Optional.ofNullable(caseId);
    }

    /** When the outcome was decided or proposed. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public int version() {
        return version;
    }
}

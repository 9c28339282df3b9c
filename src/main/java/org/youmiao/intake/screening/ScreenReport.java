package org.youmiao.intake.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.intake.CaseRegister;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ScreeningState;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;

/** Decides what becomes of a report. Who decides without having taken it up takes it up by that. */
@Component
public class ScreenReport {
    private final Screenings screenings;
    private final ScreeningEntries entries;
    private final ChildOfReport children;
    private final CaseRegister cases;
    private final ScreeningEnd end;
    private final Clock clock;

    ScreenReport(
            Screenings screenings,
            ScreeningEntries entries,
            ChildOfReport children,
            CaseRegister cases,
            ScreeningEnd end,
            Clock clock) {
        this.screenings = screenings;
        this.entries = entries;
        this.children = children;
        this.cases = cases;
        this.end = end;
        this.clock = clock;
    }

    /**
     * @param version  the version that the actor read
     * @param child    the child that it is about, where registered; for a case this or {@code newChild} is needed
     * @param newChild what is known of a child who is to be registered
     * @param caseId   the case that it joins
     * @param handOver who takes it over
     * @param reason   why; required where nothing is followed up here
     */
    public record Command(
            ReportId report,
            int version,
            ScreeningOutcome outcome,
            @Nullable ChildId child,
            @Nullable ChildFacts newChild,
            @Nullable UUID caseId,
            @Nullable HandOver handOver,
            @Nullable String reason) {

        /** @throws Problem {@code invalid.…} naming the field */
        public Command {
            reason = Text.optional("reason", reason, 1000);
            switch (outcome) {
                case OPEN_CASE -> require("child", child != null || newChild != null);
                case JOIN_CASE -> {
                    require("child", child != null);
                    require("caseId", caseId != null);
                }
                case HAND_OVER -> {
                    require("handedTo", handOver != null);
                    require("reason", reason != null);
                }
                case NO_FURTHER_ACTION -> require("reason", reason != null);
            }
        }

        private static void require(String field, boolean there) {
            if (!there) {
                throw Problem.invalid(field, "required");
            }
        }
    }

    /**
     * What was decided.
     *
     * @param report  the report
     * @param version for If-Match
     * @param state   how far it is now
     * @param child   the child, where one was chosen or registered
     * @param caseId  the case that was opened or joined
     */
    public record Screened(
            ReportId report,
            int version,
            ScreeningState state,
            @Nullable ChildId child,
            @Nullable UUID caseId) {}

    /**
     * Decides.
     *
     * @throws ScreeningProblem if a colleague or another unit screens it, or it is decided already
     * @throws Problem {@code invalid.…} naming the field; or what {@link CaseRegister} says
     */
    @Requires(Permission.REPORT_SCREEN)
    public Screened decide(Command command) {
        Screening screening = screenings.get(command.report(), command.version());
        Screener screener = Screener.now();
        Instant now = clock.instant();
        if (screening.state() == ScreeningState.RECEIVED) {
            entries.add(screening.takeUp(screener, now));
        }
        entries.add(decide(command, screening, screener, now));
        Screening decided = screenings.save(screening);
        if (!decided.state().isOpen()) {
            end.reached(decided, screener.actor(), now);
        }
        return new Screened(
                decided.report(),
                decided.version(),
                decided.state(),
                decided.child().orElse(null),
                decided.caseFollowing().orElse(null));
    }

    private ScreeningEntry decide(Command command, Screening screening, Screener screener, Instant now) {
        return switch (command.outcome()) {
            case OPEN_CASE -> {
                screening.mustBeBy(screener);
                ChildId child = children.chosenOrNew(command.child(), command.newChild());
                UUID opened = cases.open(
                        command.report(), child, children.areaOfCase(screening.route(), child), screening.urgent());
                yield screening.openCase(screener, child, opened, command.reason(), now);
            }
            case JOIN_CASE -> {
                screening.mustBeBy(screener);
                ChildId child = children.chosenOrNew(command.child(), null);
                UUID joined = openCaseOf(child, Objects.requireNonNull(command.caseId()));
                cases.join(joined, command.report());
                yield screening.joinCase(screener, child, joined, command.reason(), now);
            }
            case HAND_OVER ->
                screening.handOver(
                        screener,
                        children.chosen(command.child()),
                        Objects.requireNonNull(command.handOver()),
                        Objects.requireNonNull(command.reason()),
                        now);
            case NO_FURTHER_ACTION ->
                screening.proposeNoAction(
                        screener, children.chosen(command.child()), Objects.requireNonNull(command.reason()), now);
        };
    }

    private UUID openCaseOf(ChildId child, UUID asked) {
        return cases.openCasesOf(List.of(child)).stream()
                .map(CaseRegister.OpenCase::id)
                .filter(asked::equals)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("caseId", "no-open-case"));
    }
}

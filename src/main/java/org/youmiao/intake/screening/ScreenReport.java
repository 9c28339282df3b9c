package org.youmiao.intake.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.intake.CaseRegister;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ScreeningState;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;
import org.youmiao.network.Agencies;
import org.youmiao.people.ChildId;

/** Decides what becomes of a report. Who decides without having taken it up takes it up by that. */
@Component
public class ScreenReport {
    private final Screenings screenings;
    private final ScreeningEntries entries;
    private final ChildOfReport children;
    private final CaseRegister cases;
    private final Agencies agencies;
    private final PoliceQuestion police;
    private final ScreeningEnd end;
    private final Clock clock;

    ScreenReport(
            Screenings screenings,
            ScreeningEntries entries,
            ChildOfReport children,
            CaseRegister cases,
            Agencies agencies,
            PoliceQuestion police,
            ScreeningEnd end,
            Clock clock) {
        this.screenings = screenings;
        this.entries = entries;
        this.children = children;
        this.cases = cases;
        this.agencies = agencies;
        this.police = police;
        this.end = end;
        this.clock = clock;
    }

    /**
     * @param version       the version that the actor read
     * @param child         the child that it is about, where registered; for a case this or {@code newChild} is needed
     * @param newChild      a child who is to be registered
     * @param directors     who of the village is called to a new case
     * @param caseId        the case that it joins
     * @param handOver      who takes it over
     * @param reason        why; required where nothing is followed up here
     * @param withoutPolice why the police were not told; required where there is danger or what is told is a crime, and they were not
     */
    public record Command(
            ReportId report,
            int version,
            ScreeningOutcome outcome,
            @Nullable ChildId child,
            @Nullable Registration newChild,
            Directors directors,
            @Nullable UUID caseId,
            @Nullable HandOver handOver,
            @Nullable String reason,
            @Nullable String withoutPolice) {

        /** @throws Problem {@code invalid.…} naming the field */
        public Command {
            reason = Text.optional("reason", reason, 1000);
            withoutPolice = Text.optional("withoutPolice", withoutPolice, 500);
            switch (outcome) {
                case OPEN_CASE -> require("child", child != null || newChild != null);
                case JOIN_CASE -> {
                    require("child", child != null);
                    require("caseId", caseId != null);
                }
                case HAND_OVER -> {
                    require("handOver", handOver != null);
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
     * @throws ScreeningProblem if a colleague or another unit screens it, it is decided already, or what the screener was shown has
     *     changed
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
        screening.mustBeBy(screener);
        ScreeningEntry decision = decide(command, screening, screener, now);
        police.mustBeAnswered(screening, command.withoutPolice());
        entries.add(decision.apartFrom(new ScreeningEntry.Apart(
                command.withoutPolice(),
                command.directors().leftOut(),
                command.directors().reason())));
        Screening decided = screenings.save(screening);
        if (!decided.state().isOpen()) {
            HandOver handed = command.handOver();
            boolean receiptOwed =
                    decided.state() == ScreeningState.HANDED_OVER && handed != null && handed.receipt() == null;
            end.reached(decided, receiptOwed, screener.actor(), now);
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
                ChildId child = children.chosenOrNew(command.child(), command.newChild());
                yield screening.openCase(screener, child, opened(command, screening, child), command.reason(), now);
            }
            case JOIN_CASE -> {
                ChildId child = children.chosenOrNew(command.child(), null);
                UUID joined = joined(command, screening, child);
                yield screening.joinCase(screener, child, joined, command.reason(), now);
            }
            case HAND_OVER ->
                screening.handOver(
                        screener,
                        children.chosen(command.child()),
                        receiver(Objects.requireNonNull(command.handOver())),
                        Objects.requireNonNull(command.reason()),
                        now);
            case NO_FURTHER_ACTION ->
                screening.proposeNoAction(
                        screener, children.chosen(command.child()), Objects.requireNonNull(command.reason()), now);
        };
    }

    private UUID opened(Command command, Screening screening, ChildId child) {
        AreaCode area = children.areaOfCase(screening.route(), child);
        Set<UUID> shown = command.directors().shown();
        if (shown != null && cases.directorsOf(area).stream().anyMatch(director -> !shown.contains(director.id()))) {
            throw new ScreeningProblem.DirectorsChanged();
        }
        return cases.open(
                command.report(),
                child,
                area,
                screening.urgent(),
                command.directors().leftOut());
    }

    /** A report that the station must not see joins no case that the station works on. */
    private UUID joined(Command command, Screening screening, ChildId child) {
        CaseRegister.OpenCase open = cases.openCasesOf(List.of(child)).stream()
                .filter(one -> one.id().equals(command.caseId()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("caseId", "no-open-case"));
        if (screening.route().conflicted() && open.area().level() != AreaCode.Level.COUNTY) {
            throw new ScreeningProblem.CaseWithStation();
        }
        cases.join(open.id(), command.report(), screening.urgent());
        return open.id();
    }

    private HandOver receiver(HandOver chosen) {
        String agency = chosen.agency();
        return agency == null
                ? chosen
                : chosen.called(agencies.named("agency", agency).name());
    }
}

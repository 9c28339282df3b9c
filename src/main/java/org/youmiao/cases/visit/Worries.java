package org.youmiao.cases.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.edge.Messages;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.ReportChannel;
import org.youmiao.intake.ReportDesk;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildCard;
import org.youmiao.people.Children;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.Guardians;

/**
 * Makes a report of a visit or a follow-up, in its own act. Nothing in the visit says so afterwards: the visitor is the report's reporter,
 * and that is sealed from everyone but the unit that screens.
 */
@Component
public class Worries {
    private static final int LONGEST = 4000;
    private static final int GROWN_UP = 18;

    private final ReportDesk desk;
    private final Children children;
    private final Guardians guardians;
    private final Messages words;

    Worries(ReportDesk desk, Children children, Guardians guardians, Messages words) {
        this.desk = desk;
        this.children = children;
        this.guardians = guardians;
        this.words = words;
    }

    /** Takes a visit's report in and answers its number. */
    String report(Worry worry, Visit visit, CaseFile file) {
        return report(
                worry,
                visit.times().occurredAt(),
                account(visit),
                visit.encounter().placeNote(),
                file);
    }

    /**
     * Takes a report in and answers its number.
     *
     * @param occurredAt when it was seen or heard
     * @param account    what was, in words
     */
    public String report(Worry worry, Instant occurredAt, String account, CaseFile file) {
        return report(worry, occurredAt, account, null, file);
    }

    private String report(Worry worry, Instant occurredAt, String account, @Nullable String place, CaseFile file) {
        LocalDate visitedOn = Shanghai.dateOf(occurredAt);
        return desk.receive(new NewReport(
                        worry.situation(),
                        worry.dangerNow(),
                        worry.policeCalled(),
                        ReportChannel.VISIT,
                        account,
                        visitedOn,
                        place,
                        file.area(),
                        worry.stationInvolved(),
                        told(file, visitedOn),
                        null,
                        false))
                .number();
    }

    private NewReport.ChildTold told(CaseFile file, LocalDate visitedOn) {
        List<GuardianCard> present = guardians.of(file.child()).stream()
                .filter(card -> card.holdsOn(visitedOn))
                .toList();
        GuardianCard first = present.isEmpty() ? null : present.getFirst();
        return children.card(file.child())
                .map(card -> told(card, first, visitedOn))
                .orElse(NewReport.ChildTold.UNKNOWN);
    }

    private static NewReport.ChildTold told(ChildCard card, @Nullable GuardianCard guardian, LocalDate visitedOn) {
        Integer age = card.ageOn(visitedOn).isPresent()
                ? Integer.valueOf(card.ageOn(visitedOn).getAsInt())
                : null;
        boolean minor = age == null || age < GROWN_UP;
        return new NewReport.ChildTold(
                card.name().equals(ChildCard.NAME_UNKNOWN) ? null : card.name(),
                card.sex(),
                minor && card.bornOn() == null ? age : null,
                minor ? card.bornOn() : null,
                null,
                null,
                guardian == null ? null : guardian.name(),
                guardian == null ? null : guardian.phone());
    }

    /** The visit in words: who was met where, or why nobody was, then what was observed, the child's words first; what is longer than a report may be is cut, since the screener finds the visit too. */
    private String account(Visit visit) {
        Observations seen = visit.observations();
        Encounter encounter = visit.encounter();
        String observed = Stream.of(
                        line(VisitPart.CHILD_WORDS, seen.childWords()),
                        line(VisitPart.MOOD, seen.mood()),
                        line(VisitPart.HEALTH, seen.health()),
                        line(VisitPart.GUARDIANSHIP, seen.guardianship()),
                        line(VisitPart.LIVING, seen.living()),
                        line(VisitPart.SCHOOLING, seen.schooling()),
                        line(VisitPart.NEXT_STEPS, seen.nextSteps()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        String account = met(encounter) + "\n" + line(VisitPart.PLACE, place(encounter)) + "\n"
                + (observed.isEmpty() ? words.get("visit.worried.without-words") : observed);
        return account.codePointCount(0, account.length()) <= LONGEST
                ? account
                : account.substring(0, account.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private String met(Encounter encounter) {
        AttemptReason why = encounter.attemptReason();
        if (why != null) {
            return words.get("visit.worried.attempted", why);
        }
        String seen = encounter.seen().stream()
                .sorted()
                .map(words::label)
                .collect(Collectors.joining(words.get("visit.and")));
        return words.get(encounter.seenAlone() ? "visit.worried.met-alone" : "visit.worried.met", seen);
    }

    private String place(Encounter encounter) {
        String note = encounter.placeNote();
        return note == null ? words.label(encounter.place()) : words.label(encounter.place()) + " " + note;
    }

    private @Nullable String line(VisitPart part, @Nullable String text) {
        return text == null ? null : words.get("visit.line", words.label(part), text);
    }
}

package org.youmiao.reference.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.intake.Answer;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.NewReport.Caller;
import org.youmiao.intake.NewReport.ChildTold;
import org.youmiao.intake.ReportChannel;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.Sex;
import org.youmiao.reference.population.Family;
import org.youmiao.reference.population.Family.Kid;

/** Invents reports: what is told of a child, by whom, and what becomes of it. */
final class ReportPlots {
    private static final List<Fate> CYCLE = List.of(
            Fate.NO_ACTION,
            Fate.TO_AGENCY,
            Fate.NO_ACTION,
            Fate.NO_ACTION,
            Fate.TO_OTHER_COUNTY,
            Fate.NO_ACTION,
            Fate.NO_ACTION_SECOND_TRY,
            Fate.NO_ACTION);

    private final Scene scene;
    private final Random chance;
    private int number;

    ReportPlots(Scene scene, Random chance) {
        this.scene = scene;
        this.chance = chance;
    }

    /** A report that becomes this case. */
    ReportScript becoming(CaseScript script, Consumer<CaseId> opened) {
        Instant at = Hours.officeBefore(script.opened(), chance).minus(Duration.ofHours(2));
        return told(script.family(), script.kid(), at, Fate.CASE)
                .acute(script.number() % 7 == 3)
                .conflicted(script.conflicted())
                .opening(opened);
    }

    /** A report about a child whose case is being worked on; one that the station must not see comes to the county office. */
    ReportScript joining(CaseScript script, Instant at, Supplier<UUID> caseId) {
        return told(script.family(), script.kid(), at, Fate.JOINED)
                .conflicted(script.conflicted())
                .joining(caseId);
    }

    /** One of the many that come to nothing here, at some time of the year. */
    ReportScript ofTheYear(Family family, LocalDate begin) {
        long days = 2L + chance.nextInt(355);
        Instant at = begin.plusDays(days)
                .atTime(LocalTime.of(7, 30))
                .plusMinutes(chance.nextInt(14 * 60))
                .atZone(Shanghai.ZONE)
                .toInstant();
        return told(family, family.kids().getFirst(), at, CYCLE.get(number % CYCLE.size()))
                .acute(number % 11 == 3)
                .areaUnknown(number % 9 == 5)
                .opening(id -> {});
    }

    /** A report that is to be made up further. */
    Draft told(Family family, Kid kid, Instant at, Fate fate) {
        number++;
        return new Draft(family, kid, at, fate);
    }

    /** A report in the making. */
    final class Draft {
        private final Family family;
        private final Kid kid;
        private final Instant at;
        private final Fate fate;
        private final int order = number;
        private boolean acute;
        private boolean areaUnknown;
        private boolean conflicted;
        private boolean quiet;

        private Draft(Family family, Kid kid, Instant at, Fate fate) {
            this.family = family;
            this.kid = kid;
            this.at = at;
            this.fate = fate;
        }

        Draft acute(boolean yes) {
            acute = yes;
            return this;
        }

        Draft areaUnknown(boolean yes) {
            areaUnknown = yes;
            return this;
        }

        Draft conflicted(boolean yes) {
            conflicted = yes;
            return this;
        }

        /** The reporter has not been told yet, nor have the police answered. */
        Draft keepingQuiet() {
            quiet = true;
            return this;
        }

        ReportScript opening(Consumer<CaseId> opened) {
            return script(null, opened);
        }

        ReportScript joining(Supplier<UUID> caseId) {
            return script(caseId, id -> {});
        }

        private ReportScript script(@Nullable Supplier<UUID> joins, Consumer<CaseId> opened) {
            String reporter = reporter();
            ReportScript.Police police = !acute && order % 13 != 6
                    ? ReportScript.Police.NONE
                    : quiet ? ReportScript.Police.SILENT : ReportScript.Police.ANSWERED;
            return new ReportScript(
                    at,
                    person(reporter),
                    report(reporter),
                    family.village(),
                    kid.id(),
                    fate,
                    police,
                    !quiet && !forgotten(),
                    joins,
                    opened);
        }

        /** Now and then the reporter of these weeks has not been told; sooner or later everyone is. */
        private boolean forgotten() {
            return order % 17 == 5 && at.isAfter(scene.now().minus(Duration.ofDays(25)));
        }

        private NewReport report(String reporter) {
            ChildFacts facts = kid.facts();
            int age = age();
            Account account = Account.of(age, acute, chance);
            String name = facts.name() == null ? "该儿童" : facts.name();
            boolean caller = reporter.equals("hotline");
            return new NewReport(
                    account.situation(),
                    account.danger(),
                    account.danger() == Answer.YES ? (chance.nextInt(4) == 0 ? Answer.NO : Answer.YES) : null,
                    caller
                            ? ReportChannel.HOTLINE
                            : reporter.equals("station") ? ReportChannel.IN_PERSON : ReportChannel.ONLINE,
                    account.text().replace("{name}", name),
                    Shanghai.dateOf(at).minusDays(chance.nextInt(3)),
                    null,
                    areaUnknown
                            ? null
                            : chance.nextInt(6) == 0 ? family.village().township() : family.village(),
                    conflicted,
                    new ChildTold(
                            facts.name(),
                            chance.nextInt(5) == 0 ? Sex.UNKNOWN : facts.sex(),
                            Math.clamp(age, 0, 17),
                            null,
                            chance.nextInt(5) == 0 ? facts.civilId() : null,
                            chance.nextBoolean() ? facts.school() : null,
                            family.elders().getFirst().name(),
                            null),
                    caller ? new Caller(order % 3 == 0 ? null : "热心邻居", null, "邻居") : null,
                    order % 10 == 7);
        }

        private int age() {
            Integer born = kid.facts().bornYear();
            return born == null ? 8 : Shanghai.dateOf(at).getYear() - born;
        }

        private String reporter() {
            return switch (order % 10) {
                case 0, 1, 2, 3 -> "director";
                case 4 -> "hotline";
                case 5 -> "liaison-education";
                case 6 -> "station";
                case 7 -> "hotline";
                case 8 -> order % 20 == 8 ? "liaison-health" : "liaison-police";
                default -> order % 20 == 9 ? "provider" : "member";
            };
        }

        /** Directors and stations report where they work. */
        private UUID person(String reporter) {
            AreaCode village = family.village();
            return switch (reporter) {
                case "director" -> scene.staff().director(village);
                case "station" -> scene.staff().station(village).getFirst();
                default -> scene.staff().named(reporter);
            };
        }
    }
}

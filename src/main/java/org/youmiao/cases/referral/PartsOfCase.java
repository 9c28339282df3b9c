package org.youmiao.cases.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.plan.Measures;
import org.youmiao.cases.visit.VisitBook;
import org.youmiao.cases.visit.VisitOutcome;
import org.youmiao.cases.visit.VisitPart;
import org.youmiao.cases.visit.VisitView;
import org.youmiao.county.Rows;
import org.youmiao.edge.Messages;
import org.youmiao.intake.ReportChannel;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ReportSituation;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Areas;
import org.youmiao.people.ChildCard;
import org.youmiao.people.Children;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.Guardians;

/**
 * Puts the parts of a case that an agency can be told into words, as they are known at this moment. Written in Chinese, since it
 * becomes a record. A part of which nothing is known says so.
 */
@Component
class PartsOfCase {
    private static final List<VisitPart> TOLD_OF_A_VISIT = List.of(
            VisitPart.LIVING,
            VisitPart.SCHOOLING,
            VisitPart.GUARDIANSHIP,
            VisitPart.HEALTH,
            VisitPart.MOOD,
            VisitPart.NEXT_STEPS);

    /** What was added to when it was and who was met corrects the first line. */
    private static final List<VisitPart> ADDED_TO_A_VISIT = List.of(VisitPart.WHEN, VisitPart.SEEN);

    private final Children children;
    private final Guardians guardians;
    private final Areas areas;
    private final VisitBook visits;
    private final Measures measures;
    private final Messages words;
    private final Clock clock;
    private final JdbcClient jdbc;

    PartsOfCase(
            Children children,
            Guardians guardians,
            Areas areas,
            VisitBook visits,
            Measures measures,
            Messages words,
            Clock clock,
            JdbcClient jdbc) {
        this.children = children;
        this.guardians = guardians;
        this.areas = areas;
        this.visits = visits;
        this.measures = measures;
        this.words = words;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** The chosen parts in words, in their order; exactly these, and no others. Reports are told one by one. */
    List<Telling> tell(CaseFile file, Collection<DisclosedPart> chosen) {
        ChildCard child = children.required(file.child());
        return chosen.stream()
                .sorted()
                .flatMap(part -> switch (part) {
                    case REPORT_FACTS -> reports(file).stream();
                    case VISIT_SUMMARY -> Stream.of(lastVisit(file));
                    default -> Stream.of(Telling.of(part, known(text(part, file, child))));
                })
                .toList();
    }

    private String known(@Nullable String text) {
        return text == null || text.isBlank() ? words.get("referral.part.unknown") : text;
    }

    private @Nullable String text(DisclosedPart part, CaseFile file, ChildCard child) {
        return switch (part) {
            case NAME -> child.name();
            case SEX -> words.label(child.sex());
            case AGE -> age(child);
            case VILLAGE -> areas.label(child.area().township()) + " " + areas.label(child.area());
            case SCHOOL -> school(child);
            case GUARDIAN_CONTACT -> guardians(child);
            case ASSESSMENT_SUMMARY -> assessment(file);
            case PLAN_MEASURES -> measures(file);
            case REPORT_FACTS, VISIT_SUMMARY -> throw new IllegalArgumentException("not one text: " + part);
        };
    }

    private @Nullable String age(ChildCard child) {
        OptionalInt age = child.ageOn(Shanghai.today(clock));
        if (age.isEmpty()) {
            return null;
        }
        return words.get(child.ageIsByYear() ? "referral.part.years-about" : "referral.part.years", age.getAsInt());
    }

    private @Nullable String school(ChildCard child) {
        return jdbc.sql("SELECT school FROM child WHERE id = ? AND school IS NOT NULL")
                .param(child.id().value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private String guardians(ChildCard child) {
        LocalDate today = Shanghai.today(clock);
        return guardians.of(child.id()).stream()
                .filter(guardian -> guardian.holdsOn(today))
                .map(this::guardian)
                .collect(Collectors.joining("\n"));
    }

    private String guardian(GuardianCard guardian) {
        String phone = guardian.phone() == null ? words.get("referral.part.no-phone") : guardian.phone();
        return words.get("referral.part.guardian", words.label(guardian.relation()), guardian.name(), phone);
    }

    /** Without reports of a visit: those hold what the child said to the visitor. Where there are no others, that is told. */
    private List<Telling> reports(CaseFile file) {
        record Told(ReportId report, ReportChannel channel, String text) {}
        List<Told> all = jdbc.sql("""
                        SELECT r.id, r.channel, r.received_at, r.situation, r.account
                        FROM case_report c JOIN report r ON r.id = c.report_id WHERE c.case_id = ? ORDER BY r.received_at""")
                .param(file.id().value())
                .query((rs, row) -> new Told(
                        new ReportId(Rows.uuid(rs, "id")),
                        ReportChannel.valueOf(rs.getString("channel")),
                        words.get(
                                "referral.part.report",
                                Shanghai.dateOf(Rows.instant(rs, "received_at")),
                                ReportSituation.numbered(rs.getInt("situation")),
                                rs.getString("account"))))
                .list();
        List<Telling> told = all.stream()
                .filter(one -> one.channel() != ReportChannel.VISIT)
                .map(one -> Telling.of(one.report(), one.text()))
                .toList();
        if (!told.isEmpty()) {
            return told;
        }
        String why = words.get(all.isEmpty() ? "referral.part.unknown" : "referral.part.reports-of-visits");
        return List.of(Telling.of(DisclosedPart.REPORT_FACTS, why));
    }

    private @Nullable String assessment(CaseFile file) {
        return jdbc.sql("""
                        SELECT decided_at, summary FROM assessment WHERE case_id = ? AND decided_at IS NOT NULL
                        ORDER BY decided_at DESC LIMIT 1""")
                .param(file.id().value())
                .query((rs, row) -> words.get(
                        "referral.part.dated",
                        Shanghai.dateOf(Rows.instant(rs, "decided_at")),
                        rs.getString("summary")))
                .optional()
                .orElse(null);
    }

    private String measures(CaseFile file) {
        return lines(measures.owed(file.id()).stream()
                .map(owed -> words.get("referral.part.measure", owed.what(), owed.dueOn()))
                .toList());
    }

    /**
     * The last visit that was made, with what was added to it; the child's own words are the child's. One of which the outcome or the
     * whole is in doubt is passed over: it may have been recorded in the wrong case (ADR 80), and would tell of another child.
     */
    private Telling lastVisit(CaseFile file) {
        List<VisitView> made = visits.of(file.id()).stream()
                .filter(visit -> visit.outcome() == VisitOutcome.MADE)
                .toList();
        String told = made.stream()
                .filter(visit -> !isInDoubt(visit))
                .findFirst()
                .map(this::visit)
                .orElse(null);
        return Telling.of(DisclosedPart.VISIT_SUMMARY, known(told))
                .skipping(made.stream()
                        .findFirst()
                        .filter(PartsOfCase::isInDoubt)
                        .map(visit -> Shanghai.dateOf(visit.occurredAt()))
                        .orElse(null));
    }

    private static boolean isInDoubt(VisitView visit) {
        return !visit.beside(VisitPart.OUTCOME).isEmpty()
                || !visit.beside(VisitPart.OTHER).isEmpty();
    }

    private String visit(VisitView visit) {
        List<String> said = new ArrayList<>();
        said.add(words.get(
                "referral.part.visited",
                Shanghai.dateOf(visit.occurredAt()),
                visit.seen().stream().sorted().map(words::label).collect(Collectors.joining("、"))));
        for (VisitPart part : ADDED_TO_A_VISIT) {
            visit.beside(part)
                    .forEach(added -> said.add(words.get("referral.part.added", words.label(part), added.text())));
        }
        for (VisitPart part : TOLD_OF_A_VISIT) {
            Stream.concat(
                            Stream.ofNullable(visit.words(part)),
                            visit.beside(part).stream().map(VisitView.AmendmentView::text))
                    .forEach(text -> said.add(words.get("visit.line", words.label(part), text)));
        }
        return lines(said);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}

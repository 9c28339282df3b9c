package org.youmiao.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.cases.overview.ReadCase;
import org.youmiao.cases.read.ListCases;
import org.youmiao.cases.read.TeamMember;
import org.youmiao.cases.visit.VisitView;
import org.youmiao.clocks.ClockState;
import org.youmiao.clocks.ClockView;
import org.youmiao.intake.ReportId;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.Sex;

/**
 * A case for calling systems. Assessments, plans, visits, referrals, closures and the timeline have addresses of their own below it.
 *
 * @param id           identifies the case
 * @param number       what people call it
 * @param version      counts its changes; the entity tag says it too
 * @param child        whose case it is
 * @param area         where it lies: the child's village, or its township where no village is known
 * @param state        where it stands
 * @param level        of the last assessment; none before the first
 * @param guardianship of the last assessment; none before the first
 * @param urgent       whether there was danger when it was opened
 * @param openedAt     when it was opened
 * @param closedAt     when it was closed; none while it is open
 * @param note         why a station opened it without a report
 * @param reports      that it was opened from and that joined it, as far as the caller may see them
 * @param guardians    who look after the child today
 * @param team         who is on it, the lead first
 * @param duties       what is owed, the nearest first
 * @param assessment   the last that was decided
 * @param plan         the one in force
 * @param visits       all of them, the latest first; only if they were asked for
 */
public record CaseAnswer(
        UUID id,
        String number,
        int version,
        Child child,
        AreaCode area,
        CaseState state,
        @Nullable RiskLevel level,
        @Nullable GuardianshipGrade guardianship,
        boolean urgent,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String note,
        List<UUID> reports,
        List<Guardian> guardians,
        List<Member> team,
        List<Duty> duties,
        @Nullable UUID assessment,
        @Nullable UUID plan,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<VisitView> visits) {

    /**
     * The child of a case.
     *
     * @param id         identifies the child
     * @param name       {@code 姓名不详} where nobody knows it
     * @param sex        as registered
     * @param bornOn     the day, where it is known
     * @param bornYear   the year, also where the day is not known
     * @param categories groups of need to which the child belongs today
     */
    public record Child(
            UUID id,
            String name,
            Sex sex,
            @Nullable LocalDate bornOn,
            @Nullable Integer bornYear,
            Set<ChildCategory> categories) {
        static Child of(ChildCard card) {
            return new Child(
                    card.id().value(), card.name(), card.sex(), card.bornOn(), card.bornYear(), card.categories());
        }
    }

    /**
     * Someone who looks after the child.
     *
     * @param id       identifies the person or body
     * @param name     what it is called
     * @param relation to the child
     * @param part     guardian by law, carer, or both
     * @param phone    where to call
     */
    public record Guardian(
            UUID id,
            String name,
            Relation relation,
            Part part,
            @Nullable String phone) {
        static Guardian of(GuardianCard card) {
            return new Guardian(card.guardian().value(), card.name(), card.relation(), card.part(), card.phone());
        }
    }

    /**
     * Someone on the team.
     *
     * @param id      of the membership, to be ended by
     * @param account of the person
     * @param name    of the person
     * @param duty    as what
     * @param from    first day
     * @param to      last day; none until further notice
     */
    public record Member(
            UUID id,
            UUID account,
            String name,
            TeamDuty duty,
            LocalDate from,
            @Nullable LocalDate to) {
        static Member of(TeamMember member) {
            return new Member(
                    member.id().value(), member.account(), member.name(), member.duty(), member.from(), member.to());
        }
    }

    /**
     * Something that is owed.
     *
     * @param clock identifies the clock, whose days are explained under its own address
     * @param rule  code of the time-limit rule
     * @param title what is to be done
     * @param dueAt the last instant at which it is in time
     * @param state running or paused
     */
    public record Duty(UUID clock, String rule, String title, Instant dueAt, ClockState state) {
        static Duty of(ClockView view) {
            return new Duty(view.id().value(), view.rule().code(), view.rule().title(), view.dueAt(), view.state());
        }
    }

    /**
     * A case in a list.
     *
     * @param id           identifies the case
     * @param number       what people call it
     * @param child        whose case it is; none where the child's record is out of the caller's reach
     * @param area         where it lies
     * @param state        where it stands
     * @param level        of the last assessment; none before the first
     * @param guardianship of the last assessment; none before the first
     * @param urgent       whether there was danger when it was opened
     * @param openedAt     when it was opened
     * @param lead         account of who leads it
     * @param leadName     name of who leads it
     */
    public record Row(
            UUID id,
            String number,
            @Nullable Child child,
            AreaCode area,
            CaseState state,
            @Nullable RiskLevel level,
            @Nullable GuardianshipGrade guardianship,
            boolean urgent,
            Instant openedAt,
            UUID lead,
            String leadName) {
        static Row of(ListCases.Row row) {
            return new Row(
                    row.id().value(),
                    row.number(),
                    row.child() == null ? null : Child.of(row.child()),
                    row.area(),
                    row.state(),
                    row.level(),
                    row.guardianship(),
                    row.urgent(),
                    row.openedAt(),
                    row.leadId(),
                    row.lead());
        }
    }

    static CaseAnswer of(ReadCase.Known known) {
        CaseFile file = known.file();
        return new CaseAnswer(
                file.id().value(),
                file.number(),
                file.version(),
                Child.of(known.child()),
                file.area(),
                file.state(),
                file.level().orElse(null),
                file.guardianship().orElse(null),
                file.urgent(),
                file.openedAt(),
                file.closedAt().orElse(null),
                file.openingNote().orElse(null),
                known.refs().reports().stream().map(ReportId::value).toList(),
                known.guardians().stream().map(Guardian::of).toList(),
                known.team().stream().map(Member::of).toList(),
                known.duties().stream().map(Duty::of).toList(),
                known.refs().assessment(),
                known.refs().plan(),
                known.visits());
    }
}

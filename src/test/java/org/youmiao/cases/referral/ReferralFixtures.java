package org.youmiao.cases.referral;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.youmiao.access.People;
import org.youmiao.access.People.Person;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.VisitId;
import org.youmiao.cases.file.OpenCase;
import org.youmiao.cases.visit.Encounter;
import org.youmiao.cases.visit.Met;
import org.youmiao.cases.visit.Observations;
import org.youmiao.cases.visit.RecordVisit;
import org.youmiao.cases.visit.VisitOutcome;
import org.youmiao.cases.visit.VisitPlace;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.intake.Answer;
import org.youmiao.intake.CaseRegister;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.Receipt;
import org.youmiao.intake.ReportChannel;
import org.youmiao.intake.ReportSituation;
import org.youmiao.intake.report.ReceiveReport;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.network.AgencyImport;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Guardians;
import org.youmiao.people.NewGuardian;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.Sex;

/** A case of which something is known in every part, agencies with a liaison each, and referrals between them. */
@Component
public class ReferralFixtures {
    /** A word of each part that stands in no other. */
    public static final Map<DisclosedPart, String> MARKS = Map.of(
            DisclosedPart.NAME, "卞小苗",
            DisclosedPart.VILLAGE, "麦田村",
            DisclosedPart.SCHOOL, "青苗小学",
            DisclosedPart.GUARDIAN_CONTACT, "13900001111",
            DisclosedPart.REPORT_FACTS, "邻居说夜里无人",
            DisclosedPart.ASSESSMENT_SUMMARY, "综合情况见各项",
            DisclosedPart.VISIT_SUMMARY, "屋顶漏水");

    /** What the child said, in a visit and in the report that was made of it: no part holds it. */
    public static final String CHILDS_WORDS = "我不想一个人睡";

    private final People people;
    private final CaseFixtures cases;
    private final CaseFixtures.Registering registering;
    private final OpenCase openCase;
    private final RecordVisit recordVisit;
    private final ReceiveReport receiveReport;
    private final SendReferral sendReferral;
    private final Acts acts;
    private final Clock clock;

    ReferralFixtures(
            People people,
            CaseFixtures cases,
            CaseFixtures.Registering registering,
            OpenCase openCase,
            RecordVisit recordVisit,
            ReceiveReport receiveReport,
            SendReferral sendReferral,
            Acts acts,
            Clock clock) {
        this.people = people;
        this.cases = cases;
        this.registering = registering;
        this.openCase = openCase;
        this.recordVisit = recordVisit;
        this.receiveReport = receiveReport;
        this.sendReferral = sendReferral;
        this.acts = acts;
        this.clock = clock;
    }

    /** Acts that the tests need and that belong to other rooms. */
    @Component
    public static class Acts {
        private final AgencyImport agencyImport;
        private final Guardians guardians;
        private final CaseRegister register;

        Acts(AgencyImport agencyImport, Guardians guardians, CaseRegister register) {
            this.agencyImport = agencyImport;
            this.guardians = guardians;
            this.register = register;
        }

        @Requires(Permission.SETTINGS_MANAGE)
        public int readAgencies(String csv) {
            return agencyImport.read("code,name,kind,valid_from,valid_to\n" + csv);
        }

        @Requires(Permission.CHILD_WORK)
        public GuardianId addGuardian(NewGuardian guardian) {
            return guardians.register(guardian);
        }

        @Requires(Permission.CASE_WORK)
        public boolean join(CaseId caseId, Receipt report) {
            register.join(caseId.value(), report.id());
            return true;
        }
    }

    /** Looks at what the agency's permission reaches, straight in the database. */
    @Component
    public static class Looking {
        private final Trail trail;
        private final Clocks clocks;

        Looking(Trail trail, Clocks clocks) {
            this.trail = trail;
            this.clocks = clocks;
        }

        @Requires(Permission.REFERRAL_READ)
        public <T> T reading(Supplier<T> work) {
            trail.listed("referral", 0);
            return work.get();
        }

        @Requires(Permission.REFERRAL_READ)
        public List<ClockView> clocks(ReferralId id) {
            trail.listed("clock", 0);
            return clocks.of(id.ref());
        }
    }

    /** A case, who works on it, and an agency's liaison who knows nothing yet. */
    public record Given(CaseId caseId, ChildId child, Person worker, Person director, String agency, Person liaison) {}

    /** The word of that part. */
    public static String mark(DisclosedPart part) {
        return java.util.Objects.requireNonNull(MARKS.get(part));
    }

    /** Something is known in every part of the case. */
    public Given givenAFullCase() {
        Person worker = people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP);
        Person director = people.having(Role.CHILD_DIRECTOR, CaseFixtures.VILLAGE);
        ChildId child = people.as(
                worker,
                () -> registering.register(new ChildFacts(
                        mark(DisclosedPart.NAME),
                        null,
                        Sex.FEMALE,
                        null,
                        2016,
                        null,
                        null,
                        new AreaCode(CaseFixtures.VILLAGE),
                        null,
                        mark(DisclosedPart.SCHOOL))));
        people.as(
                worker,
                () -> acts.addGuardian(new NewGuardian(
                        new GuardianId(Ids.next()),
                        child,
                        "卞大山",
                        Relation.PATERNAL_GRANDFATHER,
                        Part.CARER,
                        mark(DisclosedPart.GUARDIAN_CONTACT),
                        null,
                        null)));
        CaseId id = people.as(
                worker,
                () -> openCase.open(
                        new OpenCase.Command(child, null, List.of(director.id()), List.of(), "入户排查时发现照料不足。", false)));
        join(worker, director, id, ReportChannel.ONLINE, mark(DisclosedPart.REPORT_FACTS));
        join(worker, director, id, ReportChannel.VISIT, "孩子说：" + CHILDS_WORDS);
        people.as(worker, () -> cases.assess(id, RiskLevel.ORANGE));
        people.as(
                director,
                () -> recordVisit.record(new RecordVisit.Command(
                        id,
                        clock.instant(),
                        null,
                        new Encounter(VisitOutcome.MADE, null, VisitPlace.HOME, null, Set.of(Met.CHILD), true),
                        new Observations(CHILDS_WORDS, mark(DisclosedPart.VISIT_SUMMARY), null, null, null, null, null),
                        null)));
        String agency = "jy" + Ids.next().toString().substring(24);
        return new Given(id, child, worker, director, agency, givenALiaisonOf(agency));
    }

    /** One more visit, now. */
    public VisitId givenAVisit(Given given, String living) {
        return people.as(
                        given.director(),
                        () -> recordVisit.record(new RecordVisit.Command(
                                given.caseId(),
                                clock.instant(),
                                null,
                                new Encounter(VisitOutcome.MADE, null, VisitPlace.HOME, null, Set.of(Met.CHILD), false),
                                new Observations(null, living, null, null, null, null, null),
                                null)))
                .visit();
    }

    /** One more report about the case's child. */
    public void givenAReport(Given given, String account) {
        join(given.worker(), given.director(), given.caseId(), ReportChannel.ONLINE, account);
    }

    /** A case of which all reports were made of a visit. */
    public Given givenACaseReportedFromAVisit() {
        CaseFixtures.Given given = cases.givenAnOpenCase();
        join(given.lead(), given.director(), given.id(), ReportChannel.VISIT, "孩子说：" + CHILDS_WORDS);
        return givenAnAgencyOf(given);
    }

    /** A new agency to which this case can be referred. */
    public Given givenAnAgencyOf(CaseFixtures.Given given) {
        String agency = "jy" + Ids.next().toString().substring(24);
        return new Given(given.id(), given.child(), given.lead(), given.director(), agency, givenALiaisonOf(agency));
    }

    /** A new agency and someone who acts for it. */
    public Person givenALiaisonOf(String agency) {
        Person admin = people.having(Role.SYSTEM_ADMIN, "990001000000");
        people.as(admin, () -> acts.readAgencies(agency + ",教育局" + agency + ",EDUCATION,2021-06-01,\n"));
        return people.having(Role.AGENCY_LIAISON, "990001000000", agency);
    }

    /** Sent to the given agency with these parts. */
    public ReferralId givenAReferral(Given given, DisclosedPart... parts) {
        return people.as(
                given.worker(),
                () -> sendReferral.send(command(given, Set.of(parts))).sent());
    }

    public static SendReferral.Command command(Given given, Set<DisclosedPart> parts) {
        return new SendReferral.Command(
                given.caseId(),
                new Referral.Request(given.agency(), "请帮助返校，并安排班主任家访。", LegalBasis.SCHOOL_DROPOUT, null),
                parts,
                Set.of(),
                null);
    }

    private void join(Person worker, Person director, CaseId id, ReportChannel channel, String account) {
        Receipt report = people.as(
                director,
                () -> receiveReport.receive(new NewReport(
                        ReportSituation.ABANDONED,
                        Answer.NO,
                        null,
                        channel,
                        account,
                        null,
                        null,
                        new AreaCode(CaseFixtures.VILLAGE),
                        false,
                        NewReport.ChildTold.UNKNOWN,
                        null,
                        false)));
        people.as(worker, () -> acts.join(id, report));
    }
}

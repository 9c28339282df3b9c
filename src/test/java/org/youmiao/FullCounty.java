package org.youmiao;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.People;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.administration.own.OwnAccount;
import org.youmiao.audit.AuditVerification;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.clocks.calendar.CalendarChanges;
import org.youmiao.clocks.calendar.ImportCalendar;
import org.youmiao.county.Counties;
import org.youmiao.county.TestServer;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.intake.Receipt;
import org.youmiao.intake.ReportFixtures;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.report.AddToReport;
import org.youmiao.intake.screening.FeedbackContent;
import org.youmiao.intake.screening.FeedbackMeans;
import org.youmiao.intake.screening.FeedbackResult;
import org.youmiao.intake.screening.PoliceStep;
import org.youmiao.intake.screening.RecordPoliceNotice;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.intake.screening.TellReporter;
import org.youmiao.kernel.CivilIds;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildId;
import org.youmiao.people.GuardianId;
import org.youmiao.people.NewGuardian;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.category.ChangeCategories;
import org.youmiao.people.child.CorrectChild;
import org.youmiao.people.guardian.CorrectGuardian;

/** A county in which every table has a record, made by legal moves, and the people who may and may not see it. */
@Component
class FullCounty {
    private static final String COUNTY = "990001000000";

    /** A township in which nothing ever happens: its people's plain statements must reach no row at all. */
    private static final String ELSEWHERE = "990001777000";

    private final People people;
    private final ReportFixtures reports;
    private final FullCases cases;
    private final Work work;
    private final Office office;
    private final Clock clock;
    private @Nullable Made made;

    FullCounty(People people, ReportFixtures reports, FullCases cases, Work work, Office office, Clock clock) {
        this.people = people;
        this.reports = reports;
        this.cases = cases;
        this.work = work;
        this.office = office;
        this.clock = clock;
    }

    /** What is done about children and reports. */
    @Component
    record Work(
            ChangeCategories categories,
            ReferralFixtures.Acts guardians,
            CorrectGuardian correctGuardian,
            CorrectChild correctChild,
            AddToReport add,
            ScreenReport screen,
            RecordPoliceNotice police,
            TellReporter tell) {}

    /** What administrators and background work do. */
    @Component
    record Office(
            OwnAccount own,
            ImportCalendar calendar,
            CalendarChanges changes,
            AuditVerification audit,
            TransactionTemplate transactions) {}

    /** People and identifiers of records, by the names that the lines use. */
    record Made(Map<String, Person> people, Map<String, String> records) {
        Person person(String name) {
            return Objects.requireNonNull(people.get(name), name);
        }

        String record(String name) {
            return Objects.requireNonNull(records.get(name), name);
        }

        /** Keeps an identifier that only the database tells. */
        void find(String name, String query) {
            records.put(name, told(query));
        }
    }

    /** What the owner of the tables is told. */
    static String told(String query) {
        try (Connection owner =
                        DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
                Statement statement = owner.createStatement()) {
            statement.execute("SET search_path TO c990001, shared");
            try (ResultSet rs = statement.executeQuery(query)) {
                rs.next();
                return rs.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Made once for the server. */
    synchronized Made made(int port) {
        if (made == null) {
            Made making = new Made(
                    new HashMap<>(), new HashMap<>(Map.of("village", CaseFixtures.VILLAGE, "elsewhere", ELSEWHERE)));
            everyone(making);
            child(making, port);
            reports(making);
            cases.add(making, port);
            office(making);
            made = making;
        }
        return made;
    }

    private void everyone(Made made) {
        Map.of(
                        "station", people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP),
                        "deputy", people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP),
                        "neighbour", people.having(Role.CHILD_DIRECTOR, CaseFixtures.VILLAGE),
                        "helper", people.having(Role.STATION_WORKER, CaseFixtures.OTHER_TOWNSHIP),
                        "farStation", people.having(Role.STATION_WORKER, ELSEWHERE),
                        "opener", people.having(Role.STATION_WORKER, ELSEWHERE),
                        "farSupervisor", people.having(Role.CHILD_SUPERVISOR, ELSEWHERE))
                .forEach(made.people()::put);
        Map.of(
                        "office", Role.COUNTY_OFFICE,
                        "reporter", Role.HOTLINE_CLERK,
                        "clerk", Role.HOTLINE_CLERK,
                        "provider", Role.PROVIDER_WORKER,
                        "gone", Role.PROVIDER_WORKER,
                        "farProvider", Role.PROVIDER_WORKER,
                        "auditor", Role.AUDITOR,
                        "security", Role.SECURITY_ADMIN,
                        "settings", Role.SYSTEM_ADMIN)
                .forEach((name, role) -> made.people().put(name, people.having(role, COUNTY)));
        // Someone whom no record knows, not even an account.
        made.people().put("stranger", new Person(DatabaseTest.QINGHE, Ids.next(), "stranger", "陌生人"));
    }

    /** Registered over the API, so that the sign-in and the answer to the key are kept too. */
    private void child(Made made, int port) {
        Person station = made.person("station");
        String number = CivilIds.of(LocalDate.of(2014, 3, 8), 517).value();
        Answer answer = ApiClient.of(station, port)
                .call(
                        "POST",
                        "/api/v1/children",
                        "{\"name\":\"佟小禾\",\"civilId\":\"" + number + "\",\"area\":\"" + CaseFixtures.VILLAGE + "\"}",
                        "Idempotency-Key",
                        Ids.next().toString());
        ChildId child = new ChildId(UUID.fromString(answer.json().path("id").asString()));
        LocalDate today = Shanghai.today(clock);
        for (ChildCategory group : List.of(ChildCategory.HIV_CHILD, ChildCategory.LEFT_BEHIND)) {
            people.as(station, () -> work.categories().add(new ChangeCategories.Add(child, group, today)));
        }
        GuardianId guardian = people.as(
                station,
                () -> work.guardians()
                        .addGuardian(new NewGuardian(
                                GuardianId.next(),
                                child,
                                "佟大山",
                                Relation.PATERNAL_GRANDFATHER,
                                Part.CARER,
                                null,
                                null,
                                null)));
        people.as(
                station,
                () -> work.correctGuardian()
                        .correct(new CorrectGuardian.Command(child, guardian, 1, "佟大川", "13900002222", null)));
        CorrectChild.Present present =
                people.as(station, () -> work.correctChild().present(child));
        people.as(
                station,
                () -> work.correctChild()
                        .correct(new CorrectChild.Command(
                                child, present.version(), present.facts().withSchool("青苗小学"), "与户口簿核对")));
        made.records().put("child", child.value().toString());
        made.records().put("civilId", number);
        made.records().put("guardian", guardian.value().toString());
    }

    /** One report under screening, one whose reporter was told, one against a station. */
    private void reports(Made made) {
        Person station = made.person("station");
        Person reporter = made.person("reporter");
        Receipt open = reports.givenAReport(reporter, ReportFixtures.report());
        people.as(station, () -> work.screen().decide(ReportFixtures.noAction(open.id(), 1)));
        for (Person by : List.of(reporter, station)) {
            people.as(by, () -> work.add().add(new AddToReport.Command(open.id(), "又来电话。", false, null)));
        }
        made.records().put("report", open.id().value().toString());
        people.as(
                station,
                () -> work.police()
                        .add(new RecordPoliceNotice.Command(
                                open.id(),
                                version(open.id()),
                                PoliceStep.NOTIFIED,
                                clock.instant(),
                                "麦田派出所",
                                null,
                                null)));
        Receipt told = reports.givenAReport(reporter, ReportFixtures.report());
        people.as(station, () -> work.screen().decide(ReportFixtures.openCase(told.id(), 1)));
        people.as(
                station,
                () -> work.tell()
                        .add(new TellReporter.Command(
                                told.id(),
                                version(told.id()),
                                FeedbackResult.TOLD,
                                FeedbackMeans.PHONE,
                                Set.of(FeedbackContent.ACCEPTED),
                                clock.instant())));
        made.records().put("told", told.id().value().toString());
        Receipt against = reports.givenAReport(
                reporter, ReportFixtures.report(ReportFixtures.VILLAGE, org.youmiao.intake.Answer.NO, true));
        people.as(made.person("office"), () -> work.screen().decide(ReportFixtures.openCase(against.id(), 1)));
        made.records().put("conflicted", against.id().value().toString());
    }

    private static int version(ReportId report) {
        return Integer.parseInt(told("SELECT version FROM screening WHERE report_id = '" + report.value() + "'"));
    }

    /** The calendar of a far year, a deputy, and a bound trail. */
    private void office(Made made) {
        people.as(made.person("settings"), () -> office.calendar().take("date,name,kind\n2190-01-01,元旦,holiday\n"));
        made.find("import", "SELECT max(seq) FROM calendar_import WHERE year = 2190");
        long change = Long.parseLong(made.record("import"));
        LocalDate first = LocalDate.of(2190, 1, 1);
        background(
                SystemActor.CLOCKS,
                () -> office.changes()
                        .followed(
                                new CalendarChanges.Pending(
                                        List.of(new CalendarChanges.Change(change, true, first)), first),
                                0,
                                clock.instant()));
        background(SystemActor.AUDIT, () -> office.audit().checkpoint());
        LocalDate today = Shanghai.today(clock);
        people.as(
                made.person("station"),
                () -> office.own().arrangeDeputy(made.person("deputy").username(), today, today.plusDays(1)));
    }

    private void background(SystemActor system, Runnable work) {
        Counties.run(
                DatabaseTest.QINGHE,
                () -> Acting.system(
                        system,
                        () -> office.transactions().execute(status -> {
                            work.run();
                            return true;
                        })));
    }
}

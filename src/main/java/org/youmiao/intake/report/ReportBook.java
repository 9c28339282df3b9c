package org.youmiao.intake.report;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.screening.Route;
import org.youmiao.intake.screening.Screening;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.NameKeys;

/** Where reports are written down, once. */
@Component
class ReportBook {
    /** One statement, one round trip: a county's hotline may get hundreds a second when something has happened. */
    private static final String ADD = """
            WITH numbered AS MATERIALIZED (
                SELECT 'R-' || :year || '-' || lpad(n::text, greatest(6, length(n::text)), '0') AS number
                FROM nextval('report_number') AS n
            ), facts AS (
                INSERT INTO report (id, number, received_at, channel, situation, danger_now, police_called, station_involved,
                    account, occurred_on, place, area, child_name, child_name_sound, child_sex, child_age, child_born_on,
                    child_born_year, child_civil_id, child_school, guardian_name, guardian_phone)
                VALUES (:id, (SELECT number FROM numbered), :at, :channel, :situation, :danger, :police, :involved,
                    :account, :occurredOn, :place, :told, :name, :sound, :sex, :age, :bornOn,
                    :bornYear, :civilId, :school, :guardianName, :guardianPhone)
            ), begun AS (
                INSERT INTO screening (report_id, area, desk, conflicted, urgent, received_at, state, version)
                VALUES (:id, :area, :desk, :conflicted, :urgent, :at, :state, :version)
            ), sealed AS (
                INSERT INTO report_reporter (report_id, account_id, received_at, capacity, agency, on_behalf, anonymous,
                    caller_name, caller_phone, caller_relation)
                VALUES (:id, :reporter, :at, :capacity, :agency, :onBehalf, :anonymous,
                    :callerName, :callerPhone, :callerRelation)
            )
            SELECT number FROM numbered""";

    private final JdbcClient jdbc;

    ReportBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down the report with its reporter and the beginning of its screening, and answers its number. */
    String add(NewReport report, Reporter reporter, Screening screening) {
        LocalDate day = Shanghai.dateOf(screening.receivedAt());
        JdbcClient.StatementSpec statement = jdbc.sql(ADD)
                .param("year", Integer.toString(day.getYear()))
                .param("id", screening.report().value())
                .param("at", Rows.at(screening.receivedAt()));
        return withReporter(withScreening(withFacts(statement, report, day), screening), reporter)
                .query(String.class)
                .single();
    }

    private static JdbcClient.StatementSpec withFacts(
            JdbcClient.StatementSpec statement, NewReport report, LocalDate day) {
        NewReport.ChildTold child = report.child();
        String normal = child.name() == null ? "" : NameKeys.normal(child.name());
        var bornYear = child.bornYear(day);
        return statement
                .param("channel", report.channel().name())
                .param("situation", report.situation().number())
                .param("danger", report.dangerNow().name())
                .param(
                        "police",
                        report.policeCalled() == null
                                ? null
                                : report.policeCalled().name())
                .param("involved", report.stationInvolved())
                .param("account", report.account())
                .param("occurredOn", report.occurredOn())
                .param("place", report.place())
                .param("told", report.area() == null ? null : report.area().value())
                .param("name", child.name())
                .param("sound", normal.isEmpty() ? null : NameKeys.sound(normal))
                .param("sex", Integer.toString(child.sex().code()))
                .param("age", child.age())
                .param("bornOn", child.bornOn())
                .param("bornYear", bornYear.isPresent() ? bornYear.getAsInt() : null)
                .param(
                        "civilId",
                        child.civilId() == null ? null : child.civilId().value())
                .param("school", child.school())
                .param("guardianName", child.guardianName())
                .param("guardianPhone", child.guardianPhone());
    }

    private static JdbcClient.StatementSpec withScreening(JdbcClient.StatementSpec statement, Screening screening) {
        Route route = screening.route();
        return statement
                .param("area", route.area().value())
                .param("desk", route.desk().value())
                .param("conflicted", route.conflicted())
                .param("urgent", screening.urgent())
                .param("state", screening.state().name())
                .param("version", screening.version());
    }

    private static JdbcClient.StatementSpec withReporter(JdbcClient.StatementSpec statement, Reporter reporter) {
        return statement
                .param("reporter", reporter.account())
                .param("capacity", reporter.capacity().name())
                .param("agency", reporter.agency())
                .param("onBehalf", reporter.onBehalf())
                .param("anonymous", reporter.anonymous())
                .param("callerName", reporter.caller().name())
                .param("callerPhone", reporter.caller().phone())
                .param("callerRelation", reporter.caller().relation());
    }
}

package org.youmiao.intake.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Reach;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ReportSituation;
import org.youmiao.intake.ScreeningState;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Areas;

/** Lists of reports, the latest first: those that the actor's unit screens, and those that the actor made. */
@Component
public class ListReports {
    private static final String COLUMNS = """
            SELECT s.report_id, r.number, s.received_at, r.situation, s.area, s.desk, s.urgent, s.state, s.screener_id,
                   a.display_name AS screener, r.child_name, r.child_born_year
            FROM page p JOIN screening s ON s.report_id = p.report_id JOIN report r ON r.id = p.report_id
            LEFT JOIN account a ON a.id = s.screener_id
            ORDER BY s.received_at DESC, s.report_id DESC""";

    /** The page is cut out first, by index; only its rows meet the other tables. */
    private static final String PAGE = "WITH page AS (SELECT report_id FROM %s WHERE %s"
            + " ORDER BY received_at DESC, report_id DESC LIMIT %d)%n" + COLUMNS;

    /** Literal, so that the index of open screenings serves it. */
    private static final String OPEN = "state IN ('RECEIVED', 'SCREENING', 'NO_ACTION_PROPOSED')";

    private final JdbcClient jdbc;
    private final Areas areas;
    private final Trail trail;

    ListReports(JdbcClient jdbc, Areas areas, Trail trail) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.trail = trail;
    }

    /**
     * Which reports of the unit.
     *
     * @param states    none means those that are still open
     * @param urgent    only those with danger at the time
     * @param everyUnit for the county office: also those that stations screen
     */
    public record Filter(Set<ScreeningState> states, boolean urgent, boolean everyUnit) {
        public static final Filter OPEN = new Filter(Set.of(), false, false);
    }

    /**
     * A report in a list.
     *
     * @param receivedAt when; of what another unit screens the beginning of that day
     * @param place      what people call the area
     * @param deskPlace  what people call the area of the unit
     * @param childName  name as told
     * @param bornYear   birth year as told or reckoned
     * @param screener   name of who screens it
     */
    public record Row(
            ReportId id,
            String number,
            Instant receivedAt,
            ReportSituation situation,
            AreaCode area,
            String place,
            AreaCode desk,
            String deskPlace,
            boolean urgent,
            ScreeningState state,
            @Nullable UUID screenerId,
            @Nullable String screener,
            @Nullable String childName,
            @Nullable Integer bornYear) {

        public Progress progress() {
            return Progress.of(state);
        }

        /** Beside a visit, the hour would tell those who need not know it who reported. */
        private Row byTheDay() {
            Instant day =
                    Shanghai.dateOf(receivedAt).atStartOfDay(Shanghai.ZONE).toInstant();
            return new Row(
                    id,
                    number,
                    day,
                    situation,
                    area,
                    place,
                    desk,
                    deskPlace,
                    urgent,
                    state,
                    screenerId,
                    screener,
                    childName,
                    bornYear);
        }
    }

    /**
     * What was found.
     *
     * @param own         whether these are the actor's own reports
     * @param wholeCounty whether the actor may also see what every unit screens
     */
    public record Found(boolean own, boolean wholeCounty, Slice<Row> rows) {}

    /**
     * Reports that the actor made, or else that the actor's units screen.
     *
     * @param own whether those that the actor made; whoever is of no unit gets these in any case
     */
    @Requires(Permission.REPORT_READ)
    public Found list(boolean own, Filter filter, Paging paging) {
        Reach reach = Acting.reach();
        return own || reach.areas().isEmpty()
                ? new Found(true, false, own(paging))
                : new Found(false, reach.wholeCounty(), ofUnit(reach, filter, paging));
    }

    private Slice<Row> ofUnit(Reach reach, Filter filter, Paging paging) {
        List<String> conditions = new ArrayList<>();
        conditions.add(filter.states().isEmpty() ? OPEN : "state = ANY(:states)");
        if (!filter.everyUnit() || !reach.wholeCounty()) {
            conditions.add("desk = ANY(:desks)");
        }
        if (filter.urgent()) {
            conditions.add("urgent");
        }
        Map<String, Object> values = Map.of(
                "states", filter.states().stream().map(ScreeningState::name).toArray(String[]::new),
                "desks", reach.areas().stream().map(AreaCode::value).toArray(String[]::new));
        return page("screening", conditions, values, paging);
    }

    private Slice<Row> own(Paging paging) {
        List<String> conditions = new ArrayList<>(List.of("account_id = :actor"));
        return page(
                "report_reporter",
                conditions,
                Map.of("actor", Acting.required().actor().id()),
                paging);
    }

    private Slice<Row> page(String table, List<String> conditions, Map<String, Object> values, Paging paging) {
        Map<String, Object> all = new HashMap<>(values);
        Cursor cursor = paging.cursor();
        if (cursor != null) {
            conditions.add("(received_at, report_id) < (:at, :id)");
            all.put("at", Rows.at(cursor.instant(0)));
            all.put("id", cursor.uuid(1));
        }
        List<Row> rows = jdbc.sql(PAGE.formatted(table, String.join(" AND ", conditions), paging.rowsToRead()))
                .params(all)
                .query(this::row)
                .list();
        Slice<Row> slice =
                paging.slice(rows, row -> Cursor.of(row.receivedAt(), row.id().value()));
        trail.listed("report", slice.items().size());
        Set<AreaCode> units = Offers.units();
        return slice.map(row -> table.equals("screening") && !units.contains(row.desk()) ? row.byTheDay() : row);
    }

    private Row row(ResultSet rs, int number) throws SQLException {
        AreaCode area = new AreaCode(rs.getString("area"));
        AreaCode desk = new AreaCode(rs.getString("desk"));
        return new Row(
                new ReportId(Rows.uuid(rs, "report_id")),
                rs.getString("number"),
                Rows.instant(rs, "received_at"),
                ReportSituation.numbered(rs.getInt("situation")),
                area,
                areas.label(area),
                desk,
                areas.label(desk),
                rs.getBoolean("urgent"),
                ScreeningState.valueOf(rs.getString("state")),
                Rows.uuidOrNull(rs, "screener_id"),
                rs.getString("screener"),
                rs.getString("child_name"),
                rs.getObject("child_born_year", Integer.class));
    }
}

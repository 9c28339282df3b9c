package org.youmiao.cases.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Reach;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.Rhythm;
import org.youmiao.cases.file.Rhythms;
import org.youmiao.county.Rows;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Area;
import org.youmiao.network.Areas;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;

/** The cases that the actor may see, the latest opened first. */
@Component
public class ListCases {
    /** The page is cut out first, by index; only its rows meet the other tables. */
    private static final String SQL = """
            WITH page AS MATERIALIZED (%s)
            SELECT f.id, f.number, f.child_id, f.area, f.state, f.level, f.guardianship, f.urgent, f.opened_at, f.lead_id,
                   a.display_name AS lead
            FROM page p JOIN case_file f ON f.id = p.id JOIN account a ON a.id = f.lead_id
            ORDER BY f.opened_at DESC, f.id DESC""";

    private final JdbcClient jdbc;
    private final Children children;
    private final Areas areas;
    private final Rhythms rhythms;
    private final Trail trail;
    private final Clock clock;

    ListCases(JdbcClient jdbc, Children children, Areas areas, Rhythms rhythms, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.children = children;
        this.areas = areas;
        this.rhythms = rhythms;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Which cases; nothing chosen means all that are open.
     *
     * @param state only in this state
     * @param level only with this level
     * @param area  only of this village or township
     * @param lead  only led by this account
     * @param q     only the case with this number
     */
    public record Filter(
            @Nullable CaseState state,
            @Nullable RiskLevel level,
            @Nullable AreaCode area,
            @Nullable UUID lead,
            @Nullable String q) {

        /** How many of the conditions are set. */
        public int chosen() {
            return (int) Stream.of(state, level, area, lead, q)
                    .filter(Objects::nonNull)
                    .count();
        }
    }

    /**
     * A case in a list.
     *
     * @param child what may be shown of the child; none if the record is out of reach
     * @param lead  name of who leads
     */
    public record Row(
            CaseId id,
            String number,
            @Nullable ChildCard child,
            AreaCode area,
            String areaLabel,
            CaseState state,
            @Nullable RiskLevel level,
            @Nullable GuardianshipGrade guardianship,
            boolean urgent,
            Instant openedAt,
            UUID leadId,
            String lead) {}

    /**
     * What was found.
     *
     * @param levels what the levels are called today
     * @param areas  areas by which the list can be narrowed: the county's townships, or a township's villages
     */
    public record Found(Slice<Row> rows, Map<RiskLevel, Rhythm> levels, List<Area> areas, LocalDate today) {}

    @Requires(Permission.CASE_READ)
    public Found list(Filter filter, Paging paging) {
        LocalDate today = Shanghai.today(clock);
        return new Found(rows(filter, paging), rhythms.on(today), areas(), today);
    }

    private Slice<Row> rows(Filter filter, Paging paging) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(filter, values);
        Cursor cursor = paging.cursor();
        if (cursor != null) {
            conditions.add("(f.opened_at, f.id) < (:at, :id)");
            values.put("at", Rows.at(cursor.instant(0)));
            values.put("id", cursor.uuid(1));
        }
        List<Bare> rows = jdbc.sql(
                        SQL.formatted(CaseScope.latest(String.join(" AND ", conditions), paging.rowsToRead())))
                .params(values)
                .query(ListCases::bare)
                .list();
        Slice<Bare> slice =
                paging.slice(rows, row -> Cursor.of(row.openedAt(), row.id().value()));
        trail.listed("case", slice.items().size());
        Map<ChildId, ChildCard> cards =
                children.cards(slice.items().stream().map(Bare::child).collect(Collectors.toSet()));
        return slice.map(row -> row.with(cards.get(row.child()), areas.label(row.area())));
    }

    private List<Area> areas() {
        Reach reach = Acting.reach();
        AreaCode.Level level = reach.wholeCounty() ? AreaCode.Level.TOWNSHIP : AreaCode.Level.VILLAGE;
        return areas.all().stream()
                .filter(area -> area.code().level() == level && reach.covers(area.code()))
                .toList();
    }

    private List<String> conditions(Filter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter.state() == null) {
            // Not for a single number: who asks for a case by its number wants it closed or not.
            if (filter.q() == null) {
                conditions.add("f.state <> 'CLOSED'");
            }
        } else {
            conditions.add("f.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.level() != null) {
            conditions.add("f.level = :level");
            values.put("level", filter.level().name());
        }
        if (filter.area() != null) {
            conditions.add("f.area = ANY(:within)");
            values.put(
                    "within",
                    areas.within(List.of(filter.area())).stream()
                            .map(AreaCode::value)
                            .toArray(String[]::new));
        }
        if (filter.lead() != null) {
            conditions.add("f.lead_id = :lead");
            values.put("lead", filter.lead());
        }
        if (filter.q() != null) {
            conditions.add("f.number = :number");
            values.put("number", filter.q());
        }
        return conditions;
    }

    private record Bare(
            CaseId id,
            String number,
            ChildId child,
            AreaCode area,
            CaseState state,
            @Nullable RiskLevel level,
            @Nullable GuardianshipGrade guardianship,
            boolean urgent,
            Instant openedAt,
            UUID leadId,
            String lead) {

        Row with(@Nullable ChildCard card, String areaLabel) {
            return new Row(
                    id, number, card, area, areaLabel, state, level, guardianship, urgent, openedAt, leadId, lead);
        }
    }

    private static Bare bare(ResultSet rs, int row) throws SQLException {
        String level = rs.getString("level");
        String guardianship = rs.getString("guardianship");
        return new Bare(
                new CaseId(Rows.uuid(rs, "id")),
                rs.getString("number"),
                new ChildId(Rows.uuid(rs, "child_id")),
                new AreaCode(rs.getString("area")),
                CaseState.valueOf(rs.getString("state")),
                level == null ? null : RiskLevel.valueOf(level),
                guardianship == null ? null : GuardianshipGrade.valueOf(guardianship),
                rs.getBoolean("urgent"),
                Rows.instant(rs, "opened_at"),
                Rows.uuid(rs, "lead_id"),
                rs.getString("lead"));
    }
}

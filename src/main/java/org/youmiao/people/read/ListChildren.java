package org.youmiao.people.read;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Areas;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.child.ChildCards;

/** Children within the actor's reach, by area and then in the order in which they were registered. */
@Component
public class ListChildren {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Areas areas;
    private final Trail trail;
    private final Clock clock;

    ListChildren(JdbcClient jdbc, Areas areas, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Which children.
     *
     * @param area     those who live in it
     * @param category those who belong to this group now
     */
    public record Filter(@Nullable AreaCode area, @Nullable ChildCategory category) {
        public static Filter none() {
            return new Filter(null, null);
        }

        public int chosen() {
            return (area == null ? 0 : 1) + (category == null ? 0 : 1);
        }
    }

    /** @throws Problem {@code invalid.unknown-area} naming {@code area} */
    @Requires(Permission.CHILD_READ)
    public Slice<ChildCard> list(Filter filter, Paging paging) {
        Cursor cursor = paging.cursor();
        List<ChildCard> cards = jdbc.sql(sql(filter, paging.rowsToRead()))
                .param("within", within(filter.area()))
                .param(
                        "category",
                        filter.category() == null ? null : filter.category().name())
                .param("afterArea", cursor == null ? "" : cursor.text(0))
                .param("afterChild", cursor == null ? BEFORE_ALL : cursor.uuid(1))
                .param("today", Shanghai.today(clock))
                .query(ChildCards::card)
                .list();
        Slice<ChildCard> slice =
                paging.slice(cards, card -> Cursor.of(card.area(), card.id().value()));
        trail.listed("child", slice.items().size());
        return slice;
    }

    private String[] within(@Nullable AreaCode area) {
        return area == null
                ? new String[0]
                : areas.within(List.of(areas.named("area", area).code())).stream()
                        .map(AreaCode::value)
                        .toArray(String[]::new);
    }

    /** Both tables have an index that begins with what narrows and goes on in the order of the list. */
    private static String sql(Filter filter, int limit) {
        boolean grouped = filter.category() != null;
        String scope = Acting.reach().wholeCounty() ? "" : "AND k.area = ANY ((SELECT shared.child_areas())::text[])";
        String narrower = filter.area() == null ? "" : "AND k.area = ANY (:within)";
        return """
                WITH found AS MATERIALIZED (
                    SELECT k.area, k.%1$s AS id FROM %2$s k
                    WHERE %3$s (k.area, k.%1$s) > (:afterArea, :afterChild) %4$s %5$s
                    ORDER BY k.area, k.%1$s LIMIT %7$d)
                SELECT %6$s FROM found f JOIN child c ON c.id = f.id ORDER BY f.area, f.id""".formatted(
                        grouped ? "child_id" : "id",
                        grouped ? "child_category" : "child",
                        grouped ? "k.code = :category AND k.valid_to IS NULL AND" : "",
                        scope,
                        narrower,
                        ChildCards.COLUMNS,
                        limit);
    }
}

package org.youmiao.people.child;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildId;
import org.youmiao.people.Sex;

/** Reads cards of children; the same columns for one, for many, and for lists. */
@Component
public class ChildCards {
    /** Columns of a card from {@code child c}, with the day as parameter {@code today}. */
    public static final String COLUMNS = """
            c.id, c.name, c.sex, c.born_on, c.born_year, c.area, c.version, ARRAY(
                SELECT g.code FROM child_category g
                WHERE g.child_id = c.id AND g.valid_from <= :today AND (g.valid_to IS NULL OR g.valid_to >= :today)) AS codes""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ChildCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<ChildId, ChildCard> of(Collection<ChildId> ids) {
        Map<ChildId, ChildCard> cards = new LinkedHashMap<>();
        jdbc.sql("SELECT " + COLUMNS + " FROM child c WHERE c.id = ANY(:ids)")
                .param("today", Shanghai.today(clock))
                .param("ids", ids.stream().map(ChildId::value).toArray(UUID[]::new))
                .query(ChildCards::card)
                .list()
                .forEach(card -> cards.put(card.id(), card));
        return cards;
    }

    public static ChildCard card(ResultSet rs, int row) throws SQLException {
        String name = rs.getString("name");
        return new ChildCard(
                new ChildId(Rows.uuid(rs, "id")),
                name == null ? ChildCard.NAME_UNKNOWN : name,
                Sex.ofCode(Integer.parseInt(rs.getString("sex"))),
                Rows.dateOrNull(rs, "born_on"),
                rs.getObject("born_year", Integer.class),
                new AreaCode(rs.getString("area")),
                categories((String[]) rs.getArray("codes").getArray()),
                rs.getInt("version"));
    }

    private static Set<ChildCategory> categories(String[] codes) {
        Set<ChildCategory> categories = EnumSet.noneOf(ChildCategory.class);
        Arrays.stream(codes).map(ChildCategory::valueOf).forEach(categories::add);
        return categories;
    }
}

package org.youmiao.people.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildCard;
import org.youmiao.people.NameKeys;
import org.youmiao.people.child.ChildCards;

/**
 * Finds children by prepared keys, in the order of (area, child). Every condition that narrows is an equality or a comparison of
 * the key table's primary key, so that one index serves the county office and the village's director alike, whatever the number
 * of children. All ways of finding go in one statement; the cards of the few rows shown are read after that.
 */
@Component
class NameSearch {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    NameSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The child with this number, if the actor may see it. */
    List<ChildCard> numbered(CivilId id) {
        return jdbc.sql("SELECT " + ChildCards.COLUMNS + " FROM child c WHERE c.civil_id = :civilId")
                .param("today", Shanghai.today(clock))
                .param("civilId", id.value())
                .query(ChildCards::card)
                .list();
    }

    /**
     * Children with this name, with a longer one that contains it, or with another that sounds the same.
     *
     * @param normal a normalised name or part of one; two characters at least for {@link Match#PART}
     * @param ways   which of these to look for
     * @param paging how many of each way; a cursor goes on in a single way
     */
    Map<Match, Slice<ChildCard>> named(String normal, Set<Match> ways, Paging paging) {
        List<String> within = ways.contains(Match.PART) ? NameKeys.within(normal) : List.of();
        Cursor cursor = paging.cursor();
        List<Hit> hits = jdbc.sql(sql(ways, within.size(), paging.rowsToRead()))
                .param("whole", NameKeys.whole(normal))
                .param("part", within.isEmpty() ? "" : within.getLast())
                .param(
                        "alsoWithin",
                        within.stream().limit(Math.max(0, within.size() - 1)).toArray(String[]::new))
                .param("alsoCount", within.size() - 1)
                .param("sound", NameKeys.sound(normal))
                .param("afterArea", cursor == null ? "" : cursor.text(0))
                .param("afterChild", cursor == null ? BEFORE_ALL : cursor.uuid(1))
                .param("today", Shanghai.today(clock))
                .query((rs, row) -> new Hit(Match.valueOf(rs.getString("way")), ChildCards.card(rs, row)))
                .list();
        Map<Match, Slice<ChildCard>> found = new EnumMap<>(Match.class);
        ways.forEach(way -> found.put(way, paging.slice(of(way, hits), NameSearch::after)));
        return found;
    }

    private record Hit(Match way, ChildCard card) {}

    private static List<ChildCard> of(Match way, List<Hit> hits) {
        return hits.stream().filter(hit -> hit.way() == way).map(Hit::card).toList();
    }

    private static Cursor after(ChildCard card) {
        return Cursor.of(card.area(), card.id().value());
    }

    /** The areas stand in the statement too, because an index serves no condition that only a policy makes. */
    static String sql(Set<Match> ways, int keysWithin, int limit) {
        String scope = Acting.reach().wholeCounty() ? "" : "AND k.area = ANY ((SELECT shared.child_areas())::text[])";
        List<String> branches = new ArrayList<>();
        for (Match way : ways) {
            branches.add("""
                    (SELECT '%s' AS way, k.area, k.child_id FROM child_key k
                     WHERE %s %s AND (k.area, k.child_id) > (:afterArea, :afterChild)
                     ORDER BY k.area, k.child_id LIMIT %d)""".formatted(way, condition(way, keysWithin), scope, limit));
        }
        return """
                WITH found AS MATERIALIZED (%s)
                SELECT f.way, %s FROM found f JOIN child c ON c.id = f.child_id
                ORDER BY f.way, f.area, f.child_id""".formatted(branches.stream().collect(Collectors.joining(" UNION ALL ")), ChildCards.COLUMNS);
    }

    /** Counts, and not EXISTS: that would be planned as a join, which reads all that have the other key for each row. */
    private static String condition(Match way, int keysWithin) {
        return switch (way) {
            case NUMBER -> throw new IllegalArgumentException("a number is no name");
            case NAME -> "k.key = :whole";
            case PART -> keysWithin == 1 ? "k.key = :part" : """
                                k.key = :part AND :alsoCount = (SELECT count(*) FROM child_key o
                                    WHERE o.key = ANY(:alsoWithin) AND o.area = k.area AND o.child_id = k.child_id)""";
            case SOUND -> """
                    k.key = :sound AND 0 = (SELECT count(*) FROM child_key n
                        WHERE n.key = :whole AND n.area = k.area AND n.child_id = k.child_id)""";
        };
    }
}

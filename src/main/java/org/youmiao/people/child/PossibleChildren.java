package org.youmiao.people.child;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildClue;
import org.youmiao.people.ChildId;
import org.youmiao.people.NameKeys;
import org.youmiao.people.Possible;
import org.youmiao.people.Sex;

/**
 * Finds registered children whom a clue may describe, in the whole county: two stations must not each open a case for one child.
 * The database function {@code possible_children} looks beyond row security and tells no more than who, where and why.
 */
@Component
class PossibleChildren {
    private final JdbcClient jdbc;
    private final ChildCards cards;
    private final Trail trail;

    PossibleChildren(JdbcClient jdbc, ChildCards cards, Trail trail) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.trail = trail;
    }

    List<Possible> of(ChildClue clue) {
        List<Possible> found = hidden(clue);
        Map<ChildId, ChildCard> visible =
                cards.of(found.stream().map(Possible::child).collect(Collectors.toSet()));
        trail.listed("possible-child", found.size());
        return found.stream()
                .map(possible -> told(possible, visible.get(possible.child())))
                .toList();
    }

    private List<Possible> hidden(ChildClue clue) {
        String normal = clue.name() == null ? "" : NameKeys.normal(clue.name());
        return jdbc.sql("""
                        SELECT id, area, why
                        FROM possible_children(:civilId::text, :whole::text, :sound::text, :bornYear::integer, :sex::text, :area::text)""")
                .param("civilId", clue.civilId() == null ? null : clue.civilId().value())
                .param("whole", normal.isEmpty() ? null : NameKeys.whole(normal))
                .param("sound", normal.isEmpty() ? null : NameKeys.sound(normal))
                .param("bornYear", clue.bornYear())
                .param("sex", stated(clue.sex()))
                .param("area", clue.area() == null ? null : clue.area().value())
                .query((rs, row) -> new Possible(
                        new ChildId(Rows.uuid(rs, "id")),
                        new AreaCode(rs.getString("area")),
                        Possible.Why.valueOf(rs.getString("why")),
                        null))
                .list();
    }

    private static @Nullable String stated(@Nullable Sex sex) {
        return sex != null && sex.isStated() ? String.valueOf(sex.code()) : null;
    }

    private static Possible told(Possible possible, @Nullable ChildCard card) {
        AreaCode area = card == null ? possible.area().township() : card.area();
        return new Possible(possible.child(), area, possible.why(), card);
    }
}

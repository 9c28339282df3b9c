package org.youmiao.cases.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.RiskLevel;
import org.youmiao.clocks.Nature;

/** The county's table of levels. */
@Component
public class Rhythms {
    private final JdbcClient jdbc;

    Rhythms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the level means on that day. */
    public Rhythm on(RiskLevel level, LocalDate day) {
        Rhythm rhythm = on(day).get(level);
        if (rhythm == null) {
            throw new IllegalStateException("No rhythm for " + level + " on " + day);
        }
        return rhythm;
    }

    /** The whole table of that day. */
    public Map<RiskLevel, Rhythm> on(LocalDate day) {
        Map<RiskLevel, Rhythm> table = new EnumMap<>(RiskLevel.class);
        jdbc.sql("""
                        SELECT level, colour, label, visit_days, review_days, nature, source FROM rhythm
                        WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)""")
                .param("day", day)
                .query(Rhythms::rhythm)
                .list()
                .forEach(rhythm -> table.put(rhythm.level(), rhythm));
        return table;
    }

    private static Rhythm rhythm(ResultSet rs, int row) throws SQLException {
        return new Rhythm(
                RiskLevel.valueOf(rs.getString("level")),
                rs.getString("colour"),
                rs.getString("label"),
                rs.getInt("visit_days"),
                rs.getInt("review_days"),
                Nature.valueOf(rs.getString("nature")),
                rs.getString("source"));
    }
}

package org.youmiao.cases.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.RiskLevel;
import org.youmiao.clocks.Nature;
import org.youmiao.county.Remembered;
import org.youmiao.county.Rows;

/** The county's table of levels. */
@Component
public class Rhythms {
    private final Remembered<List<Row>> table = new Remembered<>(this::read);
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
        Map<RiskLevel, Rhythm> levels = new EnumMap<>(RiskLevel.class);
        table.get().stream()
                .filter(row -> row.holdsOn(day))
                .forEach(row -> levels.put(row.rhythm().level(), row.rhythm()));
        return levels;
    }

    /** All lines of a level as they stand in the database at this moment, the latest first. */
    List<ReadRhythms.Line> lines(RiskLevel level) {
        table.forget();
        return table.get().stream()
                .filter(row -> row.rhythm().level() == level)
                .sorted(Comparator.comparing(Row::from).reversed())
                .map(row -> new ReadRhythms.Line(row.rhythm(), row.from(), row.to()))
                .toList();
    }

    /** The running act has written another line; the next act reads it. */
    void forget() {
        table.forget();
    }

    private List<Row> read() {
        return jdbc.sql(
                        "SELECT level, colour, label, visit_days, review_days, nature, source, valid_from, valid_to FROM rhythm")
                .query(Rhythms::row)
                .list();
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                new Rhythm(
                        RiskLevel.valueOf(rs.getString("level")),
                        rs.getString("colour"),
                        rs.getString("label"),
                        rs.getInt("visit_days"),
                        rs.getInt("review_days"),
                        Nature.valueOf(rs.getString("nature")),
                        rs.getString("source")),
                Objects.requireNonNull(rs.getObject("valid_from", LocalDate.class)),
                Rows.dateOrNull(rs, "valid_to"));
    }

    private record Row(
            Rhythm rhythm, LocalDate from, @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}

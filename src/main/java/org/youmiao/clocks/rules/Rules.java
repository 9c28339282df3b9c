package org.youmiao.clocks.rules;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.LimitUnit;
import org.youmiao.clocks.Nature;
import org.youmiao.clocks.reckoning.EscalationStep;
import org.youmiao.clocks.reckoning.RollForward;
import org.youmiao.clocks.reckoning.RuleSource;
import org.youmiao.clocks.reckoning.Rulebook;
import org.youmiao.clocks.reckoning.TimeLimit;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.county.Remembered;
import org.youmiao.county.Rows;
import org.youmiao.kernel.SubjectRef;

/**
 * The rulebook of the bound county. Versions are never edited, so a kept copy is at worst a minute late in knowing a new one.
 */
@Component
public class Rules {
    private final Remembered<Rulebook> books = new Remembered<>(this::read);
    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules with all their versions. Needs a transaction of the county. */
    public Rulebook book() {
        return books.get();
    }

    /** The version that a clock was started under; another instance may have started it under one that is new. */
    public TimeLimitRule version(String code, int version) {
        return book().version(code, version)
                .or(() -> fresh().version(code, version))
                .orElseThrow(() -> new IllegalStateException("no rule " + code + " version " + version));
    }

    /** A rule as the trail knows it: its identifier follows from its code. */
    static SubjectRef ref(String code) {
        return new SubjectRef("clock-rule", UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)));
    }

    /** As {@link #book()}, as it stands in the database at this moment. */
    Rulebook fresh() {
        forget();
        return book();
    }

    /** The running act has written another version; the next act reads it. */
    void forget() {
        books.forget();
    }

    private Rulebook read() {
        Map<String, List<Step>> steps = jdbc
                .sql("SELECT * FROM clock_rule_step ORDER BY code, version, ordinal")
                .query((rs, row) -> new Step(
                        rs.getString("code") + rs.getInt("version"),
                        new EscalationStep(
                                rs.getInt("off_due"),
                                LimitUnit.valueOf(rs.getString("unit")),
                                Desk.Kind.valueOf(rs.getString("desk")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Step::rule));
        return new Rulebook(jdbc.sql("SELECT * FROM clock_rule")
                .query((rs, row) -> rule(rs, steps))
                .list());
    }

    private static TimeLimitRule rule(ResultSet rs, Map<String, List<Step>> steps) throws SQLException {
        String code = rs.getString("code");
        int version = rs.getInt("version");
        String fixedOn = rs.getString("fixed_on");
        return new TimeLimitRule(
                code,
                version,
                new TimeLimitRule.Wording(
                        rs.getString("title"), rs.getString("starts_with"), rs.getString("ends_with")),
                TimeLimit.of(
                        LimitUnit.valueOf(rs.getString("unit")),
                        rs.getInt("amount"),
                        fixedOn == null ? null : MonthDay.parse("--" + fixedOn),
                        RollForward.valueOf(rs.getString("roll"))),
                new TimeLimitRule.Leeway(
                        rs.getBoolean("pausable"),
                        rs.getInt("longest_pause"),
                        rs.getBoolean("adjustable"),
                        rs.getInt("extensible")),
                new TimeLimitRule.Handling(
                        Desk.Kind.valueOf(rs.getString("owner")),
                        deskKind(rs.getString("deputy")),
                        steps.getOrDefault(code + version, List.of()).stream()
                                .map(Step::step)
                                .toList(),
                        deskKind(rs.getString("pause_told"))),
                new RuleSource(
                        Nature.valueOf(rs.getString("nature")),
                        rs.getString("document"),
                        rs.getString("document_number"),
                        rs.getString("article")),
                new TimeLimitRule.Validity(
                        Objects.requireNonNull(rs.getObject("valid_from", LocalDate.class)),
                        Rows.dateOrNull(rs, "valid_to")),
                rs.getString("note"));
    }

    private static Desk.@Nullable Kind deskKind(@Nullable String name) {
        return name == null ? null : Desk.Kind.valueOf(name);
    }

    private record Step(String rule, EscalationStep step) {}
}

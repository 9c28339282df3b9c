package org.youmiao.county;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How PostgreSQL carries out a statement of the platform, with the plan that the platform's connections use: made once, without a look at
 * the values (docs/adr/0011). A plain EXPLAIN with bound values would show the plan for those values, which nobody runs.
 */
public final class GenericPlan {
    private static final Pattern NAMED = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private GenericPlan() {}

    /** Runs it inside the caller's transaction and answers the plan with the rows that were really read. */
    public static String of(JdbcClient jdbc, String sql, Map<String, ?> values) {
        List<String> names = new ArrayList<>();
        String numbered = NAMED.matcher(sql).replaceAll(found -> {
            if (!names.contains(found.group(1))) {
                names.add(found.group(1));
            }
            return "\\$" + (names.indexOf(found.group(1)) + 1);
        });
        List<Object> given = names.stream()
                .map(name -> Objects.requireNonNull((Object) values.get(name), name))
                .toList();
        jdbc.sql("PREPARE asked (" + joined(given, GenericPlan::type) + ") AS " + numbered)
                .update();
        String plan = String.join(
                "\n",
                jdbc.sql("EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) EXECUTE asked("
                                + joined(given, GenericPlan::literal) + ")")
                        .query(String.class)
                        .list());
        jdbc.sql("DEALLOCATE asked").update();
        return plan;
    }

    private static String joined(List<Object> values, Function<Object, String> each) {
        return values.stream().map(each).collect(Collectors.joining(", "));
    }

    private static String type(Object value) {
        return switch (value) {
            case String[] texts -> "text[]";
            case UUID id -> "uuid";
            case Integer number -> "integer";
            case LocalDate day -> "date";
            case OffsetDateTime instant -> "timestamptz";
            default -> "text";
        };
    }

    private static String literal(Object value) {
        return value instanceof String[] texts
                ? Arrays.stream(texts)
                        .map(GenericPlan::literal)
                        .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"))
                : "'" + value.toString().replace("'", "''") + "'";
    }
}

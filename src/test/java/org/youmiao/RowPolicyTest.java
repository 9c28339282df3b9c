package org.youmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youmiao.access.Permission;
import org.youmiao.access.Powers;
import org.youmiao.access.SystemActor;

/**
 * Every row policy by itself: plain statements, without the conditions of any act, by those who may and those who may not. The lines
 * stand in {@code row-policies.txt}; a policy without a line fails here.
 */
class RowPolicyTest extends DatabaseTest {
    private static final List<PolicyLine> LINES = PolicyLine.of(text("/row-policies.txt"));

    /** The working days that come with the program are the same for everyone, and law: these two shut nobody out. */
    private static final Set<String> OPEN_TO_ALL = Set.of("calendar_day_read", "calendar_change_read");

    /** Keys for search are made anew with each name. */
    private static final Set<String> DELETED_FROM = Set.of("c990001.child_key");

    private static final String POLICIES = """
            SELECT c.relname AS table, p.polname AS name, p.polwithcheck IS NOT NULL AS checks,
                   CASE p.polcmd WHEN 'r' THEN 'READ' WHEN 'a' THEN 'ADD' WHEN 'w' THEN 'CHANGE' WHEN 'd' THEN 'REMOVE'
                       ELSE CASE WHEN has_any_column_privilege(c.oid, 'UPDATE') THEN 'READ,ADD,CHANGE' ELSE 'READ,ADD' END
                   END AS verbs
            FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN ('c990001', 'shared')""";

    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity AND n.nspname IN ('c990001', 'shared') AND\s""";

    private static final String NO_ROW = "no row";

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Powers powers;

    @Autowired
    private FullCounty county;

    @LocalServerPort
    private int port;

    private record Policy(String table, String name, boolean checks, String verbs) {}

    static List<PolicyLine> lines() {
        return LINES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void whoMayDoesAndWhoMayNotDoesNot(PolicyLine line) {
        String table = policies().stream()
                .filter(policy -> policy.name().equals(line.policy()))
                .map(Policy::table)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such policy: " + line.policy()));
        assertThat(line.may().stream().filter(hand -> !done(line, table, hand)))
                .as("who may do what the line says, and cannot")
                .isEmpty();
        assertThat(line.mayNot().stream().filter(hand -> !refused(line, table, hand)))
                .as("who may not do what the line says, and can")
                .isEmpty();
    }

    @Test
    void everyPolicyHasLinesThatSomeoneMayAndSomeoneMayNot() {
        Set<String> wanted = new TreeSet<>();
        for (Policy policy : policies()) {
            for (String verb : policy.verbs().split(",")) {
                wanted.add(verb + " " + policy.name());
                if (policy.checks() && verb.equals("CHANGE")) {
                    wanted.add("BECOME " + policy.name());
                }
            }
        }
        Set<String> had = new TreeSet<>();
        LINES.stream()
                .filter(line -> line.verb() != PolicyLine.Verb.TOUCH && line.verb() != PolicyLine.Verb.TURN)
                .forEach(line -> had.add(line.verb() + " " + line.policy()));
        assertThat(had).isEqualTo(wanted);
        assertThat(wanted).allSatisfy(each -> {
            List<PolicyLine> lines = LINES.stream()
                    .filter(line -> (line.verb() + " " + line.policy()).equals(each))
                    .toList();
            assertThat(lines)
                    .as(each + ": who may")
                    .anyMatch(line -> !line.may().isEmpty());
            assertThat(OPEN_TO_ALL.contains(lines.getFirst().policy())
                            || lines.stream().anyMatch(line -> !line.mayNot().isEmpty()))
                    .as(each + ": who may not")
                    .isTrue();
        });
    }

    @Test
    void aTableWithoutAPolicyOfChangingIsOnlyAddedTo() {
        assertThat(tables("has_any_column_privilege(c.oid, 'UPDATE') AND NOT EXISTS ("
                        + "SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('w', '*'))"))
                .isEmpty();
        assertThat(tables("has_table_privilege(c.oid, 'DELETE')")).containsExactlyInAnyOrderElementsOf(DELETED_FROM);
        assertThat(tables("has_table_privilege(c.oid, 'TRUNCATE, REFERENCES, TRIGGER')"))
                .isEmpty();
        for (String table : tables("NOT has_any_column_privilege(c.oid, 'UPDATE')")) {
            String column = jdbc.sql("SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum = 1")
                    .param(table)
                    .query(String.class)
                    .single();
            assertThat(powers.under(
                            QINGHE,
                            SystemActor.SETUP,
                            () -> refusal("UPDATE " + table + " SET " + column + " = DEFAULT")))
                    .as(table)
                    .startsWith("permission denied for table ");
        }
    }

    /**
     * Else someone could hang a row of the own area on another township's case, and be on its team. A referral's is the township of that;
     * screening comes before the case.
     */
    @Test
    void whatBelongsToACaseCarriesTheAreaOfTheCase() {
        String belongs =
                "(SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('case_id', 'area')) = 2";
        String bound = "EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid"
                + " AND pg_get_constraintdef(k.oid) LIKE 'FOREIGN KEY (case_id, area) REFERENCES %case_file(id, %) ON UPDATE CASCADE')";

        assertThat(tables(belongs + " AND " + bound))
                .contains("c990001.case_member", "c990001.visit", "c990001.referral");
        assertThat(tables(belongs + " AND NOT " + bound)).containsExactly("c990001.screening");
    }

    private boolean done(PolicyLine line, String table, String hand) {
        return as(hand, me -> {
            String statement = filled(line.statement(table, true), me);
            return line.verb() == PolicyLine.Verb.READ
                    ? count(statement) > 0
                    : refusal(statement).isEmpty();
        });
    }

    private boolean refused(PolicyLine line, String table, String hand) {
        return as(hand, me -> {
            String statement = filled(line.statement(table, false), me);
            return switch (line.verb()) {
                case READ -> count(statement) == 0;
                case ADD, BECOME, TURN -> refusal(statement).startsWith("new row violates row-level security policy");
                case CHANGE, TOUCH, REMOVE -> refusal(statement).equals(NO_ROW);
            };
        });
    }

    private long count(String statement) {
        return jdbc.sql(statement).query(Long.class).single();
    }

    /** How row security or a grant stops a statement. A constraint does not: it is asked only when row security has let the row pass. */
    private String refusal(String statement) {
        try {
            return jdbc.sql(statement).update() == 0 ? NO_ROW : "";
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(sql(e).getSQLState()).startsWith("23")) {
                return "";
            }
            throw e;
        } catch (PermissionDeniedDataAccessException | BadSqlGrammarException e) {
            if ("42501".equals(sql(e).getSQLState())) {
                return String.valueOf(sql(e).getMessage()).replaceFirst("^ERROR: ", "");
            }
            throw e;
        }
    }

    private static SQLException sql(DataAccessException e) {
        return (SQLException) NestedExceptionUtils.getMostSpecificCause(e);
    }

    private interface Attempt {
        boolean by(String me);
    }

    /** {@code person/PERMISSION}, with {@code @record} where the act has named the record whose clocks it moves. */
    private boolean as(String hand, Attempt attempt) {
        String[] parts = hand.split("[/@]");
        if (hand.equals("nobody")) {
            return powers.withoutAct(QINGHE, () -> attempt.by(named("stranger")));
        }
        if (parts.length == 1) {
            SystemActor system = SystemActor.valueOf(hand);
            return powers.under(
                    QINGHE, system, () -> attempt.by(system.actor().id().toString()));
        }
        var person = Objects.requireNonNull(made().people().get(parts[0]), parts[0]);
        Supplier<Boolean> work = () -> {
            if (parts.length == 3) {
                jdbc.sql(filled("SET LOCAL youmiao.clock_subject TO {" + parts[2] + "}", ""))
                        .update();
            }
            return attempt.by(person.id().toString());
        };
        return powers.under(person, Permission.valueOf(parts[1]), work);
    }

    private String filled(String statement, String me) {
        return NAME.matcher(statement)
                .replaceAll(name -> "'" + (name.group(1).equals("me") ? me : named(name.group(1))) + "'");
    }

    private String named(String name) {
        var person = made().people().get(name);
        return person != null
                ? person.id().toString()
                : Objects.requireNonNull(made().records().get(name), name);
    }

    private FullCounty.Made made() {
        return county.made(port);
    }

    private List<Policy> policies() {
        return jdbc.sql(POLICIES)
                .query((rs, row) -> new Policy(
                        rs.getString("table"), rs.getString("name"), rs.getBoolean("checks"), rs.getString("verbs")))
                .list();
    }

    private List<String> tables(String which) {
        return jdbc.sql(TABLES + which).query(String.class).list();
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(RowPolicyTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

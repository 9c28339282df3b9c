package org.youmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table is guarded and explained, and the explanation is the data dictionary. */
class SchemaTest extends DatabaseTest {
    private static final String TABLES = """
            SELECT n.nspname AS schema, c.relname AS name, c.relrowsecurity AS guarded, obj_description(c.oid) AS says,
                   (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies, c.oid
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('c511781', 'shared') AND c.relname <> 'flyway_schema_history'
            ORDER BY n.nspname DESC, c.relname""";

    @Autowired
    private JdbcClient jdbc;

    private record Table(String schema, String name, boolean guarded, String says, long policies) {}

    private record Column(String name, String type, boolean required, String says) {}

    @Test
    void everyTableHasRowPoliciesOrSaysWhyItNeedsNone() {
        assertThat(tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.guarded() && table.policies() > 0
                                || (!table.guarded()
                                        && String.valueOf(table.says()).contains("No row security")))
                        .as(
                                "%s.%s has row policies, or its comment says “No row security: …”",
                                table.schema(), table.name())
                        .isTrue());
    }

    @Test
    void noTableOfACountyGoesWithoutRowPolicies() {
        assertThat(tables()).filteredOn(table -> table.schema().startsWith("c")).allMatch(Table::guarded);
    }

    @Test
    void everyColumnSaysHowSensitiveItIs() {
        assertThat(tables())
                .allSatisfy(table -> assertThat(columns(table))
                        .allSatisfy(column -> assertThat(String.valueOf(column.says()))
                                .as("comment on %s.%s", table.name(), column.name())
                                .matches("\\[(public|internal|personal|sensitive|sealed|secret)] .+")));
    }

    @Test
    void theApplicationOwnsNothing() {
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theDataDictionaryIsWhatTheDatabaseSays() {
        StringBuilder text =
                new StringBuilder("# Data dictionary\n\nMade from the comments of the database; classes of sensitivity:"
                        + " public, internal, personal (who someone is), sensitive (what happened to a child), sealed (who reported),"
                        + " secret (passwords, tokens).\n");
        for (Table table : tables()) {
            text.append("\n## ")
                    .append(table.schema().equals("shared") ? "shared." : "")
                    .append(table.name());
            text.append("\n\n")
                    .append(table.says())
                    .append("\n\n| column | type | required | class | meaning |\n|---|---|---|---|---|\n");
            for (Column column : columns(table)) {
                String says = column.says();
                int end = says.indexOf(']');
                text.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                column.name(),
                                column.type(),
                                column.required() ? "yes" : "",
                                says.substring(1, end),
                                says.substring(end + 2).replace("|", "\\|")));
            }
        }
        Generated.compare("data-dictionary.md", text.toString());
    }

    private List<Table> tables() {
        return jdbc.sql(TABLES)
                .query((rs, row) -> new Table(
                        rs.getString("schema"),
                        rs.getString("name"),
                        rs.getBoolean("guarded"),
                        rs.getString("says"),
                        rs.getLong("policies")))
                .list();
    }

    private List<Column> columns(Table table) {
        return jdbc.sql("""
                        SELECT a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull,
                               col_description(a.attrelid, a.attnum) AS says
                        FROM pg_attribute a WHERE a.attrelid = (:schema || '.' || :name)::regclass AND a.attnum > 0
                          AND NOT a.attisdropped ORDER BY a.attnum""")
                .param("schema", table.schema())
                .param("name", table.name())
                .query((rs, row) -> new Column(
                        rs.getString("attname"),
                        rs.getString("type"),
                        rs.getBoolean("attnotnull"),
                        rs.getString("says")))
                .list();
    }
}

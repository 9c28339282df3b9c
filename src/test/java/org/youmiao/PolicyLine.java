package org.youmiao;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of the table of row policies.
 *
 * @param policy which policy it is about
 * @param values what is written: {@code column = value, …}; empty where nothing is
 * @param rows   the condition by which the record is found; empty for every row of the table
 * @param may    who may, each in the form {@code person/PERMISSION}
 * @param mayNot who may not
 */
record PolicyLine(Verb verb, String policy, String values, String rows, List<String> may, List<String> mayNot) {

    /** What is tried. */
    enum Verb {
        /** The record is counted: who may not sees none. */
        READ(true, false),
        /** A row with these values is added: to who may not, row security refuses it. */
        ADD(false, true),
        /** The record is changed. Who may not forgets to say which record, so that no policy of reading helps, and changes none. */
        CHANGE(true, true),
        /** Likewise, but who may not says which record: one may change others of the table. */
        TOUCH(true, true),
        /** The record is made into what the values say: to who may not, row security refuses it. */
        BECOME(true, true),
        /** Likewise, but who may not forgets to say which record, so that no policy of reading helps. */
        TURN(true, true),
        /** The record is deleted. Who may not forgets to say which, and deletes none. */
        REMOVE(true, false);

        private final boolean finds;
        private final boolean writes;

        Verb(boolean finds, boolean writes) {
            this.finds = finds;
            this.writes = writes;
        }
    }

    /** The lines of a table; {@code let name = …} names people and permissions that many lines share. */
    static List<PolicyLine> of(String table) {
        Map<String, List<String>> shared = new HashMap<>();
        List<PolicyLine> lines = new ArrayList<>();
        for (String line : table.lines().map(String::strip).toList()) {
            if (line.startsWith("let ")) {
                String[] parts = line.substring(4).split("=", 2);
                shared.put("*" + parts[0].strip(), hands(parts[1], shared));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line(line, shared));
            }
        }
        return List.copyOf(lines);
    }

    private static PolicyLine line(String line, Map<String, List<String>> shared) {
        List<String> fields = Arrays.stream(line.split("\\|", -1))
                .map(String::strip)
                .map(field -> field.equals("-") ? "" : field)
                .toList();
        String[] head = fields.getFirst().split(" +");
        Verb verb = Verb.valueOf(head[0].toUpperCase(Locale.ROOT));
        int at = 1;
        String values = verb.writes ? fields.get(at++) : "";
        String rows = verb.finds ? fields.get(at++) : "";
        if (fields.size() != at + 2) {
            throw new IllegalArgumentException("Not a line about a policy: " + line);
        }
        return new PolicyLine(
                verb, head[1], values, rows, hands(fields.get(at), shared), hands(fields.get(at + 1), shared));
    }

    private static List<String> hands(String field, Map<String, List<String>> shared) {
        return Arrays.stream(field.strip().split(" +"))
                .filter(hand -> !hand.isEmpty())
                .flatMap(hand -> shared.containsKey(hand) ? shared.get(hand).stream() : Stream.of(hand))
                .toList();
    }

    /** What is tried by someone. */
    String statement(String table, boolean allowed) {
        String where = rows.isEmpty() ? "" : " WHERE " + rows;
        return switch (verb) {
            case READ -> "SELECT count(*) FROM " + table + where;
            case ADD -> "INSERT INTO " + table + inserted();
            case CHANGE, TURN -> "UPDATE " + table + " SET " + values + (allowed ? where : "");
            case TOUCH, BECOME -> "UPDATE " + table + " SET " + values + where;
            case REMOVE -> "DELETE FROM " + table + (allowed ? where : "");
        };
    }

    /** Only what the policy looks at: it is asked before any constraint is. */
    private String inserted() {
        if (values.isEmpty()) {
            return " DEFAULT VALUES";
        }
        List<String[]> pairs = Arrays.stream(values.split(", "))
                .map(pair -> pair.split(" = ", 2))
                .toList();
        return " (" + String.join(", ", pairs.stream().map(pair -> pair[0]).toList()) + ") VALUES ("
                + String.join(", ", pairs.stream().map(pair -> pair[1]).toList()) + ")";
    }

    @Override
    public String toString() {
        return verb.name().toLowerCase(Locale.ROOT) + " " + policy + (values.isEmpty() ? "" : " | " + values)
                + (rows.isEmpty() ? "" : " | " + rows);
    }
}

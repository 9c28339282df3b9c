package org.youmiao;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The picture of a process, drawn from its transition table as Mermaid text and compared with the committed one. */
public final class StateDiagram {
    private final String title;
    private final List<String> lines = new ArrayList<>();

    private StateDiagram(String title) {
        this.title = title;
    }

    /** @param title what the process is of */
    public static StateDiagram of(String title) {
        return new StateDiagram(title);
    }

    /** Where it begins, and by what. */
    public StateDiagram begins(Enum<?> state, String verb) {
        lines.add("[*] --> %s: %s".formatted(state, verb));
        return this;
    }

    /** Every move of the table. */
    public <M> StateDiagram moves(
            List<M> table, Function<M, Enum<?>> from, Function<M, Enum<?>> verb, Function<M, Enum<?>> to) {
        table.forEach(move -> lines.add("%s --> %s: %s".formatted(from.apply(move), to.apply(move), verb.apply(move))));
        return this;
    }

    /** A state in which it rests for good. */
    public StateDiagram ends(Enum<?> state) {
        lines.add("%s --> [*]".formatted(state));
        return this;
    }

    /** Compares it with {@code docs/generated/states/<name>.md}. */
    public void compare(String name) {
        StringBuilder text = new StringBuilder("# ").append(title).append("\n\n```mermaid\nstateDiagram-v2\n");
        lines.forEach(line -> text.append("    ").append(line).append('\n'));
        Generated.compare("states/" + name + ".md", text.append("```\n").toString());
    }
}

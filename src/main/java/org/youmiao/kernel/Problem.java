package org.youmiao.kernel;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person or a calling system did and that the platform declines, with a stable type (RFC 9457). The screen
 * writes the sentence from the message {@code problem.<type>}; arguments are codes, numbers and dates, never personal data and
 * never the offending value.
 */
public class Problem extends RuntimeException {

    /** What sort of refusal it is; the edge maps it to an HTTP status. */
    public enum Kind {
        /** The input is wrong: 400 for its form, with the field's name. */
        INVALID,
        /** The actor may not do this: 403. */
        REFUSED,
        /** It does not exist for this actor: 404. */
        NOT_FOUND,
        /** Someone else was faster, or the record's state does not allow it: 409. */
        CONFLICT,
        /** The given version is not the current one: 412. */
        STALE,
        /** The same key came with another content: 422. */
        REUSED_KEY
    }

    private final Kind kind;
    private final String type;
    private final @Nullable String field;
    private final List<Object> arguments;

    protected Problem(Kind kind, String type, @Nullable String field, Object... arguments) {
        super(type, null, false, false);
        this.kind = kind;
        this.type = type;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** A field's value has the wrong form; {@code why} is a stable code such as {@code required} or {@code too-long}. */
    public static Problem invalid(String field, String why, Object... arguments) {
        return new Problem(Kind.INVALID, "invalid." + why, field, arguments);
    }

    /** There is no such record, or none that the actor may know of. */
    public static Problem notFound(String what) {
        return new Problem(Kind.NOT_FOUND, "not-found", null, what);
    }

    /** The record was changed by someone else since the actor read it. */
    public static Problem stale(String what) {
        return new Problem(Kind.STALE, "stale", null, what);
    }

    /**
     * Reads a part of something larger; a field that is wrong is then named by its path in the whole, {@code newChild.name} or
     * {@code goals[0].text}.
     *
     * @param path of the part, such as {@code newChild} or {@code goals[0]}
     */
    public static <T> T under(String path, Supplier<T> read) {
        try {
            return read.get();
        } catch (Problem problem) {
            throw problem.under(path);
        }
    }

    /** The same problem, found in the part at this path; one that names no field stays as it is. */
    public Problem under(String path) {
        return field == null ? this : new Problem(kind, type, path + "." + field, arguments.toArray());
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public @Nullable String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments;
    }
}

package org.youmiao.edge;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.youmiao.kernel.Problem;

/**
 * Which part of a list is asked for, from the query parameters {@code cursor} and {@code limit}. A handler takes it as an
 * argument. The query reads {@link #rowsToRead()} rows, one more than it shows, and {@link #slice} tells whether there is more.
 *
 * @param cursor where to begin, or {@code null} for the start
 * @param limit  how many rows at most, 1 to 200; 50 if not said
 */
@ParameterObject
public record Paging(
        @Nullable Cursor cursor,

        @Schema(minimum = "1", maximum = "200", defaultValue = "50") @Nullable Integer limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int GREATEST_LIMIT = 200;

    /** @throws Problem {@code invalid.range}, which names {@code limit} */
    public Paging {
        if (limit != null && (limit < 1 || limit > GREATEST_LIMIT)) {
            throw Problem.invalid("limit", "range", 1, GREATEST_LIMIT);
        }
    }

    public static Paging first() {
        return new Paging(null, null);
    }

    /** How many rows the slice may hold. */
    public int rows() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /**
     * How many rows the query asks for. It stands in the statement as a number and not as a parameter: plans are made once, and one
     * that does not know how little is wanted reads the whole table.
     */
    public int rowsToRead() {
        return rows() + 1;
    }

    /**
     * The slice of a list that is short enough to be read whole, such as the visits of one case.
     *
     * @param all  in order
     * @param name by which a row is found again
     * @throws Problem {@code invalid.cursor} if the row after which it begins is not there
     */
    public <T> Slice<T> sliceOf(List<T> all, Function<T, ?> name) {
        Cursor begin = cursor;
        if (begin == null) {
            return slice(all.subList(0, Math.min(all.size(), rowsToRead())), row -> Cursor.of(name.apply(row)));
        }
        String last = begin.text(0);
        int shown = IntStream.range(0, all.size())
                .filter(i -> name.apply(all.get(i)).toString().equals(last))
                .map(i -> i + 1)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("cursor", "cursor"));
        List<T> rest = all.subList(shown, all.size());
        return slice(rest.subList(0, Math.min(rest.size(), rowsToRead())), row -> Cursor.of(name.apply(row)));
    }

    /**
     * The slice of what was read.
     *
     * @param read  at most {@link #rowsToRead()} rows, in order
     * @param after the cursor that begins after a row
     */
    public <T> Slice<T> slice(List<T> read, Function<T, Cursor> after) {
        if (read.size() <= rows()) {
            return new Slice<>(read, null);
        }
        List<T> shown = read.subList(0, rows());
        return new Slice<>(shown, after.apply(shown.getLast()).toString());
    }
}

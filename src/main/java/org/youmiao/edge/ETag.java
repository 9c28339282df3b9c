package org.youmiao.edge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youmiao.kernel.Problem;

/**
 * The version of a record as an HTTP entity tag, {@code "7"}. An answer carries it ({@code ResponseEntity.ok().eTag(…)}), and a
 * change sends it back: {@code @RequestHeader("If-Match") ETag expected}. Without that header the change is declined with 428;
 * the use case compares the version and declines with {@link Problem#stale} (412).
 *
 * @param version the record's {@code @Version}
 */
public record ETag(int version) {
    /** A weak tag counts too: a proxy that compresses the answer makes a strong tag weak, and the version is still the same. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    /**
     * Reads one entity tag. A well-formed tag that is no version is of no version that this record ever had.
     *
     * @throws Problem {@code stale}, or {@code invalid.etag} naming {@code If-Match} where it is no entity tag
     */
    public static ETag parse(String header) {
        Matcher tag = TAG.matcher(header.strip());
        if (tag.matches()) {
            return new ETag(Integer.parseInt(tag.group(1)));
        }
        if (header.strip().matches("(?:W/)?\"[\\x21\\x23-\\x7E]*\"")) {
            throw Problem.stale("record");
        }
        throw Problem.invalid("If-Match", "etag");
    }

    @Override
    public String toString() {
        return "\"" + version + "\"";
    }
}

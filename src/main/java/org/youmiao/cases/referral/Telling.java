package org.youmiao.cases.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.youmiao.intake.ReportId;

/**
 * What an agency would be told of a case now.
 *
 * @param part         which part
 * @param report       the report that this is of; none where the part is one whole
 * @param content      what it says
 * @param digest       SHA-256 of the content: sent along, it makes sure that what is told is what was seen here
 * @param skippedVisit day of a later visit that is not told, since something was added to it as a whole: perhaps it is not about
 *                     this child
 */
public record Telling(
        DisclosedPart part,
        @Nullable ReportId report,
        String content,
        String digest,
        @Nullable LocalDate skippedVisit) {

    static Telling of(DisclosedPart part, String content) {
        return new Telling(part, null, content, digest(content), null);
    }

    static Telling of(ReportId report, String content) {
        return new Telling(DisclosedPart.REPORT_FACTS, report, content, digest(content), null);
    }

    Telling skipping(@Nullable LocalDate visit) {
        return new Telling(part, report, content, digest, visit);
    }

    /** By what it is named among others: the part, or the report. */
    public String key() {
        return report == null ? part.name() : report.value().toString();
    }

    private static String digest(String content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.youmiao.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of the trail, without content.
 *
 * @param at          when, cut to microseconds
 * @param actor       account or background work
 * @param power       permission under which it happened
 * @param kind        sort of event
 * @param subjectType type of the record, such as {@code case}
 * @param subjectId   which record; none for lists
 * @param detail      what happened, as a code
 * @param reason      why, where that was asked: see {@link Reason}
 */
public record AuditEntry(
        Instant at,
        UUID actor,
        String power,
        Kind kind,
        String subjectType,
        @Nullable UUID subjectId,
        String detail,
        @Nullable String reason) {

    /** Sorts of events. */
    public enum Kind {
        READ,
        LIST,
        WRITE,
        REFUSED,
        SIGN_IN
    }

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** SHA-256 over the fields in order, each with its length before it, so that no two entries can look alike. */
    byte[] digest() {
        try (var bytes = new ByteArrayOutputStream(200);
                var out = new DataOutputStream(bytes)) {
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            write(out, actor.toString());
            write(out, power);
            write(out, kind.name());
            write(out, subjectType);
            write(out, subjectId == null ? null : subjectId.toString());
            write(out, detail);
            write(out, reason);
            return sha256().digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.youmiao.administration.trail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.audit.AuditEntry;
import org.youmiao.audit.EventWords;
import org.youmiao.audit.Reason;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Messages;
import org.youmiao.kernel.Shanghai;

/**
 * One entry of the trail as the auditor sees it: who did what to which record and when, never what the record says. The
 * only words of their own that someone left here are the reason of an emergency opening.
 *
 * @param seq         its place in its lane
 * @param username    name of the account at sign-in; none for background work
 * @param name        what people call the account or the background work
 * @param permission  under which it happened
 * @param subjectType type of the record
 * @param subject     which record; none for lists
 * @param event       what happened, as a code
 * @param reason      why, where that was asked
 * @param sealed      whether it is sealed who it was: then nothing is told of the person, and of the time only the day
 */
public record TrailLine(
        Instant at,
        int lane,
        long seq,
        @Nullable UUID actor,
        @Nullable String username,
        @Nullable String name,
        @Nullable String permission,
        AuditEntry.Kind kind,
        String subjectType,
        @Nullable UUID subject,
        String event,
        @Nullable String reason,
        boolean sealed) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int SHORT = 8;

    /** An entry of which nobody may know who caused it; a code of its own says what happened. */
    static TrailLine sealed(
            Instant at,
            int lane,
            long seq,
            AuditEntry.Kind kind,
            String subjectType,
            @Nullable UUID subject,
            String event) {
        return new TrailLine(at, lane, seq, null, null, null, null, kind, subjectType, subject, event, null, true);
    }

    /** When, as far as it may be told. */
    Instant told() {
        return sealed ? Shanghai.dateOf(at).atStartOfDay(Shanghai.ZONE).toInstant() : at;
    }

    /** Who, in words. */
    public String who(Messages t) {
        return name == null ? t.get("trail.sealed") : name;
    }

    /** Newest first; lane and place tell apart what happened in the same microsecond. */
    Cursor place() {
        return Cursor.of(at, lane, seq);
    }

    /** Day and time to the second; of what is sealed the day. */
    public String when(Messages t) {
        String day = t.date(Shanghai.dateOf(at));
        return sealed ? day : day + " " + TIME.format(at.atZone(Shanghai.ZONE));
    }

    /** What happened, in words where there are some for its code. */
    public String what(Messages t) {
        return EventWords.of(kind, subjectType, event, t);
    }

    /** Why, in words; a reason that the record holds is not told. */
    public @Nullable String why(Messages t) {
        if (reason == null) {
            return null;
        }
        String key = Reason.key(reason);
        return key == null ? reason : t.get(key);
    }

    /** The type of record in words. */
    public String record(Messages t) {
        return TrailWords.subject(subjectType, t);
    }

    /** Enough of the identifier to compare two lines; its end, since records of one day begin alike. */
    public String shortSubject() {
        String text = String.valueOf(subject);
        return "…" + text.substring(text.length() - SHORT);
    }

    /** Done, or why not. */
    public String outcome(Messages t) {
        return switch (kind) {
            case REFUSED -> TrailWords.refusal(event, t);
            case SIGN_IN -> t.get(failed() ? "trail.outcome.failed" : "trail.outcome.done");
            case READ, LIST, WRITE -> t.get("trail.outcome.done");
        };
    }

    /** Whether someone was kept from something; such lines are marked. */
    public boolean failed() {
        return kind == AuditEntry.Kind.REFUSED || event.equals("WRONG_PASSWORD") || event.equals("LOCKED_OR_ENDED");
    }
}

package org.youmiao.cases.plan;

import java.util.UUID;
import org.youmiao.kernel.Problem;

/**
 * Who does a measure: a colleague or a member agency.
 *
 * @param key account identifier, or agency code
 */
public record Responsible(Kind kind, String key) {

    /** A person or an agency. */
    public enum Kind {
        /** A colleague with an account. */
        PERSON,
        /** A member agency. */
        AGENCY
    }

    /**
     * Reads the text form, such as {@code AGENCY:education}.
     *
     * @throws Problem {@code invalid.choice} naming the field
     */
    public static Responsible parse(String field, String text) {
        int colon = text.indexOf(':');
        try {
            Responsible who =
                    new Responsible(Kind.valueOf(text.substring(0, Math.max(colon, 0))), text.substring(colon + 1));
            if (who.kind() == Kind.PERSON) {
                who.account();
            }
            return who;
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field, "choice");
        }
    }

    UUID account() {
        return UUID.fromString(key);
    }

    /** The text form. */
    @Override
    public String toString() {
        return kind + ":" + key;
    }
}

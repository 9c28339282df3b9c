package org.youmiao.intake.screening;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * Which directors of the child's village are called to the team of a new case. A director may be involved, or kin of someone who is.
 *
 * @param shown   about whom the screener was asked; none where the screener was not asked and leaves it to the rule
 * @param leftOut those who are not called
 * @param reason  why not
 */
public record Directors(
        @Nullable Set<UUID> shown,
        Set<UUID> leftOut,
        @Nullable String reason) {
    /** All of them. */
    public static final Directors ALL = new Directors(null, Set.of(), null);

    /** @throws Problem {@code invalid.required} naming {@code leftOutReason} */
    public Directors {
        leftOut = Set.copyOf(leftOut);
        reason = leftOut.isEmpty() ? null : Text.required("leftOutReason", reason, 500);
    }
}

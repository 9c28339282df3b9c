package org.youmiao.clocks.running;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * Without it no clock is paused or extended.
 *
 * @param by     who agreed: a person by office, or a decision by its number
 * @param reason why
 */
public record Consent(String by, String reason) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    /** @throws Problem if either is missing or cannot be kept, naming {@code consentedBy} or {@code reason} */
    static Consent of(@Nullable String by, @Nullable String reason) {
        return new Consent(
                Text.required("consentedBy", by, LONGEST_NAME), Text.required("reason", reason, LONGEST_REASON));
    }
}

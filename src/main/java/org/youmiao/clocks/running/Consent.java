package org.youmiao.clocks.running;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Without it no clock is paused or extended.
 *
 * @param by       the account that agreed; none where a document grants it
 * @param document the document that grants it, where no person need agree: a court's order, a law that suspends the time
 * @param reason   why
 */
record Consent(@Nullable UUID by, @Nullable String document, String reason) {}

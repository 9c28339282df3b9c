package org.youmiao.clocks.running;

import java.time.Instant;
import org.youmiao.clocks.ClockId;

/**
 * The answer to a pause, a resumption or an extension.
 *
 * @param clock       the clock
 * @param dueAt       its due instant now
 * @param provisional whether that may still move
 * @param version     for the next If-Match
 */
public record Granted(ClockId clock, Instant dueAt, boolean provisional, int version) {}

package org.youmiao.intake;

import java.time.Instant;

/**
 * What a reporter is told after the report was stored for good.
 *
 * @param number what people call the report, such as R-2026-000123
 */
public record Receipt(ReportId id, String number, Instant receivedAt) {}

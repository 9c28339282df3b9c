package org.youmiao.intake;

import java.time.Instant;

/**
 * What a reporter is told after the report was stored for good.
 *
 * @param id         identifier
 * @param number     what people call the report, such as R-2026-000123
 * @param receivedAt when it was stored for good
 */
public record Receipt(ReportId id, String number, Instant receivedAt) {}

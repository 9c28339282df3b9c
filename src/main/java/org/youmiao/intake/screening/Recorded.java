package org.youmiao.intake.screening;

import java.util.UUID;

/**
 * Something was written down about a report.
 *
 * @param id      identifier of the record
 * @param version of the report's screening after it, for If-Match
 */
public record Recorded(UUID id, int version) {}

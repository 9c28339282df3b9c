package org.youmiao.intake;

import java.util.UUID;
import org.youmiao.kernel.Id;

/** Identifies a report of harm. */
public record ReportId(UUID value) implements Id {}

package org.youmiao.intake;

import java.util.UUID;
import org.youmiao.kernel.CountyCode;

/**
 * Later facts were added to a report.
 *
 * @param actor the account that added them; this may be the reporter's and must not be shown
 */
public record ReportAdded(CountyCode county, ReportId report, UUID actor) {}

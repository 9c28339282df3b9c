package org.youmiao.intake;

import java.util.UUID;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;

/**
 * A report was taken in.
 *
 * @param desk   the screening unit: a township's code for its station, the county's for the county office
 * @param urgent whether the child is in danger now
 * @param actor  the account that took it in; this is sealed and must not be shown
 */
public record ReportReceived(CountyCode county, ReportId report, AreaCode desk, boolean urgent, UUID actor) {}

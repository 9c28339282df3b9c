package org.youmiao.intake;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.SubjectRef;

/** Identifies a report of harm. */
public record ReportId(UUID value) implements Id {
    public static ReportId next() {
        return new ReportId(Ids.next());
    }

    /** The report as a subject of the trail, of clocks, of search. */
    public SubjectRef ref() {
        return SubjectRef.of("report", this);
    }
}

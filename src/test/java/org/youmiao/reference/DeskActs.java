package org.youmiao.reference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.AuditVerification;
import org.youmiao.audit.Trail;
import org.youmiao.clocks.Duties;
import org.youmiao.clocks.DutyBand;

/** What a test asks as one of the county's people. */
class DeskActs {
    private final Duties duties;
    private final AuditVerification verification;
    private final Trail trail;

    DeskActs(Duties duties, AuditVerification verification, Trail trail) {
        this.duties = duties;
        this.verification = verification;
        this.trail = trail;
    }

    /** Bands in which the actor has something to do. */
    @Requires(Permission.WORKLIST_READ)
    public Set<DutyBand> bands() {
        trail.listed("duty", 0);
        Set<DutyBand> bands = EnumSet.noneOf(DutyBand.class);
        Arrays.stream(DutyBand.values())
                .filter(band -> !duties.of(duties.mine(), band, null, 1).isEmpty())
                .forEach(bands::add);
        return bands;
    }

    /** What a verification of the trail finds. */
    @Requires(Permission.AUDIT_READ)
    public AuditVerification.Finding verify() {
        trail.listed("audit", 0);
        return verification.verify();
    }
}

package org.youmiao.cases;

import java.util.UUID;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.SubjectRef;

/** Identifies a referral to an agency. */
public record ReferralId(UUID value) implements Id {

    /** The referral as a subject of audit entries, clocks and duties. */
    public SubjectRef ref() {
        return SubjectRef.of("referral", this);
    }
}

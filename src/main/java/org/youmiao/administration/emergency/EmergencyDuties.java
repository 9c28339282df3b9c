package org.youmiao.administration.emergency;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youmiao.administration.EmergencyId;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.StartClock;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.SubjectRef;

/** Puts each emergency opening before the county office and the security administrator; each settles the own duty. */
@Component
class EmergencyDuties {
    /** The opening as the county office has it before it. */
    static final String OPENED = "break-glass";

    /** The same opening as the security administrator has it: the two clocks run apart. */
    static final String TOLD = "break-glass-told";

    private static final String RULE = "BREAK_GLASS_REVIEW";

    private final Clocks clocks;

    EmergencyDuties(Clocks clocks) {
        this.clocks = clocks;
    }

    void begin(EmergencyId id, String label, AreaCode area, Instant at) {
        clocks.start(StartClock.of(RULE, id.ref(), label, area, at).at(Desk.office(area.county())));
        clocks.start(StartClock.of(RULE, told(id), label, area, at).at(Desk.security(area.county())));
    }

    void end(EmergencyId id, Side side, Instant at) {
        clocks.stop(side == Side.OFFICE ? id.ref() : told(id), RULE, at);
    }

    private static SubjectRef told(EmergencyId id) {
        return new SubjectRef(TOLD, twin(id.value()));
    }

    /**
     * The identifier of the other one of the two: a clock tells records apart by their identifiers alone, so the second duty about
     * one opening goes by an identifier that differs in its last bit.
     */
    static UUID twin(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
    }
}

package org.youmiao.clocks.running;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Colleagues;
import org.youmiao.access.Colleagues.Colleague;
import org.youmiao.access.Permission;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/** Who may agree that a duty waits: somebody else who answers for the area, the station's leader or the county office. */
@Component
class Consents {
    private static final int LONGEST_DOCUMENT = 100;
    private static final int LONGEST_REASON = 500;

    private final Colleagues colleagues;

    Consents(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** Those whom the actor could ask, by name. */
    List<Colleague> couldAgree(AreaCode area) {
        return colleagues.ableTo(Permission.CLOCK_EXTEND, area).stream()
                .filter(one -> !isActor(one.id()))
                .toList();
    }

    /**
     * The consent that was given.
     *
     * @throws Problem if there is neither a person nor a document, or both, naming {@code consentedBy} or {@code document}; if a text
     *     cannot be kept; {@code clock.consent-of-another} if the person is the actor, or does not answer for the area
     */
    Consent of(AreaCode area, @Nullable UUID by, @Nullable String document, @Nullable String reason) {
        String paper = Text.optional("document", document, LONGEST_DOCUMENT);
        String why = Text.required("reason", reason, LONGEST_REASON);
        if (by == null && paper == null) {
            throw Problem.invalid("consentedBy", "required");
        }
        if (by != null && paper != null) {
            throw Problem.invalid("document", "either-or");
        }
        if (by != null && (isActor(by) || !colleagues.isAbleTo(Permission.CLOCK_EXTEND, area, by))) {
            throw new ClockProblem.ConsentOfAnother();
        }
        return new Consent(by, paper, why);
    }

    /** Whoever stands in for a colleague cannot agree in that colleague's name either. */
    private static boolean isActor(UUID account) {
        return Acting.required().standsFor().contains(account);
    }
}

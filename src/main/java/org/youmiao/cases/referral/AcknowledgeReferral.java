package org.youmiao.cases.referral;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/** The sender's side has seen what an agency answered in the end: the result, or that it declined and what is done about it. */
@Service
public class AcknowledgeReferral {
    private final CaseFiles files;
    private final Referrals referrals;
    private final ReferralClocks clocks;
    private final Trail trail;
    private final Clock clock;
    private final JdbcClient jdbc;

    AcknowledgeReferral(
            CaseFiles files, Referrals referrals, ReferralClocks clocks, Trail trail, Clock clock, JdbcClient jdbc) {
        this.files = files;
        this.referrals = referrals;
        this.clocks = clocks;
        this.trail = trail;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * What was seen.
     *
     * @param version of the referral that the actor saw
     * @param note    what is done now; required where the agency declined
     */
    public record Command(
            ReferralId referral, int version, @Nullable String note) {
        /** @throws Problem {@code invalid.…} naming the field */
        public Command {
            note = Text.optional("note", note, 1000);
        }
    }

    /**
     * Puts it on record; nothing is owed about this referral any more.
     *
     * @throws Problem {@code not-found}, {@code stale}, {@code invalid.required} naming {@code note}
     * @throws ReferralProblem.NotAnswered if the agency has neither declined nor completed it
     * @throws ReferralProblem.AlreadyAcknowledged if a colleague was faster
     */
    @Requires(Permission.REFERRAL_SEND)
    public ReferralSaved acknowledge(Command command) {
        Instant now = clock.instant();
        Referral referral = referrals.get(command.referral());
        files.lock(referral.caseId());
        referral.expectVersion(command.version());
        if (!referral.state().isAnswered()) {
            throw new ReferralProblem.NotAnswered();
        }
        if (referral.state() == ReferralState.DECLINED && command.note() == null) {
            throw Problem.invalid("note", "required");
        }
        int added = jdbc.sql("""
                        INSERT INTO referral_acknowledgement (referral_id, note, acknowledged_by, acknowledged_at)
                        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .param(referral.id().value())
                .param(command.note())
                .param(Acting.required().actor().id())
                .param(Rows.at(now))
                .update();
        if (added == 0) {
            throw new ReferralProblem.AlreadyAcknowledged();
        }
        clocks.acknowledged(referral, now);
        trail.changed(referral.id().ref(), "ACKNOWLEDGED");
        return new ReferralSaved(referral.id().value(), referral.state(), referral.version());
    }
}

package org.youmiao.cases.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/** The agency accepts, declines, reports progress, completes or hands back. */
@Service
public class AnswerReferral {
    private final CaseFiles files;
    private final Referrals referrals;
    private final MissingReferral missing;
    private final ReferralClocks clocks;
    private final Trail trail;
    private final Clock clock;
    private final JdbcClient jdbc;

    AnswerReferral(
            CaseFiles files,
            Referrals referrals,
            MissingReferral missing,
            ReferralClocks clocks,
            Trail trail,
            Clock clock,
            JdbcClient jdbc) {
        this.files = files;
        this.referrals = referrals;
        this.missing = missing;
        this.clocks = clocks;
        this.trail = trail;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * The agency's answer.
     *
     * @param version of the referral that the agency saw
     * @param text    required but for accepting: the reason, what was done, the result
     */
    public record Command(
            ReferralId referral,
            int version,
            ReferralStep step,
            @Nullable String text) {
        /** @throws Problem {@code invalid.…} naming the field */
        public Command {
            if (!step.isAnswer()) {
                throw Problem.invalid("step", "choice");
            }
            text = step == ReferralStep.ACCEPT ? Text.optional("text", text, 2000) : Text.required("text", text, 2000);
        }
    }

    /**
     * Stores the answer.
     *
     * @throws ReferralProblem.Withdrawn if the sender has taken it back
     * @throws Problem {@code not-found} if it is not, or no longer, in an inbox of the actor's agency
     * @throws Problem {@code stale} if a colleague was faster
     */
    @Requires(Permission.REFERRAL_ANSWER)
    public ReferralSaved answer(Command command) {
        CaseId caseId = seen(command).caseId();
        files.lock(caseId);
        Referral referral = seen(command);
        Instant now = clock.instant();
        referral.expectVersion(command.version());
        referral.answer(command.step(), now);
        referrals.save(referral);
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO referral_answer (id, referral_id, step, text, answered_by, answered_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(referral.id().value())
                .param(command.step().name())
                .param(command.text())
                .param(Acting.required().actor().id())
                .param(Rows.at(now))
                .update();
        clocks.answered(referral, command.step(), now);
        trail.changed(referral.id().ref(), "ANSWERED:" + command.step());
        return new ReferralSaved(id, referral.state(), referral.version());
    }

    private Referral seen(Command command) {
        return referrals.findById(command.referral()).orElseThrow(() -> missing.problem(command.referral()));
    }
}

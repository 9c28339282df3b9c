package org.youmiao.cases.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.kernel.Problem;

/** The referrals that the running act may reach, from the sender's side or the agency's. */
public interface Referrals extends Repository<Referral, ReferralId> {

    /** Stores a new or changed referral; of two who changed it at once, the second fails. */
    Referral save(Referral referral);

    Optional<Referral> findById(ReferralId id);

    List<Referral> findByCaseIdAndStateIn(CaseId caseId, List<ReferralState> states);

    /**
     * The referral.
     *
     * @throws Problem {@code not-found} if there is none, or none that this act may reach: it may have been withdrawn a second ago
     */
    default Referral get(ReferralId id) {
        return findById(id).orElseThrow(() -> Problem.notFound("referral"));
    }

    /** The next number, {@code Z-year-number}. */
    default String nextNumber(LocalDate today) {
        return "Z-%d-%04d".formatted(today.getYear(), nextInSequence());
    }

    @Query("SELECT nextval('referral_number')")
    long nextInSequence();

    /** Referrals of a case to which the agencies still owe an answer. */
    default List<Referral> openOf(CaseId caseId) {
        return findByCaseIdAndStateIn(caseId, List.of(ReferralState.SENT, ReferralState.ACCEPTED));
    }
}

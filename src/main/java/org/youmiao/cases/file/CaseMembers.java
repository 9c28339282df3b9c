package org.youmiao.cases.file;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Problem;

/** Memberships of teams that the running act may reach. */
interface CaseMembers extends Repository<CaseMember, MemberId> {

    CaseMember save(CaseMember member);

    Optional<CaseMember> findById(MemberId id);

    /** Memberships that nobody has ended; their last day may be over. */
    @Query("SELECT * FROM case_member WHERE case_id = :caseId AND ended_at IS NULL ORDER BY added_at, id")
    List<CaseMember> standing(CaseId caseId);

    /**
     * The membership of that case.
     *
     * @throws Problem {@code not-found}
     */
    default CaseMember get(CaseId caseId, MemberId id) {
        return findById(id)
                .filter(member -> member.caseId().equals(caseId))
                .orElseThrow(() -> Problem.notFound("member"));
    }
}

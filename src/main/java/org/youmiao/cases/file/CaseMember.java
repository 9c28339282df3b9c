package org.youmiao.cases.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/** That someone works on a case, in a duty, from a day to a day. Ending it takes the access away at once. */
@Table("case_member")
final class CaseMember {
    @Id
    private final MemberId id;

    private final CaseId caseId;
    private final AreaCode area;
    private final UUID accountId;
    private final TeamDuty duty;
    private final LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable Instant endedAt;
    private final UUID addedBy;
    private final Instant addedAt;
    private @Nullable UUID endedBy;

    @Version
    private int version;

    @PersistenceCreator
    private CaseMember(
            MemberId id,
            CaseId caseId,
            AreaCode area,
            UUID accountId,
            TeamDuty duty,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant endedAt,
            UUID addedBy,
            Instant addedAt,
            @Nullable UUID endedBy,
            int version) {
        this.id = id;
        this.caseId = caseId;
        this.area = area;
        this.accountId = accountId;
        this.duty = duty;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.endedAt = endedAt;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
        this.endedBy = endedBy;
        this.version = version;
    }

    /**
     * Calls someone to the team.
     *
     * @param from first day
     * @param to   last day, or none until further notice
     * @throws Problem {@code invalid.before-start} if the last day lies before the first
     */
    static CaseMember call(
            MemberId id,
            CaseFile file,
            UUID account,
            TeamDuty duty,
            LocalDate from,
            @Nullable LocalDate to,
            Actor actor,
            Instant at) {
        if (to != null && to.isBefore(from)) {
            throw Problem.invalid("to", "before-start");
        }
        return new CaseMember(id, file.id(), file.area(), account, duty, from, to, null, actor.id(), at, null, 0);
    }

    /** Ends the membership at this instant; one that was to begin later never begins. */
    void end(Actor actor, Instant at) {
        LocalDate today = Shanghai.dateOf(at);
        validTo = today.isBefore(validFrom) ? validFrom : today;
        endedAt = at;
        endedBy = actor.id();
    }

    MemberId id() {
        return id;
    }

    CaseId caseId() {
        return caseId;
    }

    UUID account() {
        return accountId;
    }

    TeamDuty duty() {
        return duty;
    }

    boolean hasEnded() {
        return endedAt != null;
    }
}

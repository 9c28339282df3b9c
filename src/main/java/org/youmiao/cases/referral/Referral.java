package org.youmiao.cases.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * A referral of a case to a member agency: to its inbox, not to a person. The agency may read this record, so it holds nothing
 * that could be a part of the case which the agency was not told.
 */
@Table("referral")
public final class Referral {
    /**
     * How long an agency may still read what it was told after it completed a referral, to finish its own file; for a declined
     * one, the request without what it was told. A product rule: no document gives a number.
     */
    public static final Duration READABLE_AFTERWARDS = Duration.ofDays(30);

    @Id
    private final ReferralId id;

    private final String number;
    private final CaseId caseId;
    private final AreaCode area;
    private final String toAgency;
    private final String purpose;
    private final LegalBasis basis;
    private final @Nullable String basisNote;
    private ReferralState state;
    private final UUID sentBy;
    private final Instant sentAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant readableUntil;
    private @Nullable UUID withdrawnBy;
    private @Nullable String withdrawal;

    @Version
    private int version;

    @PersistenceCreator
    private Referral(
            ReferralId id,
            String number,
            CaseId caseId,
            AreaCode area,
            String toAgency,
            String purpose,
            LegalBasis basis,
            @Nullable String basisNote,
            ReferralState state,
            UUID sentBy,
            Instant sentAt,
            @Nullable Instant endedAt,
            @Nullable Instant readableUntil,
            @Nullable UUID withdrawnBy,
            @Nullable String withdrawal,
            int version) {
        this.id = id;
        this.number = number;
        this.caseId = caseId;
        this.area = area;
        this.toAgency = toAgency;
        this.purpose = purpose;
        this.basis = basis;
        this.basisNote = basisNote;
        this.state = state;
        this.sentBy = sentBy;
        this.sentAt = sentAt;
        this.endedAt = endedAt;
        this.readableUntil = readableUntil;
        this.withdrawnBy = withdrawnBy;
        this.withdrawal = withdrawal;
        this.version = version;
    }

    /**
     * What an agency is asked, and why it may be told.
     *
     * @param agency code of a member agency
     * @param note   the basis in words; required where none of the list fits
     */
    public record Request(
            String agency,
            String purpose,
            LegalBasis basis,
            @Nullable String note) {
        /** @throws Problem {@code invalid.…} naming the field */
        public Request {
            purpose = Text.required("purpose", purpose, 1000);
            note = Text.optional("basisNote", note, 300);
            if (basis == LegalBasis.OTHER && note == null) {
                throw Problem.invalid("basisNote", "required");
            }
        }
    }

    /**
     * Puts a request into the agency's inbox.
     *
     * @param number {@code Z-year-number}
     */
    static Referral send(ReferralId id, String number, CaseFile file, Request request, Actor actor, Instant at) {
        file.mustBeOpen();
        return new Referral(
                id,
                number,
                file.id(),
                file.area().township(),
                request.agency(),
                request.purpose(),
                request.basis(),
                request.note(),
                ReferralState.SENT,
                actor.id(),
                at,
                null,
                null,
                null,
                null,
                0);
    }

    /**
     * Whoever changes a referral says which version was read.
     *
     * @throws Problem {@code stale} if it is not the current one
     */
    void expectVersion(int read) {
        if (version != read) {
            throw Problem.stale("referral");
        }
    }

    /** The agency answers: accepts, declines, reports progress, completes or hands back. */
    void answer(ReferralStep step, Instant at) {
        if (!step.isAnswer()) {
            throw new IllegalArgumentException("not the agency's to do: " + step);
        }
        move(step);
        if (!state.isOpen()) {
            endedAt = at;
            readableUntil = at.plus(READABLE_AFTERWARDS);
        }
    }

    /**
     * The sender takes it back: from now on the agency sees nothing of it.
     *
     * @throws Problem {@code invalid.…} naming {@code reason}
     */
    void withdraw(String reason, Actor actor, Instant at) {
        String said = Text.required("reason", reason, 500);
        move(ReferralStep.WITHDRAW);
        endedAt = at;
        readableUntil = null;
        withdrawnBy = actor.id();
        withdrawal = said;
    }

    private void move(ReferralStep step) {
        state = ReferralProcess.target(state, step).orElseThrow(() -> new ReferralProblem.NotInThisState(state, step));
    }

    public ReferralId id() {
        return id;
    }

    public String number() {
        return number;
    }

    public CaseId caseId() {
        return caseId;
    }

    /** The township of the case. */
    public AreaCode area() {
        return area;
    }

    public String toAgency() {
        return toAgency;
    }

    public ReferralState state() {
        return state;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Until when the agency may read it, once it answered; none before, and none after a withdrawal. */
    public Optional<Instant> readableUntil() {
        return Optional.ofNullable(readableUntil);
    }

    public int version() {
        return version;
    }
}

package org.youmiao.cases.referral;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;

/**
 * A referral, as one of its two sides sees it.
 *
 * @param id            identifies it
 * @param number        what people call it
 * @param side          which side the reader is on
 * @param state         where it stands
 * @param agency        code of the agency
 * @param agencyName    what it is called
 * @param purpose       what the agency is asked to do
 * @param basis         on what basis it is told
 * @param basisNote     the basis in words, where none of the list fits
 * @param sentBy        who sent it
 * @param sentAt        when it was sent
 * @param endedAt       when it was answered to the end, declined or withdrawn
 * @param readableUntil until when the agency may read it, once it answered
 * @param withdrawal    why it was withdrawn; told to the sender's side, the other no longer sees anything
 * @param told          what the agency was told, exactly
 * @param answers       in the order in which they were given
 * @param owed          what the agency owes now and until when; none once it answered
 * @param acknowledgement that the sender's side has seen the agency's last answer; not told to the agency
 * @param origin        the case; none on the agency's side
 * @param version       for If-Match
 */
public record ReferralView(
        ReferralId id,
        String number,
        Side side,
        ReferralState state,
        String agency,
        String agencyName,
        String purpose,
        LegalBasis basis,
        @Nullable String basisNote,
        String sentBy,
        Instant sentAt,
        @Nullable Instant endedAt,
        @Nullable Instant readableUntil,
        @Nullable String withdrawal,
        List<Told> told,
        List<Answer> answers,
        @Nullable Owed owed,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Origin origin,
        int version) {

    /** The two sides of a referral. */
    public enum Side {
        SENDER,
        AGENCY
    }

    /**
     * A part of the case and what it said when it was sent.
     *
     * @param part    which part
     * @param content what it said
     */
    public record Told(DisclosedPart part, String content) {}

    /**
     * What the agency answered.
     *
     * @param step what it did
     * @param text what it said
     * @param by   name of who answered
     * @param at   when
     */
    public record Answer(ReferralStep step, @Nullable String text, String by, Instant at) {}

    /**
     * A duty of the agency that is still open.
     *
     * @param what  is to be done
     * @param dueAt the last instant at which it is in time
     */
    public record Owed(String what, Instant dueAt) {}

    /**
     * What the sender's side said when it had seen the agency's last answer.
     *
     * @param note what is done now
     * @param by   name of who said it
     * @param at   when
     */
    public record Acknowledgement(@Nullable String note, String by, Instant at) {}

    /**
     * Where it comes from.
     *
     * @param caseId     identifies the case
     * @param caseNumber what people call it
     * @param childName  whose case it is
     */
    public record Origin(CaseId caseId, String caseNumber, String childName) {}

    /** Answers that the reader's agency may give now. */
    public List<ReferralStep> answersOnOffer() {
        return side == Side.AGENCY ? ReferralProcess.answersIn(state) : List.of();
    }

    /** Whether the reader may take it back, as far as its state is concerned. */
    public boolean canBeWithdrawn() {
        return side == Side.SENDER && state != ReferralState.WITHDRAWN;
    }

    /** Whether it is the sender's side's turn to look at the answer. */
    public boolean canBeAcknowledged() {
        return side == Side.SENDER && state.isAnswered() && acknowledgement == null;
    }

    /** What the agency was told of this part, or nothing. */
    public @Nullable String told(DisclosedPart part) {
        return told.stream()
                .filter(one -> one.part() == part)
                .map(Told::content)
                .findFirst()
                .orElse(null);
    }
}

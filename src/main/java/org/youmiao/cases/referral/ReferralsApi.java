package org.youmiao.cases.referral;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.intake.ReportId;

/** Referrals for calling systems. */
@RestController
class ReferralsApi {
    private static final int FIRST_VERSION = 1;

    private final SendReferral sendReferral;
    private final AnswerReferral answerReferral;
    private final AcknowledgeReferral acknowledgeReferral;
    private final WithdrawReferral withdrawReferral;
    private final ReadReferral readReferral;
    private final ListReferrals referrals;
    private final ReferralDesk desk;
    private final PrintReferral printReferral;

    ReferralsApi(
            SendReferral sendReferral,
            AnswerReferral answerReferral,
            AcknowledgeReferral acknowledgeReferral,
            WithdrawReferral withdrawReferral,
            ReadReferral readReferral,
            ListReferrals referrals,
            ReferralDesk desk,
            PrintReferral printReferral) {
        this.sendReferral = sendReferral;
        this.answerReferral = answerReferral;
        this.acknowledgeReferral = acknowledgeReferral;
        this.withdrawReferral = withdrawReferral;
        this.readReferral = readReferral;
        this.referrals = referrals;
        this.desk = desk;
        this.printReferral = printReferral;
    }

    /**
     * A referral to be sent.
     *
     * @param agency    code of a member agency
     * @param purpose   what it is asked to do
     * @param basis     on what basis it is told
     * @param basisNote the basis in words, where none of the list fits
     * @param parts     exactly what it is told
     * @param withheld  reports that it is not told of, where it is told the facts of reports
     * @param seen      digests of what was previewed, by the part's name or the report's identifier; where they are sent, nothing is
     *                  sent on that reads otherwise by now
     */
    public record ReferralBody(
            String agency,
            String purpose,
            LegalBasis basis,
            @Nullable String basisNote,
            Set<DisclosedPart> parts,
            @Nullable Set<ReportId> withheld,
            @Nullable Map<String, String> seen) {}

    /**
     * The agency's answer.
     *
     * @param step what it answers
     * @param text the reason, what was done or the result; required but for accepting
     */
    public record AnswerBody(ReferralStep step, @Nullable String text) {}

    /**
     * That the sender's side has seen what the agency answered in the end.
     *
     * @param note what is done now; required where the agency declined
     */
    public record AcknowledgementBody(@Nullable String note) {}

    /**
     * Why a referral is withdrawn.
     *
     * @param reason kept on record for the sender's side
     */
    public record WithdrawalBody(String reason) {}

    /**
     * Sends a referral to an agency's inbox, with exactly the parts that are named. With {@code seen}, a part that reads otherwise than
     * in the preview is a conflict, and nothing is sent.
     *
     * @param caseId identifies the case
     */
    @PostMapping("/api/v1/cases/{caseId}/referrals")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReferralSaved> send(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody ReferralBody body) {
        SendReferral.Outcome outcome = sendReferral.send(new SendReferral.Command(
                caseId,
                new Referral.Request(body.agency(), body.purpose(), body.basis(), body.basisNote()),
                body.parts(),
                body.withheld() == null ? Set.of() : body.withheld(),
                body.seen()));
        ReferralId id = outcome.sent();
        return created(id, new ReferralSaved(id.value(), ReferralState.SENT, FIRST_VERSION));
    }

    /**
     * The referrals of a case, the latest first.
     *
     * @param caseId identifies the case
     */
    @GetMapping("/api/v1/cases/{caseId}/referrals")
    Slice<ReferralView> ofCase(@PathVariable CaseId caseId, Paging paging) {
        return paging.sliceOf(readReferral.of(caseId), view -> view.id().value());
    }

    /**
     * What an agency would be told of a case if these parts were sent now; reports stand one by one, so that some can be withheld.
     *
     * @param caseId identifies the case
     * @param parts  what would be disclosed
     */
    @GetMapping("/api/v1/cases/{caseId}/disclosures")
    List<Telling> preview(@PathVariable CaseId caseId, @RequestParam Set<DisclosedPart> parts) {
        return desk.preview(caseId, parts);
    }

    /**
     * The inbox of the caller's agency, or what was sent, the latest first.
     *
     * @param box   which of the two; without it the one that the caller has
     * @param state only in this state
     */
    @GetMapping("/api/v1/referrals")
    Slice<ReferralLine> list(
            @RequestParam(required = false) @Nullable ReferralBox box,
            @RequestParam(required = false) @Nullable ReferralState state,
            Paging paging) {
        return referrals.list(new ListReferrals.Query(box, state), paging).lines();
    }

    /**
     * One referral, from the caller's side. Once it is withdrawn the agency finds nothing here.
     *
     * @param id identifies the referral
     */
    @GetMapping("/api/v1/referrals/{id}")
    ResponseEntity<ReferralView> read(@PathVariable ReferralId id) {
        ReferralView view = readReferral.read(id, "READ");
        return ResponseEntity.ok().eTag(new ETag(view.version()).toString()).body(view);
    }

    /**
     * The referral as a paper (PDF), as its reader sees it. It is made anew each time.
     *
     * @param id identifies the referral
     */
    @GetMapping(path = "/api/v1/referrals/{id}/letter.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> letter(@PathVariable ReferralId id) {
        return printReferral.print(id).answer();
    }

    /**
     * Accepts, declines, reports on, completes or hands back a referral for the caller's agency. A referral is accepted before
     * anything is reported on it, or it is completed or handed back.
     *
     * @param id       identifies the referral
     * @param expected version of the referral, the {@code ETag} of {@code GET /api/v1/referrals/…}
     */
    @PostMapping("/api/v1/referrals/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReferralSaved> answer(
            @PathVariable ReferralId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody AnswerBody body) {
        return created(
                id,
                answerReferral.answer(new AnswerReferral.Command(id, expected.version(), body.step(), body.text())));
    }

    /**
     * Says that the sender's side has seen that the agency declined or completed a referral; nothing is owed about it any more. Its
     * state and its version stay as they are.
     *
     * @param id       identifies the referral
     * @param expected version of the referral, the {@code ETag} of {@code GET /api/v1/referrals/…}
     */
    @PostMapping("/api/v1/referrals/{id}/acknowledgement")
    ResponseEntity<ReferralSaved> acknowledge(
            @PathVariable ReferralId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody AcknowledgementBody body) {
        return changed(
                acknowledgeReferral.acknowledge(new AcknowledgeReferral.Command(id, expected.version(), body.note())));
    }

    /**
     * Takes a referral back. From then on the agency reads nothing of it any more.
     *
     * @param id       identifies the referral
     * @param expected version of the referral, the {@code ETag} of {@code GET /api/v1/referrals/…}
     */
    @PostMapping("/api/v1/referrals/{id}/withdrawal")
    ResponseEntity<ReferralSaved> withdraw(
            @PathVariable ReferralId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody WithdrawalBody body) {
        return changed(withdrawReferral.withdraw(new WithdrawReferral.Command(id, expected.version(), body.reason())));
    }

    private static ResponseEntity<ReferralSaved> changed(ReferralSaved saved) {
        return ResponseEntity.ok().eTag(new ETag(saved.version()).toString()).body(saved);
    }

    private static ResponseEntity<ReferralSaved> created(ReferralId id, ReferralSaved saved) {
        return ResponseEntity.created(URI.create("/api/v1/referrals/" + id.value()))
                .eTag(new ETag(saved.version()).toString())
                .body(saved);
    }
}

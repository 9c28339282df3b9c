package org.youmiao.intake.web;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.edge.ETag;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.read.ViewReporter;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.screening.ConfirmNoAction;
import org.youmiao.intake.screening.FeedbackContent;
import org.youmiao.intake.screening.FeedbackMeans;
import org.youmiao.intake.screening.FeedbackResult;
import org.youmiao.intake.screening.PassOnCause;
import org.youmiao.intake.screening.PassOnReport;
import org.youmiao.intake.screening.PoliceStep;
import org.youmiao.intake.screening.RecordPoliceNotice;
import org.youmiao.intake.screening.RecordReceipt;
import org.youmiao.intake.screening.Recorded;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.intake.screening.TakeUpReport;
import org.youmiao.intake.screening.TellReporter;
import org.youmiao.kernel.AreaCode;

/** The screening of reports for calling systems. Changes name the version that was read. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
class ScreeningApi {
    private final ViewScreening view;
    private final TakeUpReport takeUp;
    private final PassOnReport passOn;
    private final ScreenReport screen;
    private final ConfirmNoAction confirm;
    private final RecordReceipt receipt;
    private final RecordPoliceNotice police;
    private final ViewReporter reporter;
    private final TellReporter tell;

    ScreeningApi(
            ViewScreening view,
            TakeUpReport takeUp,
            PassOnReport passOn,
            ScreenReport screen,
            ConfirmNoAction confirm,
            RecordReceipt receipt,
            RecordPoliceNotice police,
            ViewReporter reporter,
            TellReporter tell) {
        this.view = view;
        this.takeUp = takeUp;
        this.passOn = passOn;
        this.screen = screen;
        this.confirm = confirm;
        this.receipt = receipt;
        this.police = police;
        this.reporter = reporter;
        this.tell = tell;
    }

    /**
     * To begin to screen.
     *
     * @param takeOver whether to go on in place of the colleague who screens it
     */
    record TakingUpBody(@Nullable Boolean takeOver) {}

    /**
     * To pass a report on.
     *
     * @param cause  why another unit screens
     * @param area   where the child lives, for {@code OTHER_AREA}
     * @param reason in words
     */
    record PassingOnBody(
            PassOnCause cause,
            @Nullable AreaCode area,
            @Nullable String reason) {}

    /**
     * The second person's decision.
     *
     * @param agreed whether the second person agrees
     * @param reason required where the second person does not agree
     */
    record ConfirmationBody(boolean agreed, @Nullable String reason) {}

    /**
     * The receipt of another county or agency.
     *
     * @param receiptNumber its number
     */
    record ReceiptBody(String receiptNumber) {}

    /**
     * Something that passed between unit and police.
     *
     * @param step          what passed
     * @param happenedAt    when
     * @param policeUnit    which police unit
     * @param receiptNumber number of the police receipt
     * @param note          in words; required where an acceptance is recorded again although the answer to the first is overdue
     */
    record PoliceNoticeBody(
            PoliceStep step,
            Instant happenedAt,
            String policeUnit,
            @Nullable String receiptNumber,
            @Nullable String note) {}

    /**
     * What the reporter was told, in categories.
     *
     * @param result whether the reporter could be told; {@code NO_CONTACT} only for a caller who left no number
     * @param means  how; required if told; {@code PLATFORM} for a reporter who wishes not to be named
     * @param said   what, in categories
     * @param toldAt when; ends the duty only if not before the decision
     */
    record FeedbackBody(
            FeedbackResult result,
            @Nullable FeedbackMeans means,
            @Nullable Set<FeedbackContent> said,
            Instant toldAt) {}

    /**
     * The version after a change.
     *
     * @param version for If-Match
     */
    record ReportVersion(int version) {}

    /**
     * A report to be screened, beside what may be about the same child.
     *
     * @param id identifies the report
     */
    @GetMapping("/screening")
    ResponseEntity<ScreeningAnswer> view(@PathVariable ReportId id) {
        ViewScreening.ToScreen seen = view.view(id);
        return ResponseEntity.ok()
                .eTag(new ETag(seen.file().screening().version()).toString())
                .body(ScreeningAnswer.of(seen));
    }

    /**
     * Decides what becomes of the report; takes it up where nobody has. No further action is a proposal: a second person confirms
     * it with {@code POST /api/v1/reports/…/screening/confirmation}.
     *
     * @param id identifies the report
     * @param version of the screening, the {@code ETag} of {@code GET /api/v1/reports/…}
     */
    @PostMapping("/screening")
    ResponseEntity<ScreenReport.Screened> screen(
            @PathVariable ReportId id, @RequestHeader("If-Match") ETag version, @RequestBody ScreeningBody body) {
        ScreenReport.Command command = body.command(id, version.version());
        ScreenReport.Screened decision = Fields.at(ScreeningBody.PATHS, () -> screen.decide(command));
        return ResponseEntity.ok().eTag(new ETag(decision.version()).toString()).body(decision);
    }

    /**
     * Begins to screen a report, or goes on in place of a colleague.
     *
     * @param id identifies the report
     */
    @PostMapping("/screening/taking-up")
    ResponseEntity<ReportVersion> takeUp(
            @PathVariable ReportId id, @RequestHeader("If-Match") ETag version, @RequestBody TakingUpBody body) {
        return changed(
                takeUp.takeUp(new TakeUpReport.Command(id, version.version(), Boolean.TRUE.equals(body.takeOver()))));
    }

    /**
     * Passes the report to another unit of the county; afterwards it may be out of the caller's sight.
     *
     * @param id identifies the report
     */
    @PostMapping("/screening/passing-on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void passOn(@PathVariable ReportId id, @RequestHeader("If-Match") ETag version, @RequestBody PassingOnBody body) {
        passOn.passOn(new PassOnReport.Command(id, version.version(), body.cause(), body.area(), body.reason()));
    }

    /**
     * The second person agrees that nothing more is to be done, or returns the report.
     *
     * @param id identifies the report
     */
    @PostMapping("/screening/confirmation")
    ResponseEntity<ReportVersion> confirm(
            @PathVariable ReportId id, @RequestHeader("If-Match") ETag version, @RequestBody ConfirmationBody body) {
        return changed(
                confirm.decide(new ConfirmNoAction.Command(id, version.version(), body.agreed(), body.reason())));
    }

    /**
     * Records the receipt of another county or agency that took the report over; the duty to get it ends.
     *
     * @param id identifies the report
     */
    @PostMapping("/screening/receipt")
    ResponseEntity<ReportVersion> receipt(
            @PathVariable ReportId id, @RequestHeader("If-Match") ETag version, @RequestBody ReceiptBody body) {
        return changed(receipt.record(new RecordReceipt.Command(id, version.version(), body.receiptNumber())));
    }

    /**
     * Records something that passed between unit and police.
     *
     * @param id identifies the report
     */
    @PostMapping("/police-notices")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReportsApi.NewEntry> police(
            @PathVariable ReportId id, @RequestHeader("If-Match") ETag version, @RequestBody PoliceNoticeBody body) {
        return recorded(
                id,
                police.add(new RecordPoliceNotice.Command(
                        id,
                        version.version(),
                        body.step(),
                        body.happenedAt(),
                        body.policeUnit(),
                        body.receiptNumber(),
                        body.note())));
    }

    /**
     * Who reported: for the unit that screens only, and on record as a look of its own.
     *
     * @param id identifies the report
     */
    @GetMapping("/reporter")
    ViewReporter.ReporterCard reporter(@PathVariable ReportId id) {
        return reporter.view(id).reporter();
    }

    /**
     * Records what the reporter was told.
     *
     * @param id identifies the report
     */
    @PostMapping("/feedback")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReportsApi.NewEntry> tell(
            @PathVariable ReportId id, @RequestHeader("If-Match") ETag version, @RequestBody FeedbackBody body) {
        return recorded(
                id,
                tell.add(new TellReporter.Command(
                        id,
                        version.version(),
                        body.result(),
                        body.means(),
                        body.said() == null ? Set.of() : body.said(),
                        body.toldAt())));
    }

    private static ResponseEntity<ReportsApi.NewEntry> recorded(ReportId id, Recorded made) {
        return ResponseEntity.created(URI.create("/api/v1/reports/" + id.value()))
                .eTag(new ETag(made.version()).toString())
                .body(new ReportsApi.NewEntry(made.id()));
    }

    private static ResponseEntity<ReportVersion> changed(int version) {
        return ResponseEntity.ok().eTag(new ETag(version).toString()).body(new ReportVersion(version));
    }
}

package org.youmiao.intake.web;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.edge.ETag;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.intake.Answer;
import org.youmiao.intake.Receipt;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.ListReports;
import org.youmiao.intake.read.Progress;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewReport;
import org.youmiao.intake.report.AddToReport;
import org.youmiao.intake.report.ReceiveReport;
import org.youmiao.kernel.AreaCode;

/** Reports for calling systems: sent, read, added to. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsApi {
    private final ReceiveReport receive;
    private final AddToReport add;
    private final ViewReport view;
    private final ListReports list;

    ReportsApi(ReceiveReport receive, AddToReport add, ViewReport view, ListReports list) {
        this.receive = receive;
        this.add = add;
        this.view = view;
        this.list = list;
    }

    /**
     * Later facts.
     *
     * @param text         what came to be known later
     * @param dangerNow    whether the child is in danger now: then call 110 first; no if not said
     * @param policeCalled required where there is danger now
     */
    record ReportAdditionBody(
            String text,
            @Nullable Boolean dangerNow,
            @Nullable Answer policeCalled) {}

    /**
     * Something was made.
     *
     * @param id identifier
     */
    record NewEntry(UUID id) {}

    /**
     * A report in a list.
     *
     * @param id         identifier
     * @param number     receipt number
     * @param receivedAt when it was stored for good; of what another unit screens the beginning of that day
     * @param situation  official number, 1 to 9
     * @param area       where it is screened for
     * @param urgent     whether there was danger
     * @param progress   how far it is
     * @param state      absent in the list of the actor's own reports
     * @param screener   account that screens
     */
    record ReportRow(
            UUID id,
            String number,
            Instant receivedAt,
            int situation,
            AreaCode area,
            boolean urgent,
            Progress progress,
            @Nullable ScreeningState state,
            @Nullable UUID screener) {
        private static ReportRow of(ListReports.Row row, boolean own) {
            return new ReportRow(
                    row.id().value(),
                    row.number(),
                    row.receivedAt(),
                    row.situation().number(),
                    row.area(),
                    row.urgent(),
                    row.progress(),
                    own ? null : row.state(),
                    own ? null : row.screenerId());
        }
    }

    /** Takes a report in; the number is told only once it is stored for good. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Receipt> receive(@RequestBody ReportBody body) {
        Receipt receipt = receive.receive(body.report());
        return ResponseEntity.created(
                        URI.create("/api/v1/reports/" + receipt.id().value()))
                .body(receipt);
    }

    /**
     * Reports, the latest first: those of the actor's unit that are still open, or otherwise as asked.
     *
     * @param own       those that the actor made
     * @param state     those of the unit in these states
     * @param urgent    only those with danger at the time
     * @param everyUnit for the county office: also those that stations screen
     */
    @GetMapping
    Slice<ReportRow> list(
            @RequestParam(defaultValue = "false") boolean own,
            @RequestParam(required = false) @Nullable Set<ScreeningState> state,
            @RequestParam(defaultValue = "false") boolean urgent,
            @RequestParam(defaultValue = "false") boolean everyUnit,
            Paging paging) {
        var filter = new ListReports.Filter(state == null ? Set.of() : state, urgent, everyUnit);
        ListReports.Found found = list.list(own, filter, paging);
        return found.rows().map(row -> ReportRow.of(row, found.own()));
    }

    /**
     * One report: whole for the unit that screens, without what the unit does for who reported.
     *
     * @param id identifies the report
     */
    @GetMapping("/{id}")
    ResponseEntity<ReportAnswer> view(@PathVariable ReportId id) {
        ReportFile file = view.view(id);
        return ResponseEntity.ok()
                .eTag(new ETag(file.screening().version()).toString())
                .body(ReportAnswer.of(file));
    }

    /**
     * Adds later facts; what was reported stays as it was.
     *
     * @param id identifies the report
     */
    @PostMapping("/{id}/additions")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NewEntry> add(@PathVariable ReportId id, @RequestBody ReportAdditionBody body) {
        UUID made = add.add(
                new AddToReport.Command(id, body.text(), Boolean.TRUE.equals(body.dangerNow()), body.policeCalled()));
        return ResponseEntity.created(URI.create("/api/v1/reports/" + id.value()))
                .body(new NewEntry(made));
    }
}

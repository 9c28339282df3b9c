package org.youmiao.cases.timeline;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.cases.CaseId;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;

/** What happened in a case, for calling systems. */
@RestController
class TimelineApi {
    private final ReadTimeline timeline;
    private final PrintCase printCase;

    TimelineApi(ReadTimeline timeline, PrintCase printCase) {
        this.timeline = timeline;
        this.printCase = printCase;
    }

    /**
     * What happened in a case, the latest first.
     *
     * @param caseId identifies the case
     */
    @GetMapping("/api/v1/cases/{caseId}/timeline")
    Slice<TimelineItem> read(@PathVariable CaseId caseId, Paging paging) {
        return timeline.read(caseId, paging);
    }

    /**
     * The case on paper.
     *
     * @param caseId identifies the case
     */
    @GetMapping(path = "/api/v1/cases/{caseId}/summary.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> summary(@PathVariable CaseId caseId) {
        return TimelinePages.pdf(printCase.print(caseId));
    }
}

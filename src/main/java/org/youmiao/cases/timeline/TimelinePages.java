package org.youmiao.cases.timeline;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youmiao.cases.CaseId;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Screen;

/** What happened in a case, and the case on paper. */
@Controller
class TimelinePages {
    private final ReadTimeline timeline;
    private final PrintCase printCase;

    TimelinePages(ReadTimeline timeline, PrintCase printCase) {
        this.timeline = timeline;
        this.printCase = printCase;
    }

    @GetMapping("/cases/{caseId}/timeline")
    Screen timeline(@PathVariable CaseId caseId, Paging paging) {
        return new TimelineScreen(timeline.show(caseId, paging), paging.cursor() == null);
    }

    @GetMapping("/cases/{caseId}/summary.pdf")
    ResponseEntity<byte[]> summary(@PathVariable CaseId caseId) {
        return pdf(printCase.print(caseId));
    }

    static ResponseEntity<byte[]> pdf(PrintCase.Printed printed) {
        ContentDisposition name =
                ContentDisposition.inline().filename(printed.number() + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(printed.pdf());
    }
}

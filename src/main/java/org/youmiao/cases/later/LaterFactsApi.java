package org.youmiao.cases.later;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.cases.CaseId;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;

/** What came to a case after it was opened, for calling systems. {@code If-Match} is the version of the case. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/later-facts")
class LaterFactsApi {
    private final ReadLaterFacts read;
    private final LookAtLaterFacts look;

    LaterFactsApi(ReadLaterFacts read, LookAtLaterFacts look) {
        this.read = read;
        this.look = look;
    }

    /**
     * What came to a case after it was opened.
     *
     * @param waiting whether someone is to look at it and say so
     * @param facts   the latest first
     */
    record LaterFactsAnswer(boolean waiting, List<LaterFact> facts) {}

    /**
     * Facts that came to a case after it was opened: additions to its reports, and reports that joined it.
     *
     * @param caseId identifies the case
     */
    @GetMapping
    ResponseEntity<LaterFactsAnswer> show(@PathVariable CaseId caseId) {
        ReadLaterFacts.Shown shown = read.show(caseId);
        return ResponseEntity.ok()
                .eTag(new ETag(shown.frame().version()).toString())
                .body(new LaterFactsAnswer(shown.waiting(), shown.facts()));
    }

    /**
     * Says that all of them were looked at; declined as stale if more has come since they were read.
     *
     * @param caseId identifies the case
     */
    @PostMapping("/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(
            @PathVariable CaseId caseId,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag seen) {
        look.confirm(new LookAtLaterFacts.Command(caseId, seen.version()));
    }
}

package org.youmiao.cases.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.ElevateCase;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;

/** Taking a case up from a station, for calling systems. */
@RestController
class ElevationApi {
    private final ElevateCase elevateCase;

    ElevationApi(ElevateCase elevateCase) {
        this.elevateCase = elevateCase;
    }

    /**
     * Why the county office takes the case up.
     *
     * @param reason read by the office and the team that it calls, at most 1000 characters
     */
    public record ElevationBody(String reason) {}

    /**
     * The county office takes an open case up from the station and the caller leads it: the whole team before leaves, and the station no
     * longer finds the case. Duties and referrals go on, with the office. So a report in which someone of the station is involved can
     * join the child's case.
     *
     * @param id       identifies the case
     * @param expected version of the case, the {@code ETag} of {@code GET /api/v1/cases/…}
     */
    @PostMapping("/api/v1/cases/{id}/elevation")
    ResponseEntity<ElevateCase.Elevated> elevate(
            @PathVariable CaseId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody ElevationBody body) {
        ElevateCase.Elevated elevated =
                elevateCase.elevate(new ElevateCase.Command(id, expected.version(), body.reason()));
        return ResponseEntity.ok().eTag(new ETag(elevated.version()).toString()).body(elevated);
    }
}

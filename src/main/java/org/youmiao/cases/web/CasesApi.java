package org.youmiao.cases.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.OpenCase;
import org.youmiao.cases.overview.ReadCase;
import org.youmiao.cases.read.ListCases;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;

/** Cases for calling systems: listed, opened, read. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {
    private final ListCases list;
    private final ReadCase read;
    private final OpenCase openCase;

    CasesApi(ListCases list, ReadCase read, OpenCase openCase) {
        this.list = list;
        this.read = read;
        this.openCase = openCase;
    }

    /**
     * A case to be opened for a registered child whom nobody reported.
     *
     * @param child   whose case it is
     * @param lead    account that leads it; the caller if none is given
     * @param village accounts of directors of the child's village who are called to the team
     * @param others  accounts of colleagues who work along
     * @param note    why it is opened, at most 1000 characters
     * @param urgent  whether there is danger now
     */
    public record OpeningBody(
            ChildId child,
            @Nullable UUID lead,
            @Nullable List<UUID> village,
            @Nullable List<UUID> others,
            String note,
            @Nullable Boolean urgent) {

        OpenCase.Command command() {
            return new OpenCase.Command(
                    child,
                    lead,
                    village == null ? List.of() : village,
                    others == null ? List.of() : others,
                    note,
                    Boolean.TRUE.equals(urgent));
        }
    }

    /**
     * A case was opened.
     *
     * @param id identifies it
     */
    public record Opened(UUID id) {}

    /**
     * Cases within reach, the latest opened first. Without {@code state} and {@code number} only those that are open.
     *
     * @param state  only in this state
     * @param level  only with this level
     * @param area   only of this village or township
     * @param lead   only led by this account
     * @param number only the case with this number, closed or not
     */
    @GetMapping
    Slice<CaseAnswer.Row> list(
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable RiskLevel level,
            @RequestParam(required = false) @Nullable AreaCode area,
            @RequestParam(required = false) @Nullable UUID lead,
            @RequestParam(required = false) @Nullable String number,
            Paging paging) {
        return list.list(new ListCases.Filter(state, level, area, lead, number), paging)
                .rows()
                .map(CaseAnswer.Row::of);
    }

    /**
     * Opens a case. A child has at most one open case in a county: of two who open one at once, the second is told.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Opened> open(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody OpeningBody body) {
        CaseId id = openCase.open(body.command());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + id.value())).body(new Opened(id.value()));
    }

    /**
     * One case at a glance. Its entity tag is what a change of the case sends back in {@code If-Match}.
     *
     * @param id     identifies the case
     * @param visits whether all its visits are wanted too, in one answer
     */
    @GetMapping("/{id}")
    ResponseEntity<CaseAnswer> view(@PathVariable CaseId id, @RequestParam(defaultValue = "false") boolean visits) {
        CaseAnswer answer = CaseAnswer.of(read.read(id, visits));
        return ResponseEntity.ok().eTag(new ETag(answer.version()).toString()).body(answer);
    }
}

package org.youmiao.administration.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.audit.AuditEntry;
import org.youmiao.audit.AuditVerification;
import org.youmiao.audit.BrokenLink;
import org.youmiao.edge.IdempotencyKey;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;

/** The trail for calling systems. */
@RestController
class TrailApi {
    private final TrailSearch search;

    TrailApi(TrailSearch search) {
        this.search = search;
    }

    /**
     * One page of the trail, newest first.
     *
     * @param items the entries
     * @param next  cursor of what follows; absent if that is all
     */
    public record Body(List<Entry> items, @Nullable String next) {}

    /**
     * One entry, without content.
     *
     * @param at          when; the beginning of the day for what a reporter did about the own report, which is sealed
     * @param lane        chain in which it stands; absent for what is sealed, like all that tells of the person
     * @param place       its place in that chain
     * @param actor       account
     * @param username    name of the account at sign-in; none for background work
     * @param name        name of the person at that time
     * @param permission  under which it happened
     * @param kind        a look, a change or a refusal
     * @param subjectType kind of record
     * @param subjectId   which record; none for lists
     * @param event       what happened, as a code; for a refusal the type of the problem
     * @param reason      why, where that was asked: {@code ON_RECORD} if the record holds it, {@code OPENING:} with the identifier
     *     of the emergency opening under which the record was read, or the words with which someone opened one
     */
    public record Entry(
            Instant at,
            @Nullable Integer lane,
            @Nullable Long place,
            @Nullable UUID actor,
            @Nullable String username,
            @Nullable String name,
            @Nullable String permission,
            AuditEntry.Kind kind,
            String subjectType,
            @Nullable UUID subjectId,
            String event,
            @Nullable String reason) {}

    /**
     * What recomputing the whole chain found.
     *
     * @param holds       whether every link holds
     * @param entries     entries read
     * @param checkpoints checkpoints read
     * @param broken      the first broken link
     */
    public record Verification(
            boolean holds,
            long entries,
            long checkpoints,
            @Nullable BrokenLink broken) {}

    /**
     * Searches the trail.
     *
     * @param from    first day, in Shanghai
     * @param to      last day, in Shanghai
     * @param actor   user name, or identifier of the account as the entries give it
     * @param kind    looks, changes or refusals only
     * @param subjectId identifier of a record
     */
    @GetMapping("/api/v1/audit")
    Body list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) AuditEntry.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID subjectId,
            Paging paging) {
        Slice<TrailLine> lines = search.search(new TrailSearch.Query(from, to, actor, kind, subjectId), paging);
        return new Body(lines.items().stream().map(TrailApi::entry).toList(), lines.next());
    }

    /** Recomputes the whole chain, which settles the auditor's duty; takes seconds for each million entries. */
    @PostMapping("/api/v1/audit/verification")
    Verification verify(@RequestHeader("Idempotency-Key") IdempotencyKey key) {
        AuditVerification.Finding finding = search.verify();
        return new Verification(finding.holds(), finding.entries(), finding.checkpoints(), finding.broken());
    }

    private static Entry entry(TrailLine line) {
        return new Entry(
                line.told(),
                line.sealed() ? null : Integer.valueOf(line.lane()),
                line.sealed() ? null : Long.valueOf(line.seq()),
                line.actor(),
                line.username(),
                line.name(),
                line.permission(),
                line.kind(),
                line.subjectType(),
                line.subject(),
                line.event(),
                line.reason());
    }
}

package org.youmiao.people.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;
import org.youmiao.edge.Paging;
import org.youmiao.edge.ReadingPost;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildClue;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Possible;
import org.youmiao.people.Sex;
import org.youmiao.people.child.CorrectChild;
import org.youmiao.people.child.LookForChild;
import org.youmiao.people.child.RegisterChild;
import org.youmiao.people.read.ChildFile;
import org.youmiao.people.read.ListChildren;
import org.youmiao.people.read.ViewChild;

/** Children for calling systems: listed, read, registered, corrected. */
@RestController
@RequestMapping("/api/v1/children")
class ChildrenApi {
    private final ListChildren list;
    private final ViewChild view;
    private final LookForChild lookFor;
    private final RegisterChild register;
    private final CorrectChild correct;

    ChildrenApi(ListChildren list, ViewChild view, LookForChild lookFor, RegisterChild register, CorrectChild correct) {
        this.list = list;
        this.view = view;
        this.lookFor = lookFor;
        this.register = register;
        this.correct = correct;
    }

    /**
     * Something was made.
     *
     * @param id identifier
     */
    record Made(UUID id) {}

    /**
     * The version of a record, as its entity tag says it too.
     *
     * @param version for If-Match
     */
    record Version(int version) {}

    /**
     * Other facts in the place of the present ones.
     *
     * @param facts  all of them
     * @param reason why, if said
     */
    record CorrectionBody(FactsBody facts, @Nullable String reason) {}

    /**
     * What is known of a child who may be registered already.
     *
     * @param name     as far as it is known
     * @param civilId  GB 11643 identity number
     * @param bornYear year of birth, about
     * @param area     where the child may live
     */
    record ClueBody(
            @Nullable String name,
            @Nullable String civilId,
            @Nullable Integer bornYear,
            @Nullable Sex sex,
            @Nullable AreaCode area) {
        private ChildClue clue() {
            return new ChildClue(name, civilId == null ? null : CivilId.typed("civilId", civilId), bornYear, sex, area);
        }

        /** Without the values: they are a child's. */
        @Override
        public String toString() {
            return "ClueBody";
        }
    }

    /**
     * A registered child who may be meant.
     *
     * @param id    identifier
     * @param why   what agrees
     * @param area  where it lives; beyond the caller's reach only the township
     * @param child absent where the child lies beyond the caller's reach
     */
    record Hint(ChildId id, Possible.Why why, AreaCode area, ChildAnswer.@Nullable Row child) {
        private static Hint of(Possible possible) {
            return new Hint(
                    possible.child(),
                    possible.why(),
                    possible.area(),
                    possible.card() == null ? null : ChildAnswer.Row.of(possible.card()));
        }
    }

    /**
     * Children within reach, by area and then by the order in which they were registered.
     *
     * @param area     those who live in this village, township or county
     * @param category those who belong to this group of need today
     */
    @GetMapping
    Slice<ChildAnswer.Row> list(
            @RequestParam(required = false) @Nullable AreaCode area,
            @RequestParam(required = false) @Nullable ChildCategory category,
            Paging paging) {
        return list.list(new ListChildren.Filter(area, category), paging).map(ChildAnswer.Row::of);
    }

    /**
     * One child, with guardians, groups of need and history.
     *
     * @param id identifies the child
     */
    @GetMapping("/{id}")
    ResponseEntity<ChildAnswer> view(@PathVariable ChildId id) {
        ChildFile file = view.view(id);
        return ResponseEntity.ok()
                .eTag(new ETag(file.card().version()).toString())
                .body(ChildAnswer.of(file));
    }

    /** Children whom a clue may describe, in the whole county. Sent with POST so that names stand in no address. */
    @ReadingPost
    @PostMapping("/possible")
    List<Hint> possible(@RequestBody ClueBody body) {
        return lookFor.look(body.clue()).stream().map(Hint::of).toList();
    }

    /** Registers a child. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Made> register(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody FactsBody body) {
        ChildId child = register.register(body.facts());
        return ResponseEntity.created(URI.create("/api/v1/children/" + child.value()))
                .eTag(new ETag(1).toString())
                .body(new Made(child.value()));
    }

    /**
     * The facts with the whole identity number, for who may correct them.
     *
     * @param id identifies the child
     */
    @GetMapping("/{id}/facts")
    ResponseEntity<FactsBody> facts(@PathVariable ChildId id) {
        CorrectChild.Present present = correct.present(id);
        return ResponseEntity.ok().eTag(new ETag(present.version()).toString()).body(FactsBody.of(present.facts()));
    }

    /**
     * Puts other facts in the place of the present ones, all of them; what they said before is kept.
     *
     * @param id identifies the child
     */
    @PutMapping("/{id}/facts")
    ResponseEntity<Version> correct(
            @PathVariable ChildId id, @RequestHeader("If-Match") ETag expected, @RequestBody CorrectionBody body) {
        ChildFacts facts = Problem.under("facts", body.facts()::facts);
        int version = correct.correct(new CorrectChild.Command(id, expected.version(), facts, body.reason()));
        return ResponseEntity.ok().eTag(new ETag(version).toString()).body(new Version(version));
    }
}

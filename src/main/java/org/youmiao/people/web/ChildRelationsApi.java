package org.youmiao.people.web;

import java.net.URI;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.edge.ETag;
import org.youmiao.edge.IdempotencyKey;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildId;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.category.ChangeCategories;
import org.youmiao.people.guardian.ChangeGuardians;
import org.youmiao.people.guardian.CorrectGuardian;

/** Who looks after a child and to which groups of need it belongs, for calling systems. */
@RestController
@RequestMapping("/api/v1/children/{child}")
class ChildRelationsApi {
    private final ChangeGuardians guardians;
    private final CorrectGuardian correctGuardian;
    private final ChangeCategories categories;

    ChildRelationsApi(ChangeGuardians guardians, CorrectGuardian correctGuardian, ChangeCategories categories) {
        this.guardians = guardians;
        this.correctGuardian = correctGuardian;
        this.categories = categories;
    }

    /**
     * Someone who looks after the child.
     *
     * @param name     of the person or body
     * @param relation to the child
     * @param part     guardian by law, or carer in daily life
     * @param phone    telephone
     * @param address  where the person lives or works
     * @param since    first day; if left out, a parent's is the child's birth, anyone else's is today
     */
    record GuardianBody(
            String name,
            Relation relation,
            Part part,
            @Nullable String phone,
            @Nullable String address,
            @Nullable LocalDate since) {}

    /**
     * Other particulars in the place of a guardian's present ones.
     *
     * @param name    of the person or body
     * @param phone   telephone
     * @param address where the person lives or works
     */
    record ParticularsBody(
            String name, @Nullable String phone, @Nullable String address) {}

    /**
     * A group of need to which the child belongs from that day on.
     *
     * @param category which group
     * @param since    first day
     */
    record GroupBody(ChildCategory category, LocalDate since) {}

    /**
     * That day was the last one.
     *
     * @param until the last day
     */
    record EndBody(LocalDate until) {}

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
     * Adds someone who looks after the child.
     *
     * @param child identifies the child
     */
    @PostMapping("/guardians")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Made> addGuardian(
            @PathVariable ChildId child,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody GuardianBody body) {
        GuardianId guardian = guardians.add(new ChangeGuardians.Add(
                child, body.name(), body.relation(), body.part(), body.phone(), body.address(), body.since()));
        return made(child, guardian.value());
    }

    /**
     * Corrects a guardian's particulars; they are the same for all children that this person looks after.
     *
     * @param child identifies the child
     * @param guardian identifies the guardian
     */
    @PutMapping("/guardians/{guardian}/particulars")
    ResponseEntity<Version> correctGuardian(
            @PathVariable ChildId child,
            @PathVariable GuardianId guardian,
            @RequestHeader("If-Match") ETag expected,
            @RequestBody ParticularsBody body) {
        int version = correctGuardian.correct(new CorrectGuardian.Command(
                child, guardian, expected.version(), body.name(), body.phone(), body.address()));
        return ResponseEntity.ok().eTag(new ETag(version).toString()).body(new Version(version));
    }

    /**
     * Ends a guardianship; the record of it is kept.
     *
     * @param child identifies the child
     * @param id identifies the guardianship
     */
    @PostMapping("/guardianships/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> endGuardianship(
            @PathVariable ChildId child,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody EndBody body) {
        guardians.end(new ChangeGuardians.End(child, id, body.until()));
        return ResponseEntity.noContent().build();
    }

    /**
     * All groups, those closely held among them, for who works on the record.
     *
     * @param child identifies the child
     */
    @GetMapping("/groups")
    List<ChildAnswer.Group> groups(@PathVariable ChildId child) {
        return categories.all(child).belongings().stream()
                .map(ChildAnswer.Group::of)
                .toList();
    }

    /**
     * Records that the child belongs to a group of need.
     *
     * @param child identifies the child
     */
    @PostMapping("/groups")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Made> addGroup(
            @PathVariable ChildId child,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody GroupBody body) {
        return made(child, categories.add(new ChangeCategories.Add(child, body.category(), body.since())));
    }

    /**
     * Ends that; the record of it is kept.
     *
     * @param child identifies the child
     * @param id identifies the belonging to the group
     */
    @PostMapping("/groups/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> endGroup(
            @PathVariable ChildId child,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody EndBody body) {
        categories.end(new ChangeCategories.End(child, id, body.until()));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Made> made(ChildId child, UUID id) {
        return ResponseEntity.created(URI.create("/api/v1/children/" + child.value()))
                .body(new Made(id));
    }
}

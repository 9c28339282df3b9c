package org.youmiao.edge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Id;
import org.youmiao.kernel.Problem;

/** An API of the kind that rooms have, so that what the edge does around it can be seen. */
@TestComponent
@RestController
class TryApi {
    record ThingId(UUID value) implements Id {}

    enum Colour {
        RED,
        GREEN
    }

    record Part(String name, @Max(9) int count) {}

    record Thing(
            ThingId id,
            @Size(max = 20) String name,
            AreaCode area,
            @Nullable Colour colour,
            @Nullable LocalDate since,
            @NotEmpty List<@Valid Part> parts,
            @Nullable Map<String, Integer> scores) {}

    @PostMapping("/api/v1/things")
    ResponseEntity<Thing> make(@Valid @RequestBody Thing thing, @RequestHeader("Idempotency-Key") IdempotencyKey key) {
        return ResponseEntity.created(URI.create("/api/v1/things/" + thing.id().value()))
                .eTag(new ETag(0).toString())
                .body(thing);
    }

    @GetMapping("/api/v1/things/{id}")
    Map<String, ThingId> one(@PathVariable ThingId id) {
        return Map.of("id", id);
    }

    @PutMapping("/api/v1/things/{id}")
    ResponseEntity<String> change(@PathVariable ThingId id, @RequestHeader("If-Match") ETag expected) {
        if (expected.version() != 7) {
            throw Problem.stale("thing");
        }
        return ResponseEntity.ok().eTag(new ETag(8).toString()).body("changed");
    }

    @GetMapping("/api/v1/things")
    Slice<Integer> list(Paging paging, @RequestParam(required = false) @Nullable Colour colour) {
        int from =
                paging.cursor() == null ? 0 : Integer.parseInt(paging.cursor().text(0)) + 1;
        List<Integer> rows =
                IntStream.range(from, 120).limit(paging.rowsToRead()).boxed().toList();
        return paging.slice(rows, Cursor::of);
    }

    @GetMapping("/api/v1/broken")
    String broken() {
        throw new IllegalStateException("select secret from child where name = '王小某'");
    }

    @GetMapping("/api/v1/beaten")
    String beaten() {
        throw new OptimisticLockingFailureException("cases.file.CaseFile");
    }

    @GetMapping("/words")
    ResponseEntity<String> words(@RequestParam String words) {
        return ResponseEntity.ok(words);
    }

    @PostMapping("/words")
    ResponseEntity<String> sentWords(@RequestParam String words) {
        return ResponseEntity.ok(words);
    }
}

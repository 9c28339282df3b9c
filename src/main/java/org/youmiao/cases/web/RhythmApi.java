package org.youmiao.cases.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.file.ReadRhythms;
import org.youmiao.cases.file.ReplaceRhythm;
import org.youmiao.clocks.Nature;
import org.youmiao.edge.ETag;

/** The rhythm of visits and reviews for calling systems. */
@RestController
class RhythmApi {
    private final ReadRhythms reading;
    private final ReplaceRhythm replacing;

    RhythmApi(ReadRhythms reading, ReplaceRhythm replacing) {
        this.reading = reading;
        this.replacing = replacing;
    }

    /**
     * A level with everything that it ever meant.
     *
     * @param level   which
     * @param version for {@code If-Match}
     * @param lines   the latest first
     */
    record LevelBody(RiskLevel level, int version, List<LineBody> lines) {
        static LevelBody of(ReadRhythms.OfLevel level) {
            return new LevelBody(
                    level.level(),
                    level.version(),
                    level.lines().stream().map(LineBody::of).toList());
        }
    }

    /**
     * What a level meant for some time.
     *
     * @param label      what workers say, in Chinese
     * @param visitDays  days from one visit to the next
     * @param reviewDays days from one assessment to the next
     * @param nature     how binding the numbers are
     * @param source     where they come from
     * @param from       first day
     * @param to         last day; none means until further notice
     */
    record LineBody(
            String label,
            int visitDays,
            int reviewDays,
            Nature nature,
            String source,
            LocalDate from,
            @Nullable LocalDate to) {
        static LineBody of(ReadRhythms.Line line) {
            return new LineBody(
                    line.rhythm().words(),
                    line.rhythm().visitDays(),
                    line.rhythm().reviewDays(),
                    line.rhythm().nature(),
                    line.rhythm().source(),
                    line.from(),
                    line.to());
        }
    }

    /**
     * The county's own numbers for a level.
     *
     * @param visitDays  days from one visit to the next
     * @param reviewDays days from one assessment to the next
     * @param nature     {@code LOCAL_RULE} or {@code PRODUCT_DEFAULT}
     * @param source     where they come from
     * @param from       the first day: today or later
     */
    record OwnBody(int visitDays, int reviewDays, Nature nature, String source, LocalDate from) {}

    /** How often each level asks for a visit and a new assessment. */
    @GetMapping("/api/v1/rhythms")
    List<LevelBody> all() {
        return reading.all().stream().map(LevelBody::of).toList();
    }

    /**
     * One level.
     *
     * @param level which
     */
    @GetMapping("/api/v1/rhythms/{level}")
    ResponseEntity<LevelBody> show(@PathVariable RiskLevel level) {
        ReadRhythms.OfLevel present = reading.of(level);
        return ResponseEntity.ok().eTag(new ETag(present.version()).toString()).body(LevelBody.of(present));
    }

    /**
     * Puts the county's own numbers in the place of a level's; {@code If-Match} names the version that was seen.
     *
     * @param level which
     */
    @PostMapping("/api/v1/rhythms/{level}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    VersionBody replace(
            @PathVariable RiskLevel level, @RequestHeader("If-Match") ETag seen, @RequestBody OwnBody body) {
        return new VersionBody(replacing.replace(new ReplaceRhythm.Command(
                level,
                seen.version(),
                body.visitDays(),
                body.reviewDays(),
                body.nature(),
                body.source(),
                body.from())));
    }

    /**
     * What came out.
     *
     * @param version that the level has now
     */
    record VersionBody(int version) {}
}

package org.youmiao.cases.file;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.SubjectRef;

/** 探访和复评频次: how often each level asks for a visit and a new assessment, for everyone who works here. */
@Component
public class ReadRhythms {
    private final Rhythms rhythms;
    private final Trail trail;

    ReadRhythms(Rhythms rhythms, Trail trail) {
        this.rhythms = rhythms;
        this.trail = trail;
    }

    /**
     * What a level meant for some time.
     *
     * @param from first day
     * @param to   last day; none means until further notice
     */
    public record Line(
            Rhythm rhythm, LocalDate from, @Nullable LocalDate to) {}

    /**
     * A level with everything that it ever meant.
     *
     * @param lines the latest first; their number is the version that a change names
     */
    public record OfLevel(RiskLevel level, List<Line> lines) {
        public Line latest() {
            return lines.getFirst();
        }

        public int version() {
            return lines.size();
        }
    }

    /** All levels, the gravest first. */
    @Requires(Permission.DIRECTORY_READ)
    public List<OfLevel> all() {
        List<OfLevel> levels = Arrays.stream(RiskLevel.values())
                .sorted(Comparator.reverseOrder())
                .map(level -> new OfLevel(level, rhythms.lines(level)))
                .toList();
        trail.listed("rhythm", levels.size());
        return levels;
    }

    /** One level. */
    @Requires(Permission.DIRECTORY_READ)
    public OfLevel of(RiskLevel level) {
        trail.saw(ref(level));
        return new OfLevel(level, rhythms.lines(level));
    }

    /** A level as the trail knows it. */
    static SubjectRef ref(RiskLevel level) {
        return new SubjectRef("rhythm", new UUID(0, level.ordinal() + 1L));
    }
}

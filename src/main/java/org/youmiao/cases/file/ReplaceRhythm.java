package org.youmiao.cases.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.RiskLevel;
import org.youmiao.clocks.Nature;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.kernel.Text;

/** 改用本地的频次: a county says how often a level asks for a visit and a new assessment. Clocks that run keep their dates. */
@Component
public class ReplaceRhythm {
    private static final int GREATEST = 366;

    private final Rhythms rhythms;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock time;

    ReplaceRhythm(Rhythms rhythms, JdbcClient jdbc, Trail trail, Clock time) {
        this.rhythms = rhythms;
        this.jdbc = jdbc;
        this.trail = trail;
        this.time = time;
    }

    /**
     * What a level is to mean. What it is called stays.
     *
     * @param level      the level
     * @param version    how many lines of the level the actor saw
     * @param visitDays  days from one visit to the next
     * @param reviewDays days from one assessment to the next
     * @param nature     {@code LOCAL_RULE} or {@code PRODUCT_DEFAULT}
     * @param source     where the numbers come from
     * @param from       the first day: today or later, and after the present line began
     */
    public record Command(
            RiskLevel level,
            int version,
            int visitDays,
            int reviewDays,
            Nature nature,
            @Nullable String source,
            LocalDate from) {}

    /** What would be replaced. */
    @Requires(Permission.SETTINGS_MANAGE)
    public ReadRhythms.OfLevel present(RiskLevel level) {
        trail.saw(ReadRhythms.ref(level));
        return new ReadRhythms.OfLevel(level, rhythms.lines(level));
    }

    /**
     * Returns the version that the level has now.
     *
     * @throws Problem {@code stale}, or {@code invalid.…} naming the field
     */
    @Requires(Permission.SETTINGS_MANAGE)
    public int replace(Command command) {
        List<ReadRhythms.Line> lines = rhythms.lines(command.level());
        if (lines.size() != command.version()) {
            throw Problem.stale("rhythm");
        }
        check(command, lines.getFirst());
        write(command, Text.required("source", command.source(), 200));
        rhythms.forget();
        trail.changed(ReadRhythms.ref(command.level()), "REPLACED:" + command.level());
        return command.version() + 1;
    }

    private void check(Command command, ReadRhythms.Line present) {
        range("visitDays", command.visitDays());
        range("reviewDays", command.reviewDays());
        if (command.nature() != Nature.LOCAL_RULE && command.nature() != Nature.PRODUCT_DEFAULT) {
            throw Problem.invalid("nature", "choice");
        }
        if (command.from().isBefore(Shanghai.today(time)) || !command.from().isAfter(present.from())) {
            throw Problem.invalid("from", "in-past");
        }
    }

    private static void range(String field, int days) {
        if (days < 1 || days > GREATEST) {
            throw Problem.invalid(field, "range", 1, GREATEST);
        }
    }

    /** Of two at once the second finds no line that is still open, or its own day taken. */
    private void write(Command command, String source) {
        try {
            int ended = jdbc.sql(
                            "UPDATE rhythm SET valid_to = :last WHERE level = :level AND valid_to IS NULL AND valid_from <= :last")
                    .param("last", command.from().minusDays(1))
                    .param("level", command.level().name())
                    .update();
            if (ended == 0) {
                throw Problem.stale("rhythm");
            }
            jdbc.sql("""
                            INSERT INTO rhythm (level, colour, label, visit_days, review_days, nature, source, valid_from)
                            SELECT level, colour, label, :visit, :review, :nature, :source, :from
                            FROM rhythm WHERE level = :level AND valid_to = :last""")
                    .param("visit", command.visitDays())
                    .param("review", command.reviewDays())
                    .param("nature", command.nature().name())
                    .param("source", source)
                    .param("from", command.from())
                    .param("level", command.level().name())
                    .param("last", command.from().minusDays(1))
                    .update();
        } catch (DuplicateKeyException beaten) {
            throw Problem.stale("rhythm");
        }
    }
}

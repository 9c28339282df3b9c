package org.youmiao.administration.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.EmergencySubjects;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.administration.EmergencyId;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.SubjectRef;
import org.youmiao.kernel.Text;

/**
 * Breaks the glass: opens a record beyond one's grants for reading, for a reason and for two hours, and puts a duty to look into
 * it before the county office and the security administrator (未成年人网络保护条例 Art. 36: access to minors' data is approved by a
 * responsible person and recorded). The two hours are a product default.
 */
@Component
public class OpenInEmergency {
    static final Duration OPEN = Duration.ofHours(2);

    private final List<EmergencySubjects> rooms;
    private final JdbcClient jdbc;
    private final EmergencyDuties duties;
    private final Trail trail;
    private final Clock clock;

    OpenInEmergency(List<EmergencySubjects> rooms, JdbcClient jdbc, EmergencyDuties duties, Trail trail, Clock clock) {
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /** How long a record would stay open; asked before the form is shown, and recorded. */
    @Requires(Permission.BREAK_GLASS)
    public Duration howLong() {
        trail.listed("break-glass-form", 0);
        return OPEN;
    }

    /**
     * What is to be opened and why.
     *
     * @param id     made by the caller
     * @param number a case's number, such as {@code C-2026-0093}, or a child's identity number
     * @param reason 5 to 500 characters
     */
    public record Command(EmergencyId id, String number, String reason) {}

    /**
     * Opens the record to the actor.
     *
     * @return what was opened
     * @throws Problem {@code invalid.unknown-number} or what is wrong with the reason
     */
    @Requires(Permission.BREAK_GLASS)
    public SubjectRef open(Command command) {
        String reason = Text.required("reason", command.reason(), 500);
        if (reason.codePointCount(0, reason.length()) < 5) {
            throw Problem.invalid("reason", "too-short", 5);
        }
        EmergencySubjects.Found found = rooms.stream()
                .flatMap(room -> room.find(command.number().strip()).stream())
                .findFirst()
                .orElseThrow(() -> Problem.invalid("number", "unknown-number"));
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO break_glass (id, account_id, subject_type, subject_id, area, reason, opened_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        command.id().value(),
                        Acting.required().actor().id(),
                        found.subject().type(),
                        found.subject().id(),
                        found.area().value(),
                        reason,
                        Rows.at(now),
                        Rows.at(now.plus(OPEN)))
                .update();
        duties.begin(command.id(), found.label(), found.area(), now);
        trail.changed(found.subject(), "BROKEN_GLASS", reason);
        return found.subject();
    }
}

package org.youmiao.clocks.running;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.youmiao.clocks.ClockId;

/** All clocks of the county, as far as the running act sees them. */
interface DutyClocks extends Repository<DutyClock, ClockId> {
    /** How many are worked on in one transaction. */
    int AT_ONCE = 200;

    DutyClock save(DutyClock clock);

    Optional<DutyClock> findById(ClockId id);

    /** Locked, so that a sweep at the same moment is waited for and not mistaken for another person's change. */
    @Query("""
            SELECT * FROM clock
            WHERE subject_id = :subject AND rule_code = :rule AND state IN ('RUNNING', 'PAUSED') FOR UPDATE""")
    Optional<DutyClock> open(UUID subject, String rule);

    /** As above, all rules. */
    @Query("""
            SELECT * FROM clock
            WHERE subject_id = :subject AND state IN ('RUNNING', 'PAUSED') ORDER BY id FOR UPDATE""")
    List<DutyClock> open(UUID subject);

    /** Clocks whose alarm has rung, some. Those that another instance is working on are left to it. */
    @Query("SELECT * FROM clock WHERE wake_at <= :now ORDER BY wake_at, id LIMIT " + AT_ONCE
            + " FOR UPDATE SKIP LOCKED")
    List<DutyClock> awake(Instant now);

    /**
     * Open clocks that have their date or their next step of escalation still before them, on or after a day's first instant, by
     * identifier from one on, some; locked, for recomputation.
     */
    @Query("""
            SELECT * FROM clock
            WHERE state IN ('RUNNING', 'PAUSED') AND id > :after
              AND ((missed_at IS NULL AND due_at >= :from) OR next_step_at >= :from)
            ORDER BY id LIMIT\s""" + AT_ONCE + " FOR UPDATE")
    List<DutyClock> recomputable(Instant from, UUID after);
}

package org.youmiao.clocks.running;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.Duties;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.DutyBand;
import org.youmiao.clocks.DutyCounts;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;
import org.youmiao.kernel.SubjectRef;

/** Acts of other rooms, as far as clocks see them: work on a record, and look at one's duties. */
@TestConfiguration(proxyBeanMethods = false)
class RoomActs {
    @Bean
    Acts roomActs(Clocks clocks, Duties duties, Trail trail) {
        return new Acts(clocks, duties, trail);
    }

    /** A record of a room that exists only here. */
    static SubjectRef record() {
        return new SubjectRef("thing", Ids.next());
    }

    /** A moment in China, such as {@code 2026-02-12T15:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Shanghai.ZONE).toInstant();
    }

    static class Acts {
        private final Clocks clocks;
        private final Duties duties;
        private final Trail trail;

        Acts(Clocks clocks, Duties duties, Trail trail) {
            this.clocks = clocks;
            this.duties = duties;
            this.trail = trail;
        }

        /** Something done to a record by someone who may only report. */
        @Requires(Permission.REPORT_MAKE)
        public <T> T onRecord(SubjectRef subject, Supplier<T> work) {
            trail.changed(subject, "TESTED");
            return work.get();
        }

        /** Something that the system administrator does. */
        @Requires(Permission.SETTINGS_MANAGE)
        public <T> T asAdministrator(Supplier<T> work) {
            trail.listed("thing", 0);
            return work.get();
        }

        @Requires(Permission.WORKLIST_READ)
        public List<Duty> duties() {
            trail.listed("clock", 0);
            return duties.of(duties.mine(), null, null, 100);
        }

        @Requires(Permission.WORKLIST_READ)
        public List<Duty> duties(@Nullable DutyBand band, Duties.@Nullable After after, int limit) {
            trail.listed("clock", 0);
            return duties.of(duties.mine(), band, after, limit);
        }

        @Requires(Permission.WORKLIST_READ)
        public DutyCounts counts() {
            trail.listed("clock", 0);
            return duties.counts(duties.mine());
        }

        @Requires(Permission.WORKLIST_READ)
        public DutyCounts countsOf(Desk desk) {
            trail.listed("clock", 0);
            return duties.counts(List.of(desk));
        }

        Clocks clocks() {
            return clocks;
        }
    }
}

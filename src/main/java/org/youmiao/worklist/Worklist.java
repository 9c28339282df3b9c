package org.youmiao.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.Duties;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.DutyBand;
import org.youmiao.clocks.DutyCounts;
import org.youmiao.clocks.SubjectLines;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;

/** The duties of whoever is acting, with a line from the room that keeps each record. */
@Component
class Worklist {
    private final Duties duties;
    private final Map<String, SubjectLines> rooms;
    private final DeskNames names;
    private final Trail trail;

    Worklist(Duties duties, List<SubjectLines> rooms, DeskNames names, Trail trail) {
        this.duties = duties;
        this.names = names;
        this.rooms = rooms.stream().collect(Collectors.toMap(SubjectLines::subjectType, Function.identity()));
        this.trail = trail;
    }

    /**
     * One page of duties.
     *
     * @param counts how many there are in each band
     * @param items  in order of due instant
     */
    record View(DutyCounts counts, Slice<WorklistItem> items) {}

    @Requires(Permission.WORKLIST_READ)
    public View view(@Nullable DutyBand band, Paging paging) {
        Set<Desk> desks = duties.mine();
        Slice<Duty> page = paging.slice(
                duties.of(desks, band, after(paging.cursor()), paging.rowsToRead()),
                duty -> Cursor.of(duty.clock().dueAt(), duty.clock().id().value()));
        Map<ClockId, SubjectLines.Line> lines = lines(page.items());
        Map<Desk, String> named = names.of(
                page.items().stream().flatMap(duty -> desks(duty.clock())).toList());
        trail.listed("duty", page.items().size());
        return new View(
                duties.counts(desks),
                page.map(duty -> new WorklistItem(duty, lines.get(duty.clock().id()), named)));
    }

    private static Stream<Desk> desks(ClockView clock) {
        return Stream.concat(Stream.of(clock.desk()), clock.escalatedTo().stream());
    }

    private static Duties.@Nullable After after(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        Instant dueAt = cursor.instant(0);
        return new Duties.After(dueAt, new ClockId(cursor.uuid(1)));
    }

    private Map<ClockId, SubjectLines.Line> lines(Collection<Duty> shown) {
        Map<String, List<Duty>> byType = new LinkedHashMap<>();
        shown.forEach(duty -> byType.computeIfAbsent(duty.clock().subject().type(), type -> new ArrayList<>())
                .add(duty));
        Map<ClockId, SubjectLines.Line> lines = new HashMap<>();
        byType.forEach((type, some) -> {
            SubjectLines room = rooms.get(type);
            if (room != null) {
                lines.putAll(room.lines(some));
            }
        });
        return lines;
    }
}

package org.youmiao.worklist;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.SubjectLines;
import org.youmiao.edge.Messages;

/**
 * A duty and its line.
 *
 * @param line  what the record's room says of it; none where the actor may not see the record, and then only the number stands
 * @param names whose desks those are that the duty names
 */
public record WorklistItem(Duty duty, SubjectLines.@Nullable Line line, Map<Desk, String> names) {

    /** The name of the place, the agency or the person whose desk owns the duty. */
    public String owner() {
        return names.getOrDefault(duty.clock().desk(), "");
    }

    /** The desk in words: 官渡镇未保站. */
    public String desk(Desk desk, Messages t) {
        return t.get("worklist.desk." + desk.kind().name().toLowerCase(Locale.ROOT), names.getOrDefault(desk, ""));
    }
}

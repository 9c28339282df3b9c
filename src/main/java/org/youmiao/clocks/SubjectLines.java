package org.youmiao.clocks;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A room tells how its records read in a worklist and on which page their duties are done. One bean for each type of record. */
public interface SubjectLines {

    /** The {@link org.youmiao.kernel.SubjectRef#type() type} of record that this room keeps. */
    String subjectType();

    /** Lines for duties about this room's records; a record that the actor may not see has none. */
    Map<ClockId, Line> lines(Collection<Duty> duties);

    /**
     * One duty's line.
     *
     * @param about  the record, for this actor: 王小某，11 岁
     * @param detail more about it, if there is: 个案 C-2026-0093 · 橙 · 双河村
     * @param path   the page on which the duty is done
     * @param action key of the verb on its button: {@code action.screen} for 去初筛
     */
    record Line(String about, @Nullable String detail, String path, String action) {}
}

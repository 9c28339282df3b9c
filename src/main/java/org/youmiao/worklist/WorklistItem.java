package org.youmiao.worklist;

import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.Duty;
import org.youmiao.clocks.SubjectLines;

/**
 * A duty and its line.
 *
 * @param line what the record's room says of it; none where the actor may not see the record, and then only the number stands
 */
public record WorklistItem(Duty duty, SubjectLines.@Nullable Line line) {}

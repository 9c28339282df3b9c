package org.youmiao.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;

/**
 * A case in a line, for other rooms.
 *
 * @param number {@code C-year-number}
 * @param level  of the last assessment; none before the first
 * @param lead   account that leads it
 */
public record CaseBrief(
        CaseId id,
        String number,
        ChildId child,
        AreaCode area,
        CaseState state,
        @Nullable RiskLevel level,
        UUID lead) {}

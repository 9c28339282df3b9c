package org.youmiao.cases.read;

import org.youmiao.access.Acting;

/**
 * The reach of the running act as a plain SQL condition, beside row security: policies decide, but an index serves only what the
 * statement itself says.
 */
public final class CaseScope {
    private CaseScope() {}

    /**
     * A condition on the table's alias; true for the whole county.
     *
     * @param alias of a table with {@code area}
     * @param id    the alias's column that holds the case, such as {@code id} or {@code case_id}
     */
    public static String condition(String alias, String id) {
        if (Acting.reach().wholeCounty()) {
            return "true";
        }
        return "(%1$s.area = ANY ((SELECT shared.areas())::text[]) OR %1$s.%2$s = ANY (ARRAY(SELECT my_cases())))"
                .formatted(alias, id);
    }
}

package org.youmiao.cases.read;

import org.youmiao.access.Acting;

/**
 * The reach of the running act in the statement itself, beside row security: policies decide, but an index serves only what the
 * statement says.
 */
final class CaseScope {
    private static final String COUNTY = """
            SELECT f.id FROM case_file f WHERE %1$s
            ORDER BY f.opened_at DESC, f.id DESC LIMIT %2$d""";

    /** From the front of each area's own list, so that a village's page costs the same however many cases the county has. */
    private static final String AREAS_AND_TEAMS = """
            SELECT id FROM (
                SELECT latest.* FROM unnest((SELECT shared.areas())::text[]) AS own (area) CROSS JOIN LATERAL (
                    SELECT f.id, f.opened_at FROM case_file f WHERE f.area = own.area AND %1$s
                    ORDER BY f.opened_at DESC, f.id DESC LIMIT %2$d) AS latest
                UNION
                SELECT f.id, f.opened_at FROM case_file f WHERE f.id = ANY (ARRAY(SELECT my_cases())) AND %1$s) AS mine
            ORDER BY opened_at DESC, id DESC LIMIT %2$d""";

    private CaseScope() {}

    /** A query for the ids of the latest opened cases within reach. */
    static String latest(String conditions, int limit) {
        return (Acting.reach().wholeCounty() ? COUNTY : AREAS_AND_TEAMS).formatted(conditions, limit);
    }
}

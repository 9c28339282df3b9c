package org.youmiao.edge;

import org.youmiao.kernel.Problem;

/** The HTTP status of each kind of problem. */
public final class Statuses {
    private Statuses() {}

    public static int of(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case REFUSED -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case REUSED_KEY -> 422;
        };
    }
}

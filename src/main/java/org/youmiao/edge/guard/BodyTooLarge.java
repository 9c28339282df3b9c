package org.youmiao.edge.guard;

import java.io.IOException;

/** More was sent than a request may hold. */
public final class BodyTooLarge extends IOException {
    BodyTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}

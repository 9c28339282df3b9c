package org.youmiao.access;

import java.time.Duration;

/** Through what a person is signed in, and for how long. */
public enum Channel {
    /** The browser: ends after half an hour without use (等保 GB/T 22239-2019), at the latest after ten hours. */
    WEB(Duration.ofMinutes(30), Duration.ofHours(10)),
    /** A calling system. */
    API(Duration.ofHours(2), Duration.ofHours(12));

    private final Duration idle;
    private final Duration longest;

    Channel(Duration idle, Duration longest) {
        this.idle = idle;
        this.longest = longest;
    }

    Duration idle() {
        return idle;
    }

    /** After this time the sign-in ends, used or not. */
    public Duration longest() {
        return longest;
    }
}

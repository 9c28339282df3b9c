package org.youmiao.county;

/**
 * The program does not start, and whoever started it can mend that. The message says in both languages what is wrong and what to do;
 * it is shown instead of a stack trace.
 */
public abstract class StartRefused extends RuntimeException {
    protected StartRefused(String message) {
        super(message);
    }
}

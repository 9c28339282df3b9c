package org.youmiao.edge;

/**
 * A form that comes back filled in, because what was sent could not be done.
 *
 * @param status the HTTP status of the reason
 */
public record ScreenAgain(Screen screen, int status) implements Reply {}

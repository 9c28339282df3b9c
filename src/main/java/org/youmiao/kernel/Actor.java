package org.youmiao.kernel;

import java.util.UUID;

/**
 * Who does something: a person's account, or a named piece of background work.
 *
 * @param id     the account's identifier; background work has a fixed one of its own
 * @param name   what people call the actor; goes into pages, never into logs
 * @param system whether this is background work and not a person
 */
public record Actor(UUID id, String name, boolean system) {
    /** A person's account. */
    public static Actor person(UUID id, String name) {
        return new Actor(id, name, false);
    }
}

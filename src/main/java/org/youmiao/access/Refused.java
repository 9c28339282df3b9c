package org.youmiao.access;

import org.youmiao.kernel.Problem;

/** The actor may not do this. */
public final class Refused extends Problem {
    private Refused(String why) {
        super(Kind.REFUSED, "refused." + why, null);
    }

    /** No role of the actor has the permission. */
    public static Refused noPermission() {
        return new Refused("permission");
    }

    /** Nobody is signed in, or the sign-in has ended. */
    public static Refused notSignedIn() {
        return new Refused("sign-in");
    }

    /** The password must be changed first. */
    public static Refused passwordFirst() {
        return new Refused("password-first");
    }

    /** The rule asks for a second person, and this is the first one again. */
    public static Refused samePerson() {
        return new Refused("same-person");
    }

    /** User name or password is wrong, or the account is locked or not in use: which of these is not said. */
    public static Refused signInFailed() {
        return new Refused("sign-in-failed");
    }
}

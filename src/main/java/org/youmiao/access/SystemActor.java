package org.youmiao.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.youmiao.kernel.Actor;

/** Named background work, each with its own narrow duty; row policies see the duty as the power. */
public enum SystemActor {
    /** Finds out who is signing in or what a token stands for. */
    SIGN_IN(1, "登录"),
    /** Makes the first accounts of a county, and the demonstration's. */
    SETUP(2, "初始设置"),
    /** Marks missed clocks and escalates them; recomputes after a change of calendar. */
    CLOCKS(3, "时限巡检"),
    /** Binds and verifies the audit trail. */
    AUDIT(4, "审计校验"),
    /** Makes the search keys of children anew. */
    CHILD_KEYS(6, "姓名检索键重建"),
    /** Looks up what every signed-in person may know, colleagues and agencies, for headers and choices. */
    DIRECTORY(7, "通讯录");

    private final Actor actor;

    SystemActor(int number, String name) {
        this.actor = new Actor(new UUID(0x7000L, 0x8000_0000_0000_0000L + number), name, true);
    }

    public Actor actor() {
        return actor;
    }

    /** The background work with this identifier, if it is one. */
    public static Optional<SystemActor> of(UUID actor) {
        return Arrays.stream(values())
                .filter(system -> system.actor.id().equals(actor))
                .findFirst();
    }

    /** The power that row policies see: {@code SYSTEM_…}. */
    public String power() {
        return "SYSTEM_" + name();
    }
}

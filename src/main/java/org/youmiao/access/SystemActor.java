package org.youmiao.access;

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
    /** Hears events after their transaction. */
    EVENTS(5, "事件处理"),
    /** Makes the search keys of children anew. */
    CHILD_KEYS(6, "姓名检索键重建");

    private final Actor actor;

    SystemActor(int number, String name) {
        this.actor = new Actor(new UUID(0x7000L, 0x8000_0000_0000_0000L + number), name, true);
    }

    public Actor actor() {
        return actor;
    }

    /** The power that row policies see: {@code SYSTEM_…}. */
    public String power() {
        return "SYSTEM_" + name();
    }
}

package org.youmiao.county;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the house when it is ready: the web server takes its port, and background work begins, after all that comes before. A command finds the database as it is. */
@Component
class HouseOpening implements SmartLifecycle {
    private final List<BeforeOpening> before;
    private final boolean command;
    private volatile boolean open;

    HouseOpening(List<BeforeOpening> before, ApplicationArguments arguments) {
        this.before = before;
        this.command = !arguments.getNonOptionArgs().isEmpty();
    }

    @Override
    public void start() {
        if (!command) {
            before.forEach(BeforeOpening::prepare);
        }
        open = true;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Earlier than the web server. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}

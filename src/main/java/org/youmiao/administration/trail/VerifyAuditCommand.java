package org.youmiao.administration.trail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the verification instead of the platform, and leaves with 0 if every trail holds and with 1 if one does not. */
@Component
class VerifyAuditCommand {
    private static final String NAME = "verify-audit";

    private final VerifyAudit verify;

    VerifyAuditCommand(VerifyAudit verify) {
        this.verify = verify;
    }

    /** Before any runner makes or loads something: a verification changes nothing. */
    @EventListener
    void run(ApplicationStartedEvent started) {
        if (java.util.List.of(started.getArgs()).contains(NAME)) {
            boolean holds = verify.report(System.out);
            System.exit(SpringApplication.exit(started.getApplicationContext(), () -> holds ? 0 : 1));
        }
    }
}

package org.youmiao.reference;

import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.youmiao.edge.Messages;
import org.youmiao.reference.staff.OfferedStaff;
import org.youmiao.reference.staff.StaffMember;

/** Says on the console where the platform is and, in a demonstration, whom one may be there. */
@Component
class Greeting implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final OfferedStaff offered;
    private final Messages texts;
    private final Environment environment;

    Greeting(OfferedStaff offered, Messages texts, Environment environment) {
        this.offered = offered;
        this.texts = texts;
        this.environment = environment;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String address = "http://localhost:" + environment.getProperty("local.server.port") + "/";
        LOG.info("佑苗已就绪，请打开 Youmiao is ready: {}{}", address, accounts());
    }

    private String accounts() {
        if (offered.all().isEmpty()) {
            return "";
        }
        return "\n演示账户（口令均为 %s） Demo accounts (password of all: %s)\n"
                        .formatted(OfferedStaff.PASSWORD, OfferedStaff.PASSWORD)
                + offered.all().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(StaffMember member) {
        String english = member.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "  " + padded(member.username(), 24) + padded(texts.label(member.role()), 18) + padded(english, 22)
                + padded(member.name(), 10) + member.where();
    }

    /** Chinese characters take two columns of a console. */
    private static String padded(String text, int columns) {
        int taken = text.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
        return text + " ".repeat(Math.max(1, columns - taken));
    }
}

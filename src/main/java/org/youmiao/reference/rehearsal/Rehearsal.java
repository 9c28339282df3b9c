package org.youmiao.reference.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.youmiao.reference.staff.OfferedStaff;
import org.youmiao.reference.staff.StaffMember;

/**
 * Does in a small demonstration what people do every day, over and over for a set time, and leaves. {@code ./run} lets Java watch
 * this once after a build, in a folder that it throws away: from then on Java knows at every start which classes are needed and
 * which methods are worth compiling first, and the first minutes are as fast as the later ones.
 */
@Component
@ConditionalOnProperty("youmiao.rehearsal")
@Order(Ordered.LOWEST_PRECEDENCE)
class Rehearsal implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int TIMES = 40;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})");
    private static final Pattern VILLAGE = Pattern.compile("\"(\\d{9}(?!000)\\d{3})\"");

    private final OfferedStaff offered;
    private final Environment environment;
    private final Clock clock;

    Rehearsal(OfferedStaff offered, Environment environment, Clock clock) {
        this.offered = offered;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        List<Guest> people = offered.all().stream()
                .map(StaffMember::username)
                .map(name -> Guest.signedIn(address, name, OfferedStaff.PASSWORD))
                .toList();
        long end = System.nanoTime()
                + environment
                        .getRequiredProperty("youmiao.rehearsal", Duration.class)
                        .toNanos();
        int rounds = 0;
        while (System.nanoTime() < end) {
            people.forEach(this::work);
            rounds++;
        }
        LOG.info("Rehearsed {} times with {} people", rounds, people.size());
        // Only when this thread has gone on may the program end; the exit waits for it.
        Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(event.getApplicationContext())));
    }

    /** Whoever may not do something is declined, and that is a part of every day too. */
    private void work(Guest guest) {
        new Walk(guest::get).refused();
        String village = guest.found(VILLAGE, "/api/v1/areas").getFirst();
        List<String> cases = guest.found(ID, "/api/v1/cases");
        for (int i = 0; i < TIMES; i++) {
            guest.get("/api/v1/worklist");
            guest.get("/worklist");
            guest.get("/api/v1/cases?level=RED");
            guest.post("/api/v1/children/search", "{\"q\":\"小明\"}");
            guest.post("/api/v1/reports", """
                    {"channel":"ONLINE","situation":6,"dangerNow":"NO","account":"孩子独自在家三天，邻居送饭。",
                     "area":"%s","child":{"name":"王小明","sex":"MALE","age":9}}""".formatted(village));
            if (!cases.isEmpty()) {
                String path = "/cases/" + cases.get(i % cases.size());
                guest.get(path);
                guest.get("/api/v1" + path);
                guest.get("/api/v1" + path + "/visits");
                guest.post("/api/v1" + path + "/visits", """
                        {"outcome":"MADE","occurredAt":"%s","place":"HOME","seen":["CHILD","GRANDPARENT"],
                         "seenAlone":false,"observations":{"childWords":"我想爸爸妈妈。","living":"住房整洁。"}}""".formatted(
                                clock.instant().minusSeconds(60)));
            }
        }
    }
}

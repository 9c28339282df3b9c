package org.youmiao;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.youmiao.access.People;
import org.youmiao.county.Counties;
import org.youmiao.county.TestServer;
import org.youmiao.kernel.CountyCode;
import org.youmiao.network.AreaImport;

/**
 * The whole application on a real, durable PostgreSQL with two counties: 511781 with its real areas, and the invented 990001.
 * Tests of one run share the server and the application; each makes its own people and records.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class DatabaseTest {
    /** The county of the reference case. */
    public static final CountyCode WANYUAN = new CountyCode("511781");

    /** A second county, invented. */
    public static final CountyCode QINGHE = new CountyCode("990001");

    @Autowired
    protected People people;

    @Autowired
    private AreaImport areaImport;

    private static boolean areasRead;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestServer::url);
        registry.add("spring.datasource.username", TestServer::user);
        registry.add("spring.datasource.password", TestServer::password);
        // Several contexts of a run share the server, which takes 60 connections.
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> 8);
        registry.add("youmiao.counties", () -> WANYUAN + "," + QINGHE);
        registry.add("youmiao.demo", () -> "false");
        registry.add("youmiao.jobs", () -> "false");
    }

    @BeforeEach
    void readAreas() throws IOException {
        if (areasRead) {
            return;
        }
        for (CountyCode county : java.util.List.of(WANYUAN, QINGHE)) {
            try (var csv = getClass().getResourceAsStream("/data/divisions-" + county + ".csv")) {
                Counties.run(county, () -> areaImport.read(java.util.Objects.requireNonNull(csv)));
            }
        }
        areasRead = true;
    }
}

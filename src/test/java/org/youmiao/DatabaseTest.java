package org.youmiao;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.youmiao.access.People;
import org.youmiao.county.TestServer;
import org.youmiao.kernel.CountyCode;

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
}

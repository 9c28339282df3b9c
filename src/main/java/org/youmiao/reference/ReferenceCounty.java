package org.youmiao.reference;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youmiao.county.BeforeOpening;
import org.youmiao.county.Counties;
import org.youmiao.county.DemoCounties;
import org.youmiao.county.Demonstration;
import org.youmiao.county.Making;
import org.youmiao.county.StartRefused;
import org.youmiao.kernel.CountyCode;
import org.youmiao.reference.life.World;
import org.youmiao.reference.life.Year;
import org.youmiao.reference.staff.Hiring;
import org.youmiao.reference.staff.OfferedStaff;

/**
 * Makes the reference county at the first start of a demonstration, before anyone can sign in. Outside the demonstration it makes
 * nothing, and refuses a database that holds invented people whose password everyone knows.
 */
@Component
@Order(10)
@EnableConfigurationProperties(ReferenceProperties.class)
class ReferenceCounty implements BeforeOpening {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceCounty.class);

    private final Demonstration demonstration;
    private final DemoCounties demos;
    private final Counties counties;
    private final ReferenceProperties properties;
    private final Settlement settlement;
    private final Year year;
    private final Hiring hiring;
    private final OfferedStaff offered;
    private final Clock clock;

    ReferenceCounty(
            Demonstration demonstration,
            DemoCounties demos,
            Counties counties,
            ReferenceProperties properties,
            Settlement settlement,
            Year year,
            Hiring hiring,
            OfferedStaff offered,
            Clock clock) {
        this.demonstration = demonstration;
        this.demos = demos;
        this.counties = counties;
        this.properties = properties;
        this.settlement = settlement;
        this.year = year;
        this.hiring = hiring;
        this.offered = offered;
        this.clock = clock;
    }

    /** @throws InventedPeople outside the demonstration, if a county of the installation is invented */
    @Override
    public void prepare() {
        for (CountyCode county : counties.all()) {
            if (!demonstration.on() && demos.isInvented(county)) {
                throw new InventedPeople(county);
            }
            if (demonstration.on() && county.equals(properties.county())) {
                make();
            }
        }
    }

    private void make() {
        long begun = System.nanoTime();
        DemoCounties.Outcome outcome = demos.make(properties.county(), this::fill);
        if (outcome != DemoCounties.Outcome.NOT_OURS) {
            offered.offer(hiring.staff(properties.county(), clock.instant(), World.SEED));
        }
        switch (outcome) {
            case MADE_NOW ->
                LOG.info(
                        "The reference county is made, in {} s. 参照县已就绪。",
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            case NOT_OURS ->
                LOG.warn(
                        "County {} has records of its own: the demonstration leaves it alone. 该县已有真实数据，演示不作改动。",
                        properties.county());
            case MADE_BEFORE -> {}
        }
    }

    private void fill(Making making) {
        LOG.info(
                "First start: making the reference county {} with invented people, one to three minutes … 首次启动，正在生成参照县，需一至三分钟……",
                making.county());
        World world = settlement.settle(making, properties.children(), clock.instant());
        year.live(world, properties.cases());
    }

    /** The database was filled by a demonstration and is now to be used in earnest. */
    static final class InventedPeople extends StartRefused {
        InventedPeople(CountyCode county) {
            super("County " + county
                    + " in this database is the demonstration's: its people are invented and everyone knows"
                    + " their password. Use another YOUMIAO_HOME or database, or set YOUMIAO_DEMO=true."
                    + " 该数据库中的县是演示数据，不能用于正式运行：请更换数据目录或数据库。");
        }
    }
}

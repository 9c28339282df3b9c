package org.youmiao.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.SystemActor;
import org.youmiao.county.BeforeOpening;
import org.youmiao.county.Counties;
import org.youmiao.kernel.CountyCode;

/**
 * At the start, gives a county that has no areas those that this version of the product knows: without them no role can be given.
 * A county that has some is never touched.
 */
@Component
@Order(1)
class ShippedAreas implements BeforeOpening {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedAreas.class);

    /** The shipped lists are of 2023; their codes were in force on this day. */
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final Counties counties;
    private final Areas areas;
    private final AreaImport areaImport;
    private final TransactionTemplate transactions;

    ShippedAreas(Counties counties, Areas areas, AreaImport areaImport, TransactionTemplate transactions) {
        this.counties = counties;
        this.areas = areas;
        this.areaImport = areaImport;
        this.transactions = transactions;
    }

    @Override
    public void prepare() {
        counties.each(county -> Acting.system(
                SystemActor.SETUP,
                () -> Objects.requireNonNull(
                        transactions.execute(status -> areas.all().isEmpty() && give(county)))));
    }

    private boolean give(CountyCode county) {
        ClassPathResource list = new ClassPathResource("data/divisions-" + county + ".csv");
        if (!list.exists()) {
            LOG.warn(
                    "County {} has no areas yet: its system administrator takes in the list under /network/areas. 尚无区划，请系统管理员导入。",
                    county);
            return false;
        }
        try {
            AreaReport report = areaImport.take(list.getContentAsString(StandardCharsets.UTF_8), SINCE);
            LOG.info("County {}: took in {} areas", county, report.changes());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

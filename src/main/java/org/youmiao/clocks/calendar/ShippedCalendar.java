package org.youmiao.clocks.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.SystemActor;
import org.youmiao.clocks.reckoning.HolidayFile;
import org.youmiao.county.BeforeOpening;
import org.youmiao.county.Counties;

/**
 * At the start, adds the years that this version of the product knows and the database does not. A year that an administrator took
 * in is never touched. First of all: whatever is set up next may start clocks.
 */
@Component
@Order(0)
class ShippedCalendar implements BeforeOpening {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedCalendar.class);

    private final Counties counties;
    private final TransactionTemplate transactions;
    private final CalendarImport imports;

    ShippedCalendar(Counties counties, TransactionTemplate transactions, CalendarImport imports) {
        this.counties = counties;
        this.transactions = transactions;
        this.imports = imports;
    }

    @Override
    public void prepare() {
        var days = HolidayFile.parse(list());
        // The calendar is shared, but every transaction belongs to a county: the first one brings it.
        counties.all().stream()
                .findFirst()
                .ifPresent(county -> Counties.run(county, () -> {
                    var taken = Acting.system(
                            SystemActor.CLOCKS, () -> transactions.execute(status -> imports.addMissingYears(days)));
                    if (taken.changed() > 0) {
                        LOG.info("Calendar: took in {} days of the years {}", taken.changed(), taken.years());
                    }
                }));
    }

    private static String list() {
        try {
            return new ClassPathResource("data/cn-holidays.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

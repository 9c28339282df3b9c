package org.youmiao.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.youmiao.county.Making;
import org.youmiao.reference.population.Family;
import org.youmiao.reference.staff.Staff;

/**
 * What is there when the year begins.
 *
 * @param making   leave to make it
 * @param begin    first day of the year that is lived through
 * @param now      its end: the present
 * @param staff    who works there
 * @param families who lives there
 */
record World(Making making, LocalDate begin, Instant now, Staff staff, List<Family> families) {
    /** Decides everything that chance decides. */
    static final long SEED = 511_781L;
}

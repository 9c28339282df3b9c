package org.youmiao.reference.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.youmiao.county.Making;
import org.youmiao.kernel.AreaCode;
import org.youmiao.reference.population.Family;
import org.youmiao.reference.staff.Staff;

/**
 * What is there when the year begins.
 *
 * @param making   leave to make it
 * @param begin    first day of the year that is lived through
 * @param now      its end: the present
 * @param home     the township in which those work whom a visitor may be
 * @param staff    who works there
 * @param families who lives there
 */
public record World(Making making, LocalDate begin, Instant now, AreaCode home, Staff staff, List<Family> families) {
    /** Decides everything that chance decides. */
    public static final long SEED = 511_781L;
}

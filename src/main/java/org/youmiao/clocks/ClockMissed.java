package org.youmiao.clocks;

import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.SubjectRef;

/** A duty's time ran out. Published once for each clock. */
public record ClockMissed(CountyCode county, ClockId clock, String rule, SubjectRef subject, Desk desk) {}

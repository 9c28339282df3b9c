package org.youmiao.clocks;

import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.SubjectRef;

/** A duty was put before a superior desk. Published once for each step. */
public record ClockEscalated(CountyCode county, ClockId clock, String rule, SubjectRef subject, Desk to) {}

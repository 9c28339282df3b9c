package org.youmiao.county;

/** What must be there before the first request: the calendar, the demonstration's county. Done one after the other, by order. */
public interface BeforeOpening {
    void prepare();
}

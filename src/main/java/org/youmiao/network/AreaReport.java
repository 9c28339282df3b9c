package org.youmiao.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of areas would change, or has changed, row by row.
 *
 * @param applied whether the county's areas are now as the list has them
 * @param rows    the lines of the list in their order
 */
public record AreaReport(boolean applied, List<AreaRow> rows) {

    /**
     * One line of the list.
     *
     * @param line    its number in the list, the header being the first
     * @param code    twelve-digit code as it stands there
     * @param name    official name as it stands there
     * @param outcome what it means for the county
     * @param fault   why it is declined, if it is
     */
    public record AreaRow(
            int line,
            String code,
            String name,
            AreaOutcome outcome,
            @Nullable AreaFault fault) {}

    /** What a line means for the county. */
    public enum AreaOutcome {
        /** An area that the county does not have yet. */
        NEW,
        /** Another name or kind of unit than the county has. */
        CHANGED,
        /** Already so. */
        SAME,
        /** An area of another county, passed over. */
        ELSEWHERE,
        /** Declined; nothing is taken in while a line is. */
        WRONG
    }

    /** Why a line is declined. */
    public enum AreaFault {
        /** Not six cells. */
        CELLS,
        /** The code is not twelve digits. */
        CODE,
        /** The level does not go with the code. */
        LEVEL,
        /** A name or kind of unit is missing, too long or not readable. */
        NAME,
        /** The area above is not the one that the code says, or the county does not have it. */
        PARENT,
        /** The code stands in an earlier line too. */
        TWICE
    }

    /** How many lines have this outcome. */
    public int count(AreaOutcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** Whether taking the list in would change something, and nothing speaks against it. */
    public boolean mayBeApplied() {
        return !applied && count(AreaOutcome.WRONG) == 0 && changes() > 0;
    }

    /** How many areas are added or changed by it. */
    public int changes() {
        return count(AreaOutcome.NEW) + count(AreaOutcome.CHANGED);
    }

    /** Everything but what is already so: what someone has to look at. */
    public List<AreaRow> remarkable() {
        return rows.stream().filter(row -> row.outcome() != AreaOutcome.SAME).toList();
    }
}

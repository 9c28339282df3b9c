package org.youmiao.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/** Reads a list of areas line by line, and compares it with the areas that the county has. */
final class AreaList {
    private static final String CODE = "\\d{12}";

    private final CountyCode county;
    private final Map<AreaCode, Area> present;
    private final Set<AreaCode> townships = new HashSet<>();
    private final Set<AreaCode> named = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    private AreaList(CountyCode county, Map<AreaCode, Area> present) {
        this.county = county;
        this.present = present;
    }

    /**
     * A line with what it means.
     *
     * @param area what it says; none if it is wrong or another county's
     */
    record Line(AreaReport.AreaRow row, @Nullable Area area) {}

    /** Why a line is declined. */
    private static final class Wrong extends Exception {
        private final AreaReport.AreaFault fault;

        private Wrong(AreaReport.AreaFault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }
    }

    /** Reads {@code code12,level,unit_type,official_name,short_name,parent_code12} after a header line. */
    static List<Line> read(String csv, CountyCode county, Map<AreaCode, Area> present) {
        AreaList list = new AreaList(county, present);
        List<String> text = csv.lines().toList();
        list.findTownships(text);
        for (int i = 1; i < text.size(); i++) {
            if (!text.get(i).isBlank()) {
                list.lines.add(list.line(i + 1, text.get(i).split(",", -1)));
            }
        }
        return list.lines;
    }

    /** A village may stand before its township in the list. */
    private void findTownships(List<String> text) {
        townships.addAll(present.keySet());
        for (String line : text) {
            String code = line.split(",", -1)[0].strip();
            if (code.matches(CODE)) {
                townships.add(new AreaCode(code));
            }
        }
    }

    private Line line(int number, String[] cells) {
        String code = cells[0].strip();
        String name = cells.length > 3 ? cells[3].strip() : "";
        if (code.matches(CODE) && !code.startsWith(county.value())) {
            return new Line(new AreaReport.AreaRow(number, code, name, AreaReport.AreaOutcome.ELSEWHERE, null), null);
        }
        try {
            Area area = area(code, cells);
            return new Line(new AreaReport.AreaRow(number, code, name, outcome(area), null), area);
        } catch (Wrong wrong) {
            return new Line(
                    new AreaReport.AreaRow(
                            number, shortened(code), shortened(name), AreaReport.AreaOutcome.WRONG, wrong.fault),
                    null);
        }
    }

    private Area area(String code, String[] cells) throws Wrong {
        if (cells.length != 6) {
            throw new Wrong(AreaReport.AreaFault.CELLS);
        }
        if (!code.matches(CODE)) {
            throw new Wrong(AreaReport.AreaFault.CODE);
        }
        AreaCode area = new AreaCode(code);
        if (!named.add(area)) {
            throw new Wrong(AreaReport.AreaFault.TWICE);
        }
        if (!cells[1].strip().toUpperCase(Locale.ROOT).equals(area.level().name())) {
            throw new Wrong(AreaReport.AreaFault.LEVEL);
        }
        return new Area(
                area, word(cells[2], 10), word(cells[3], 60), word(cells[4], 30), parent(area, cells[5].strip()));
    }

    private static String word(String cell, int max) throws Wrong {
        try {
            return Text.required("list", cell, max);
        } catch (Problem missingOrTooLong) {
            throw new Wrong(AreaReport.AreaFault.NAME);
        }
    }

    private @Nullable AreaCode parent(AreaCode area, String cell) throws Wrong {
        if (area.level() == AreaCode.Level.COUNTY) {
            return cell.matches(CODE) ? new AreaCode(cell) : null;
        }
        AreaCode above = area.level() == AreaCode.Level.VILLAGE ? area.township() : county.area();
        if (!cell.equals(above.value()) || !townships.contains(above)) {
            throw new Wrong(AreaReport.AreaFault.PARENT);
        }
        return above;
    }

    private AreaReport.AreaOutcome outcome(Area area) {
        Area known = present.get(area.code());
        if (known == null) {
            return AreaReport.AreaOutcome.NEW;
        }
        return known.equals(area) ? AreaReport.AreaOutcome.SAME : AreaReport.AreaOutcome.CHANGED;
    }

    private static String shortened(String cell) {
        return cell.substring(0, Math.min(cell.length(), 60));
    }
}

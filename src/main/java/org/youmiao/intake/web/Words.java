package org.youmiao.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Messages;
import org.youmiao.intake.NewReport;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildCard;
import org.youmiao.people.Sex;

/** How reports and children in them are put into words. */
final class Words {
    private Words() {}

    static String sex(Sex sex) {
        return "report.sex." + sex.name().toLowerCase(Locale.ROOT);
    }

    /** 麦小满，女，约 9 岁; or that the name is not known. */
    static String child(NewReport.ChildTold child, Messages t) {
        List<String> parts = new ArrayList<>();
        parts.add(child.name() == null ? t.get("report.child.nameless") : child.name());
        if (child.sex().isStated()) {
            parts.add(t.get(sex(child.sex())));
        }
        if (child.age() != null) {
            parts.add(t.get("report.child.about-age", child.age()));
        }
        return String.join(t.get("report.comma"), parts);
    }

    /** 麦小满，女，2017 年生. */
    static String child(ChildCard card, Messages t) {
        List<String> parts = new ArrayList<>();
        parts.add(card.name());
        if (card.sex().isStated()) {
            parts.add(t.get(sex(card.sex())));
        }
        if (card.bornYear() != null) {
            parts.add(born(card.bornYear(), t));
        }
        return String.join(t.get("report.comma"), parts);
    }

    /** A registered child who may be the one; beyond the reader's reach only where. */
    static String match(ViewScreening.Match match, Map<AreaCode, String> places, Messages t) {
        ChildCard card = match.child().card();
        return card == null
                ? t.get("screening.match.beyond", place(match.child().area(), places))
                : child(card, t);
    }

    static String place(AreaCode area, Map<AreaCode, String> places) {
        return places.getOrDefault(area, area.value());
    }

    static String born(@Nullable Integer year, Messages t) {
        return year == null ? "" : t.get("report.child.born", Integer.toString(year));
    }

    /** The unit that screens: 麦田镇未保站, or the county office. */
    static String desk(AreaCode desk, String place, Messages t) {
        return desk.level() == AreaCode.Level.COUNTY
                ? t.get("report.desk.office")
                : t.get("report.desk.station", place);
    }

    /** What a form on a page of its own is about: 报告 R-2026-000123 · 麦田村. */
    static String about(ReportFile file, Messages t) {
        return t.get(
                "report.about",
                file.facts().number(),
                file.place(file.screening().route().area()));
    }
}

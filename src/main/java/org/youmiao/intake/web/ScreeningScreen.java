package org.youmiao.intake.web;

import java.util.List;
import java.util.Map;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.CaseRegister.OpenCase;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.read.ReportFile;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.read.ViewScreening.Match;
import org.youmiao.kernel.AreaCode;

/**
 * Screens a report: what was told beside what may be about the same child, and the outcomes.
 *
 * @param mine   whether the reader screens it
 * @param ofUnit whether the reader is of the unit that screens it
 * @param county whether the reader is of the county office
 * @param places what people call the areas of the matches
 * @param form   carries the version that the reader sees
 */
@Template("intake/screening")
public record ScreeningScreen(
        ViewScreening.ToScreen seen,
        boolean mine,
        boolean ofUnit,
        boolean county,
        Map<AreaCode, String> places,
        Form form)
        implements Screen {

    public ReportFile file() {
        return seen.file();
    }

    public String path() {
        return "/reports/" + file().facts().id().value();
    }

    public String child(Messages t) {
        return Words.child(file().facts().child(), t);
    }

    public String desk(Messages t) {
        AreaCode desk = file().screening().route().desk();
        return Words.desk(desk, file().place(desk), t);
    }

    public ScreeningState state() {
        return file().screening().state();
    }

    /** Whether the reader may decide now: it is theirs, or nobody's yet. */
    public boolean mayDecide() {
        return ofUnit && (state() == ScreeningState.RECEIVED || (state() == ScreeningState.SCREENING && mine));
    }

    /** Whether who reported is open to the reader: until the reporter was told what became of it. */
    public boolean mayTellReporter() {
        return ofUnit && file().owed();
    }

    /** Whether the reader may pass it to another unit. */
    public boolean mayPassOn() {
        boolean open = state() == ScreeningState.RECEIVED || state() == ScreeningState.SCREENING;
        return open && (ofUnit || county) && !file().screening().route().conflicted();
    }

    public String place(AreaCode area) {
        return Words.place(area, places);
    }

    public String match(Match match, Messages t) {
        return Words.match(match, places, t);
    }

    /** Whether the only way to the child's open case is to take that up first. */
    public boolean mustBeElevated(Match match) {
        return match.child().card() != null && match.openCase() != null && mustBeElevated(match.openCase());
    }

    /**
     * Where the reader goes who finds that this is the child. A child or a case beyond the reader's reach is for the unit there; what
     * lies with the county, for the county office.
     */
    public String choose(Match match) {
        String child = "?child=" + match.child().child().value();
        OpenCase open = match.openCase();
        if (match.child().card() == null) {
            return passOn(match.child().area());
        }
        if (open == null) {
            return path() + "/screening/opening" + child;
        }
        if (mustBeElevated(open)) {
            return "/cases/" + open.id() + "/elevation?report="
                    + file().facts().id().value();
        }
        return open.visible() ? path() + "/screening/joining" + child + "&caseId=" + open.id() : passOn(open.area());
    }

    /** A report in which someone of the station is involved joins a case once the county office has taken that up. */
    private boolean mustBeElevated(OpenCase open) {
        return open.visible()
                && file().screening().route().conflicted()
                && open.area().level() != AreaCode.Level.COUNTY;
    }

    private String passOn(AreaCode area) {
        return path() + "/screening/passing-on"
                + (area.level() == AreaCode.Level.COUNTY
                        ? "?cause=NEEDS_COUNTY"
                        : "?cause=OTHER_AREA&area=" + area.value());
    }

    /** The verb for that. */
    public String chooseVerb(Match match, Messages t) {
        OpenCase open = match.openCase();
        if (match.child().card() == null || (open != null && !open.visible())) {
            return t.get("screening.match.pass-on");
        }
        if (open == null) {
            return t.get("screening.match.open");
        }
        return t.get(mustBeElevated(open) ? "screening.match.elevate" : "screening.match.join");
    }

    public List<Match> matches() {
        return seen.children();
    }
}

package org.youmiao.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Colleagues.Colleague;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.cases.overview.ViewTeam;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ReportId;

/** What the pages about the team of a case show. */
public final class TeamScreens {
    /** The hidden fields that hold who could be asked. */
    static final String PEOPLE = "people";

    private TeamScreens() {}

    /** Who works on the case. */
    @Template("cases/team")
    public record Overview(ViewTeam.Shown shown) implements Screen {
        public CaseFrame frame() {
            return shown.frame();
        }
    }

    /**
     * Asks why the county office takes the case up.
     *
     * @param report that is to join the case, if the reader came from one
     */
    @Template("cases/elevation")
    public record ElevationForm(CaseId caseId, @Nullable ReportId report, Form form) implements Screen {
        public ElevationForm {
            form = form.labelled("elevation");
        }

        public String back() {
            return report == null ? "/cases/" + caseId.value() + "/team" : "/reports/" + report.value() + "/screening";
        }
    }

    /** The form that calls someone to the team. */
    @Template("cases/team-call")
    public record CallForm(CaseId caseId, Form form) implements Screen {
        public CallForm {
            form = form.labelled("team");
        }

        public List<Option> people() {
            return Names.carried(form, PEOPLE);
        }

        /** All but the lead, which is handed over. */
        public List<Option> duties(Messages t) {
            return Arrays.stream(TeamDuty.values())
                    .filter(duty -> duty != TeamDuty.LEAD)
                    .map(duty -> Option.of(duty.name(), t.label(duty)))
                    .toList();
        }
    }

    /** The form that hands the lead to someone else. */
    @Template("cases/team-lead")
    public record LeadForm(CaseId caseId, Form form) implements Screen {
        public LeadForm {
            form = form.labelled("lead");
        }

        public List<Option> people() {
            return Names.carried(form, PEOPLE);
        }
    }

    /** Colleagues to choose from: the name with the posts, since names repeat. */
    static List<Option> options(List<Colleague> colleagues, Messages t) {
        return colleagues.stream()
                .map(one -> Option.of(
                        one.id().toString(),
                        t.get(
                                "team.person",
                                one.name(),
                                one.roles().stream()
                                        .sorted()
                                        .map(t::label)
                                        .collect(Collectors.joining(t.get("visit.and"))))))
                .toList();
    }
}

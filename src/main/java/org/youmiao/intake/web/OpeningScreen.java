package org.youmiao.intake.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.read.ViewScreening;
import org.youmiao.intake.read.ViewScreening.Match;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.Sex;

/**
 * Asks for what a new case needs: which child, who of the village is called to the team.
 *
 * @param seen   the report, who may be the child, and the directors of the village
 * @param places what people call the areas of the matches
 * @param areas  where the child may live
 * @param form   carries which matches and which directors were shown
 */
@Template("intake/opening")
public record OpeningScreen(
        ReportId report, ViewScreening.ToOpen seen, Map<AreaCode, String> places, List<Option> areas, Form form)
        implements Screen {

    /** All directors are ticked, except those whom the person has unticked before. */
    static OpeningScreen of(ReportId report, ViewScreening.ToOpen seen, Form form, AreaOptions areas, Messages t) {
        List<String> before = form.values("shown");
        List<String> ticked = form.values("call");
        List<String> directors =
                seen.directors().stream().map(one -> one.id().toString()).toList();
        Form filled = form.withAll("shown", directors)
                .withAll(
                        "call",
                        directors.stream()
                                .filter(one -> ticked.contains(one) || !before.contains(one))
                                .toList())
                .withAll(
                        "others",
                        seen.children().stream()
                                .map(match -> match.child().child().value().toString())
                                .toList());
        Map<AreaCode, String> places = seen.children().stream()
                .map(match -> match.child().area())
                .distinct()
                .collect(Collectors.toMap(area -> area, areas::label));
        boolean registered = !form.value("child").isEmpty();
        return new OpeningScreen(
                report,
                seen,
                places,
                areas.all(),
                registered ? DecisionForms.withMatch(seen.children(), filled, t) : filled);
    }

    public String back() {
        return "/reports/" + report.value() + "/screening";
    }

    /** Whether the child is registered by this. */
    public boolean isNewChild() {
        return form.value("child").isEmpty();
    }

    /** Who is registered already and may be the one. */
    public String match(Match match, Messages t) {
        return Words.match(match, places, t);
    }

    public String place(Match match) {
        return Words.place(match.child().area(), places);
    }

    public List<Option> directors() {
        return seen.directors().stream()
                .map(one -> Option.of(one.id().toString(), one.name()))
                .toList();
    }

    public List<Option> sexes(Messages t) {
        return Stream.of(Sex.MALE, Sex.FEMALE, Sex.UNKNOWN)
                .map(sex -> Option.of(sex.name(), t.get(Words.sex(sex))))
                .toList();
    }

    public List<Option> relations(Messages t) {
        return Option.all(t, Relation.class);
    }

    public List<Option> parts(Messages t) {
        return Option.all(t, Part.class);
    }
}

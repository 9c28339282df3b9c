package org.youmiao.intake.web;

import java.util.List;
import java.util.stream.Stream;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportChannel;
import org.youmiao.intake.ReportSituation;
import org.youmiao.people.Sex;

/**
 * Report that a child may be harmed: for a village director with a telephone in the evening, so three questions come first and all
 * others may be left out.
 *
 * @param areas where the child may live
 */
@Template("intake/new")
public record NewReportScreen(Form form, List<Option> areas) implements Screen {

    public List<Option> situations(Messages t) {
        return Option.all(t, ReportSituation.class);
    }

    public List<Option> answers(Messages t) {
        return Option.all(t, Answer.class);
    }

    /** Whether the child is in danger: the answer that calls for 110 says so. */
    public List<Option> dangers(Messages t) {
        return List.of(
                new Option(Answer.YES.name(), t.get("report.danger.yes"), t.get("report.danger.yes.hint")),
                Option.of(Answer.NO.name(), t.get("report.danger.no")),
                Option.of(Answer.UNKNOWN.name(), t.get("report.danger.unknown")));
    }

    public List<Option> sexes(Messages t) {
        return Stream.of(Sex.MALE, Sex.FEMALE)
                .map(sex -> Option.of(sex.name(), t.get(Words.sex(sex))))
                .toList();
    }

    public List<Option> channels(Messages t) {
        return Stream.of(ReportChannel.HOTLINE, ReportChannel.IN_PERSON, ReportChannel.LETTER)
                .map(channel -> Option.of(channel.name(), t.label(channel)))
                .toList();
    }

    /** Whether the questions that most leave out stand open: something is typed or wrong there. */
    public boolean isOpen(String... fields) {
        return Stream.of(fields)
                .anyMatch(field -> form.failed(field) || !form.value(field).isEmpty());
    }
}

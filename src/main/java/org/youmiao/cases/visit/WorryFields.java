package org.youmiao.cases.visit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportSituation;

/** “我有担心” as the part of a form: the template {@code cases/worry}. */
public final class WorryFields {
    private WorryFields() {}

    /** The nine situations with their official numbers. */
    public static List<Option> situations(Messages t) {
        return Arrays.stream(ReportSituation.values())
                .map(one -> Option.of(Integer.toString(one.number()), one.number() + ". " + t.label(one)))
                .toList();
    }

    /** What is to be reported; nothing if the box is not ticked. */
    public static @Nullable Worry read(Input in) {
        if (!in.yes("worried")) {
            return null;
        }
        Answer danger = in.choice("dangerNow", Answer.class);
        return new Worry(
                ReportSituation.numbered(in.number("situation", 1, 9)),
                danger,
                danger == Answer.YES ? in.choice("policeCalled", Answer.class) : null,
                in.yes("stationInvolved"));
    }
}

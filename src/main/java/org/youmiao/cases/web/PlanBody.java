package org.youmiao.cases.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.plan.MeasureId;
import org.youmiao.cases.plan.PlanContent;
import org.youmiao.cases.plan.Responsible;
import org.youmiao.cases.plan.Voice;

/**
 * A plan as a calling system sends it. A draft may have gaps; what is submitted may not.
 *
 * @param goals    what is to become better, each with measures
 * @param child    what the child said; from the age of eight the child must be asked
 * @param guardian what the guardian said
 * @param dropped  measures of the plan before that are still open and do not go on in this one; each open measure is named here or
 *                 continued by a measure above before the plan can be submitted
 * @param submit   whether it goes to the second person at once
 */
record PlanBody(
        List<GoalBody> goals,
        @Nullable VoiceBody child,
        @Nullable VoiceBody guardian,
        @Nullable List<DroppedBody> dropped,
        @Nullable Boolean submit) {

    /**
     * What is to become better.
     *
     * @param text     in words
     * @param measures what is done for it
     */
    record GoalBody(@Nullable String text, @Nullable List<MeasureBody> measures) {
        private PlanContent.Goal goal(String path) {
            List<PlanContent.Line> lines = new ArrayList<>();
            for (MeasureBody measure : measures == null ? List.<MeasureBody>of() : measures) {
                lines.add(measure.line(path + ".measures[" + lines.size() + "]"));
            }
            return new PlanContent.Goal(text, lines);
        }
    }

    /**
     * One measure.
     *
     * @param what  what is done
     * @param who   by whom
     * @param dueOn last day
     * @param continues identifies the measure of the plan before that goes on in this one
     */
    record MeasureBody(
            @Nullable String what,
            @Nullable WhoBody who,
            @Nullable LocalDate dueOn,
            @Nullable MeasureId continues) {
        private PlanContent.Line line(String path) {
            Responsible responsible =
                    who == null ? null : Responsible.parse(path + ".who", who.kind() + ":" + who.key());
            return new PlanContent.Line(what, responsible, dueOn, continues);
        }
    }

    /**
     * An open measure of the plan before that does not go on.
     *
     * @param measure identifies it
     * @param why     the explanation
     */
    record DroppedBody(MeasureId measure, @Nullable String why) {
        private PlanContent.Dropped dropped() {
            return new PlanContent.Dropped(measure, why);
        }
    }

    /**
     * Who does a measure.
     *
     * @param kind a colleague or an agency
     * @param key  identifier of the colleague's account, or code of the agency
     */
    record WhoBody(Responsible.Kind kind, String key) {
        static WhoBody of(Responsible who) {
            return new WhoBody(who.kind(), who.key());
        }
    }

    /**
     * What someone said about the plan, or why the person was not asked.
     *
     * @param said     in the person's own words
     * @param notAsked why not
     */
    record VoiceBody(@Nullable String said, @Nullable String notAsked) {
        static VoiceBody of(Voice voice) {
            return new VoiceBody(voice.said(), voice.notAsked());
        }

        private Voice voice() {
            return new Voice(said, notAsked);
        }
    }

    PlanContent content() {
        List<PlanContent.Goal> all = new ArrayList<>();
        for (GoalBody goal : goals) {
            all.add(goal.goal("goals[" + all.size() + "]"));
        }
        return new PlanContent(
                all,
                child == null ? Voice.SILENT : child.voice(),
                guardian == null ? Voice.SILENT : guardian.voice(),
                dropped == null
                        ? List.of()
                        : dropped.stream().map(DroppedBody::dropped).toList());
    }

    boolean isSubmitted() {
        return Boolean.TRUE.equals(submit);
    }
}

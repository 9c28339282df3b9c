package org.youmiao.cases.review;

import java.util.List;
import java.util.stream.IntStream;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.file.CaseProcess;
import org.youmiao.cases.plan.MeasureView;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What the pages about reviews show. */
public final class ReviewScreens {
    private ReviewScreens() {}

    /** The reviews of a case. */
    @Template("cases/reviews")
    public record ListScreen(ReadReviews.Shown shown) implements Screen {

        /** Whether the reader may review now: after the first assessment, and not while a closure waits. */
        public boolean mayReview() {
            return shown.frame().mayWork() && shown.frame().allows(CaseProcess.Verb.PUT_PLAN_IN_FORCE);
        }
    }

    /** The form for a review; it carries the measures that it asks about. */
    @Template("cases/review-form")
    public record ReviewForm(CaseId caseId, Form form) implements Screen {
        private static final String WHAT = "what";
        private static final String OWED = "owed";

        static ReviewForm of(ReadReviews.Beginning beginning, Messages t, Form form) {
            Form filled = form.with("about", beginning.frame().line())
                    .with("reviewedOn", beginning.frame().today())
                    .withAll(
                            WHAT,
                            beginning.measures().stream()
                                    .map(measure -> t.get(
                                            "case-review.measure",
                                            measure.what(),
                                            measure.who(),
                                            measure.dueOn(),
                                            measure.state()))
                                    .toList());
            for (int i = 0; i < beginning.measures().size(); i++) {
                MeasureView measure = beginning.measures().get(i);
                filled = filled.with(row(i) + ".measure", measure.id().value().toString())
                        .with(row(i) + "." + OWED, Boolean.toString(measure.isOpen()));
            }
            return new ReviewForm(beginning.frame().id(), filled);
        }

        /**
         * A measure that is asked about.
         *
         * @param row  of the form, {@code measures[0]}
         * @param what what is done, by whom, until when, and whether it was
         * @param owed whether something must be said of it
         */
        public record Asked(String row, String id, String what, boolean owed) {}

        public List<Asked> asked() {
            List<String> what = form.values(WHAT);
            return IntStream.range(0, what.size())
                    .mapToObj(i -> new Asked(
                            row(i),
                            form.value(row(i) + ".measure"),
                            what.get(i),
                            form.value(row(i) + "." + OWED).equals("true")))
                    .toList();
        }

        private static String row(int index) {
            return "measures[" + index + "]";
        }
    }
}

package org.youmiao.cases.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.cases.visit.VisitBook;
import org.youmiao.cases.visit.VisitView;
import org.youmiao.documents.PdfPress;
import org.youmiao.documents.Sheet;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Paging;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.Guardians;

/**
 * Prints a summary of a case: who the child is, who looks after it, the visits in full, and what happened. Printing is a look of
 * its own kind in the trail, and the paper names who printed it on every page.
 */
@Service
public class PrintCase {
    private final CaseFrames frames;
    private final Guardians guardians;
    private final VisitBook visits;
    private final Timeline timeline;
    private final PdfPress press;
    private final Messages words;
    private final Clock clock;

    PrintCase(
            CaseFrames frames,
            Guardians guardians,
            VisitBook visits,
            Timeline timeline,
            PdfPress press,
            Messages words,
            Clock clock) {
        this.frames = frames;
        this.guardians = guardians;
        this.visits = visits;
        this.timeline = timeline;
        this.press = press;
        this.words = words;
        this.clock = clock;
    }

    /** The paper. */
    public record Printed(String number, byte[] pdf) {}

    /**
     * What the template shows.
     *
     * @param more whether there is more than the latest {@value Paging#GREATEST_LIMIT} things that happened
     */
    public record Summary(
            CaseFrame frame,
            List<GuardianCard> guardians,
            List<VisitView> visits,
            List<TimelineLine> lines,
            boolean more) {}

    /**
     * Prints it, in Chinese, whatever the reader's language: it is a paper of the file.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.CASE_READ)
    public Printed print(CaseId caseId) {
        CaseFrame frame = frames.of(caseId, "PRINT");
        var happened = timeline.of(caseId, new Paging(null, Paging.GREATEST_LIMIT));
        Summary summary = new Summary(
                frame,
                guardians.of(frame.child().id()).stream()
                        .filter(one -> one.holdsOn(frame.today()))
                        .toList(),
                visits.of(caseId),
                happened.items().stream()
                        .map(item -> TimelineLine.of(item, words))
                        .toList(),
                happened.next() != null);
        byte[] pdf = press.print(
                "cases/summary.jte",
                Map.of("sheet", sheet(frame, words.get("summary.title")), "t", words, "it", summary));
        return new Printed(frame.number(), pdf);
    }

    private Sheet sheet(CaseFrame frame, String title) {
        Instant now = clock.instant();
        String who = Acting.required().actor().name();
        return new Sheet(
                title, frame.number(), words.get("letter.printed", who, now), words.get("letter.mark", who, now));
    }
}

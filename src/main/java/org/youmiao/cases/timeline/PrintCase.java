package org.youmiao.cases.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.CaseFrames;
import org.youmiao.documents.PdfPress;
import org.youmiao.documents.Sheet;
import org.youmiao.edge.Messages;

/**
 * Prints a summary of a case: who the child is, who looks after it, what was found, planned and done. Printing is a look of its own
 * kind in the trail, and the paper names who printed it on every page.
 */
@Service
public class PrintCase {
    private final CaseFrames frames;
    private final CaseSummaries summaries;
    private final PdfPress press;
    private final Messages words;
    private final Clock clock;

    PrintCase(CaseFrames frames, CaseSummaries summaries, PdfPress press, Messages words, Clock clock) {
        this.frames = frames;
        this.summaries = summaries;
        this.press = press;
        this.words = words;
        this.clock = clock;
    }

    /** The paper. */
    public record Printed(String number, byte[] pdf) {}

    /**
     * Prints it, in Chinese, whatever the reader's language: it is a paper of the file.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.CASE_READ)
    public Printed print(CaseId caseId) {
        CaseFrame frame = frames.of(caseId, "PRINT");
        byte[] pdf = press.print(
                "cases/summary.jte",
                Map.of(
                        "sheet", sheet(frame, words.get("summary.title")),
                        "t", words,
                        "it", summaries.of(frame)));
        return new Printed(frame.number(), pdf);
    }

    private Sheet sheet(CaseFrame frame, String title) {
        Instant now = clock.instant();
        String who = Acting.required().actor().name();
        return new Sheet(
                title, frame.number(), words.get("letter.printed", who, now), words.get("letter.mark", who, now));
    }
}

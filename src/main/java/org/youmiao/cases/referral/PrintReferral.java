package org.youmiao.cases.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.ReferralId;
import org.youmiao.documents.PdfPress;
import org.youmiao.documents.Sheet;
import org.youmiao.edge.Messages;

/** Prints a referral as its reader sees it. It is made anew each time: after a withdrawal there is nothing to download. */
@Service
public class PrintReferral {
    private final ReferralBook book;
    private final PdfPress press;
    private final Messages words;
    private final Trail trail;
    private final Clock clock;

    PrintReferral(ReferralBook book, PdfPress press, Messages words, Trail trail, Clock clock) {
        this.book = book;
        this.press = press;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    /** The paper. */
    public record Printed(String number, byte[] pdf) {
        ResponseEntity<byte[]> answer() {
            ContentDisposition name =
                    ContentDisposition.inline().filename(number + ".pdf").build();
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                    .body(pdf);
        }
    }

    /**
     * Prints it in Chinese: it is a paper of the file.
     *
     * @throws org.youmiao.kernel.Problem {@code not-found}
     */
    @Requires(Permission.REFERRAL_READ)
    public Printed print(ReferralId id) {
        ReferralView referral = book.get(id);
        trail.saw(id.ref(), referral.side() == ReferralView.Side.AGENCY ? "PRINT:" + referral.agency() : "PRINT");
        Instant now = clock.instant();
        String who = Acting.required().actor().name();
        Sheet sheet = new Sheet(
                words.get("letter.title"),
                referral.number(),
                words.get("letter.printed", who, now),
                words.get("letter.mark", who, now));
        byte[] pdf = press.print("cases/letter.jte", Map.of("sheet", sheet, "t", words, "it", referral));
        return new Printed(referral.number(), pdf);
    }
}

package org.youmiao.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youmiao.Calls;
import org.youmiao.DatabaseTest;
import org.youmiao.cases.ReferralId;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;

/** What an agency reads of a referral over HTTP, and that it reads nothing any more once the referral is withdrawn. */
class WithdrawalTest extends DatabaseTest {
    @Autowired
    private ReferralFixtures fixtures;

    @Autowired
    private Calls calls;

    @LocalServerPort
    private int port;

    @Test
    void theLetterSaysExactlyWhatWasDisclosedAndNothingElse() throws IOException {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME, DisclosedPart.SCHOOL);

        var letter = calls.as(given.liaison()).get("/referrals/" + id.value() + "/letter.pdf");

        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(letter.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String words = words(letter.body());
        assertThat(words)
                .contains("请帮助返校，并安排班主任家访。", given.liaison().name())
                .contains(ReferralFixtures.mark(DisclosedPart.NAME), ReferralFixtures.mark(DisclosedPart.SCHOOL));
        for (DisclosedPart part : DisclosedPart.values()) {
            if (part != DisclosedPart.NAME
                    && part != DisclosedPart.SCHOOL
                    && ReferralFixtures.MARKS.containsKey(part)) {
                assertThat(words)
                        .as("the letter tells nothing of %s", part)
                        .doesNotContain(ReferralFixtures.mark(part));
            }
        }
        assertThat(words).doesNotContain(ReferralFixtures.CHILDS_WORDS);
    }

    @Test
    void afterTheWithdrawalPageLetterAnswerInboxAndApiAreGoneAtOnce() {
        var given = fixtures.givenAFullCase();
        ReferralId id = fixtures.givenAReferral(given, DisclosedPart.NAME);
        PageClient worker = PageClient.of(given.worker(), port);
        PageClient liaison = PageClient.of(given.liaison(), port);
        var api = calls.as(given.liaison());
        String path = "/referrals/" + id.value();
        Answer answerForm = liaison.get(path + "/answer");
        assertThat(answerForm.status()).isEqualTo(200);
        assertThat(api.get("/api/v1" + path).statusCode()).isEqualTo(200);

        Answer withdrawn = worker.fillIn(path + "/withdrawal", "reason", "改由学校办理。");

        assertThat(withdrawn.location()).as(withdrawn.body()).endsWith(path);
        assertThat(liaison.get(path).status()).isEqualTo(404);
        assertThat(liaison.get(path).body()).doesNotContain(ReferralFixtures.mark(DisclosedPart.NAME));
        assertThat(liaison.get(path + "/letter.pdf").status()).isEqualTo(404);
        assertThat(liaison.get(path + "/answer").status()).isEqualTo(404);
        assertThat(liaison.post(
                                path + "/answer",
                                "step",
                                "ACCEPT",
                                "version",
                                answerForm.input("version"),
                                "idempotencyKey",
                                answerForm.input("idempotencyKey"))
                        .status())
                .isEqualTo(404);
        assertThat(liaison.get(path).body()).contains("已由送出方于", "撤回").doesNotContain("改由学校办理");
        Answer tooLate = liaison.submit(path + "/answer", answerForm, "step", "ACCEPT", "text", "已联系班主任，正在办理。");
        assertThat(tooLate.status()).isEqualTo(404);
        assertThat(tooLate.body())
                .contains("已撤回", "已联系班主任，正在办理。")
                .doesNotContain(ReferralFixtures.mark(DisclosedPart.NAME), "改由学校办理", "请帮助返校");
        assertThat(liaison.get("/referrals").body()).doesNotContain(path);
        assertThat(liaison.get("/worklist").body()).doesNotContain(path);
        assertThat(api.get("/api/v1" + path).statusCode()).isEqualTo(404);
        assertThat(new String(api.get("/api/v1/referrals").body(), StandardCharsets.UTF_8))
                .doesNotContain(id.value().toString());
        assertThat(worker.get(path).body()).contains("改由学校办理。");
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

package org.youmiao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPressTest {
    private static final Sheet SHEET = new Sheet("个案摘要", "C-2026-0093", "周社工 2026年11月23日 18:02 打印", "周社工 18:02");

    private final PdfPress press = new PdfPress();

    @Test
    void theTextOfAPrintedPageCanBeReadOutInChinese() throws IOException {
        byte[] pdf = print("<p>孩子说：“我想回学校，怕跟不上。”祖母名叫𠅤犇。</p>");

        assertThat(text(pdf)).contains("个案摘要", "孩子说：“我想回学校，怕跟不上。”祖母名叫𠅤犇。");
    }

    @Test
    void aCharacterThatTheFontDoesNotHaveIsSeenToBeMissing() throws IOException {
        assertThat(text(print("<p>𠮷野</p>"))).contains("□野");
    }

    @Test
    void everyPageSaysWhatItIsWhoPrintedItAndWhichOfHowManyItIs() throws IOException {
        byte[] pdf = print("<p>探访记录，逐次列出。</p>".repeat(120));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page))
                        .contains("C-2026-0093", "周社工 2026年11月23日 18:02 打印")
                        .contains(page + " / " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("<h2>计划</h2><p>返校</p>"))) {
            Set<String> fonts = new HashSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            assertThat(fonts).containsExactlyInAnyOrder("NotoSansSC-Regular", "NotoSansSC-Bold");
        }
    }

    @Test
    void aPageIsSmallSinceFontsAreEmbeddedInPart() {
        assertThat(print("<p>返校</p>")).hasSizeLessThan(200_000);
    }

    @Test
    void anAddressInATextIsNotFollowed() throws IOException {
        assertThat(text(print("<p>照片<img src=\"http://127.0.0.1:1/x.png\" alt=\"照片\"/></p>")))
                .contains("照片");
    }

    private byte[] print(String body) {
        Content content = output -> output.writeContent(body);
        return press.print("documents/sheet.jte", Map.of("sheet", SHEET, "language", "zh-CN", "content", content));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}

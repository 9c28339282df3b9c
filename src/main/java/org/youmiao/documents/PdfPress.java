package org.youmiao.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Prints pages to PDF. A page is a precompiled template of well-formed XHTML that stands in {@code documents/sheet}; fonts are
 * embedded in part, text can be read out and searched, and nothing is fetched from anywhere.
 */
@Component
public class PdfPress {
    private static final String FAMILY = "Noto Sans SC";
    private static final String FONTS = "/fonts/ttf/NotoSansSC/NotoSansSC-";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    PdfPress() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Draws the template and prints it.
     *
     * @param template   path of the template, with its suffix
     * @param parameters what the template asks for
     * @return the PDF file
     */
    public byte[] print(String template, Map<String, Object> parameters) {
        StringOutput page = new StringOutput();
        templates.render(template, parameters, page);
        return print(page.toString());
    }

    private static byte[] print(String page) {
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withHtmlContent(readable(page), null)
                    .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                    .useReplacementText("□")
                    // A printed page is whole in itself: an address that came in with a text is never followed.
                    .useUriResolver((base, address) -> null)
                    .usePdfUaAccessibility(true)
                    .withProducer("Youmiao")
                    .toStream(pdf)
                    .run();
            return findable(pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] findable(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length)) {
            WrittenCharacters.restore(document);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The two noncharacters at the end of the plane may stand in a database's text and not in XML. */
    private static String readable(String page) {
        return page.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(PdfPress.class.getResourceAsStream(FONTS + weight + ".ttf"));
    }
}

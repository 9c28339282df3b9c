package org.youmiao.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes the text of a printed document findable. In a Chinese font 工 (U+5DE5) and the dictionary's radical ⼯ (U+2F2F) are one
 * outline, and PDFBox names an outline by its lowest code point: whoever searches or copies would get the radical. Here the table
 * that names the outlines is written anew with the characters that people write.
 */
final class WrittenCharacters {
    private static final Pattern SECTION =
            Pattern.compile("\\d+ beginbf(char|range)\\s(.*?)endbf\\1\\s", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("<([0-9A-Fa-f]+)>");
    /** The most that one section of a character map may hold (Adobe technical note 5411). */
    private static final int SECTION_SIZE = 100;

    private WrittenCharacters() {}

    static void restore(PDDocument document) throws IOException {
        Set<COSStream> done = new HashSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                COSStream names =
                        page.getResources().getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE);
                if (names != null && done.add(names)) {
                    restore(names);
                }
            }
        }
    }

    private static void restore(COSStream names) throws IOException {
        String map = new String(names.createInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        try (OutputStream out = names.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(restored(map).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The map with every outline named singly, since what was a range of radicals is none of characters. */
    static String restored(String map) {
        List<String> lines = new ArrayList<>();
        Matcher section = SECTION.matcher(map);
        int first = -1;
        int last = 0;
        while (section.find()) {
            first = first < 0 ? section.start() : first;
            last = section.end();
            collect(section.group(2), section.group(1).equals("range"), lines);
        }
        if (first < 0) {
            return map;
        }
        StringBuilder all = new StringBuilder(map.substring(0, first));
        for (int from = 0; from < lines.size(); from += SECTION_SIZE) {
            List<String> part = lines.subList(from, Math.min(from + SECTION_SIZE, lines.size()));
            all.append(part.size()).append(" beginbfchar\n");
            part.forEach(line -> all.append(line).append('\n'));
            all.append("endbfchar\n");
        }
        return all.append(map.substring(last)).toString();
    }

    private static void collect(String section, boolean range, List<String> lines) {
        Matcher code = CODE.matcher(section);
        while (code.find()) {
            String outline = code.group(1);
            int from = Integer.parseInt(outline, 16);
            int to = range && code.find() ? Integer.parseInt(code.group(1), 16) : from;
            if (!code.find()) {
                throw new IllegalStateException("A character map ends in the middle");
            }
            String text = text(code.group(1));
            for (int offset = 0; offset <= to - from; offset++) {
                String width = "%0" + outline.length() + "X";
                lines.add("<" + String.format(Locale.ROOT, width, from + offset) + "> <" + hex(written(text, offset))
                        + ">");
            }
        }
    }

    /** The character that people write, that many places after the last of this text. */
    private static String written(String text, int offset) {
        int start = text.offsetByCodePoints(text.length(), -1);
        String moved = text.substring(0, start) + Character.toString(text.codePointAt(start) + offset);
        return moved.codePoints().anyMatch(WrittenCharacters::isRadical)
                ? Normalizer.normalize(moved, Normalizer.Form.NFKC)
                : moved;
    }

    /** CJK Radicals Supplement and Kangxi Radicals. */
    private static boolean isRadical(int point) {
        return point >= 0x2E80 && point <= 0x2FDF;
    }

    private static String text(String hex) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) {
            text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        }
        return text.toString();
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (char c : text.toCharArray()) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) c));
        }
        return hex.toString();
    }
}

package org.youmiao.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /**
     * Radicals of the supplement, each with the character of the same outline in Noto Sans SC; Unicode has no normal form that
     * leads from one to the other, while 青, 长, 门 and 民 stand in every second letter.
     */
    private static final Map<Integer, Integer> SUPPLEMENT = pairs("⺂乛⺃乚⺅亻⺇𠘨⺉刂⺋㔾⺍𭕄⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺣灬⺤爫"
            + "⺦丬⺨犭⺩𤣩⺭礻⺮𥫗⺯糹⺰纟⺱罓⺳㓁⺹耂⺺肀⺽𦥑⺾艹⺿艹⻀艹⻂衤⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻐钅⻑長⻒镸⻓长"
            + "⻔门⻕𨸏⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟");

    private WrittenCharacters() {}

    private static Map<Integer, Integer> pairs(String radicalsAndCharacters) {
        int[] points = radicalsAndCharacters.codePoints().toArray();
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i < points.length; i += 2) {
            pairs.put(points[i], points[i + 1]);
        }
        return pairs;
    }

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
        return moved.codePoints()
                .mapToObj(point -> Character.toString(SUPPLEMENT.getOrDefault(point, point)))
                .map(one -> isKangxiRadical(one.codePointAt(0)) ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one)
                .collect(Collectors.joining());
    }

    private static boolean isKangxiRadical(int point) {
        return point >= 0x2F00 && point <= 0x2FDF;
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

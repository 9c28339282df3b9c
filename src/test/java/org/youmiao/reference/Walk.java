package org.youmiao.reference;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person who opens the first page and then whatever the pages link to: of each kind of page a few, in one language. */
final class Walk {
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"(/[^\"#]*)");
    private static final int OF_EACH_KIND = 2;

    private final Function<String, Opened> opening;
    private final Map<String, Integer> opened = new HashMap<>();
    private final Map<String, String> refused = new TreeMap<>();

    /** @param opening opens the page at this path as the person, and goes where it leads */
    Walk(Function<String, Opened> opening) {
        this.opening = opening;
    }

    /** What came of opening a page. */
    record Opened(int status, String text) {}

    /** Walks. Answers the links that led to anything but a page, each with the status and the page that showed it. */
    Map<String, String> refused() {
        Deque<String> ahead = new ArrayDeque<>();
        Map<String, String> shownBy = new HashMap<>();
        ahead.add("/");
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (opened.merge(kind(path), 1, Integer::sum) > OF_EACH_KIND) {
                continue;
            }
            Opened page = opening.apply(path);
            if (page.status() != 200) {
                refused.put(path, page.status() + ", shown by " + shownBy.get(path));
            }
            Matcher links = LINK.matcher(page.text());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (!link.contains("lang=") && shownBy.putIfAbsent(link, path) == null) {
                    ahead.add(link);
                }
            }
        }
        return refused;
    }

    /** Kinds of pages that were opened. */
    Set<String> kinds() {
        return opened.keySet();
    }

    /** The address without which record, and without which value of a filter. */
    private static String kind(String link) {
        String[] parts = link.split("\\?", 2);
        String path = parts[0].replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/)\\d+", "{id}");
        return parts.length == 1
                ? path
                : path
                        + Arrays.stream(parts[1].split("&"))
                                .map(filter -> filter.split("=")[0])
                                .sorted()
                                .collect(Collectors.joining("&", "?", ""));
    }
}

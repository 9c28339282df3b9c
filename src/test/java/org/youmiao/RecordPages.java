package org.youmiao;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youmiao.http.Answer;
import org.youmiao.http.DescribedApi;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.Ids;

/** The pages about records, with the records of calls that were made before, and their forms filled in by someone who may. */
final class RecordPages {
    private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"( selected)?");
    private static final Pattern TEXTAREA =
            Pattern.compile("(?s)<textarea[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>");

    private final Map<String, String> records = new LinkedHashMap<>();
    private final List<PageClient> who;

    /** @param who those who fill in forms: who may not open one leaves it to the next */
    RecordPages(Iterable<DescribedApi.Sent> calls, List<PageClient> who) {
        this.who = who;
        calls.forEach(this::learn);
        know("versions", java.util.Objects.requireNonNull(records.get("plans")));
    }

    /** A record for the variable that follows this part of an address. */
    void know(String after, String id) {
        records.putIfAbsent(after, id);
    }

    private void learn(DescribedApi.Sent call) {
        String[] names = call.template().split("/");
        String[] values = call.path().replaceFirst("\\?.*", "").split("/");
        for (int i = 1; i < names.length; i++) {
            if (names[i].startsWith("{")) {
                know(names[i - 1], values[i]);
            }
        }
    }

    /** Whether there is a record for each variable of the address. */
    boolean knows(Endpoint page) {
        return path(page.path()) != null;
    }

    RecordAccess.Attempt attempt(Endpoint page) {
        String path = java.util.Objects.requireNonNull(path(page.path()));
        if (page.method().equals("GET")) {
            return new RecordAccess.Attempt(
                    "GET", page.path(), true, caller -> caller.pages().get(path));
        }
        String[] fields = filledIn(path);
        return new RecordAccess.Attempt(
                "POST",
                page.path(),
                false,
                caller -> caller.pages()
                        .post(path, with(fields, "idempotencyKey", Ids.next().toString())));
    }

    private @org.jspecify.annotations.Nullable String path(String template) {
        String[] parts = template.split("/");
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("{")) {
                String id = records.get(parts[i - 1]);
                if (id == null) {
                    return null;
                }
                parts[i] = id;
            }
        }
        return String.join("/", parts);
    }

    /** The form of that address as someone may send it; where no page shows it, only what every form carries. */
    private String[] filledIn(String path) {
        for (PageClient one : who) {
            Answer page = one.get(path);
            if (page.status() == 200 && page.body().contains("<main")) {
                return fields(page.body().replaceFirst("(?s).*<main", ""));
            }
        }
        return new String[] {"version", "0"};
    }

    private static String[] fields(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher input = INPUT.matcher(html); input.find(); ) {
            String name = attribute(input.group(1), "name");
            String value = attribute(input.group(1), "value");
            if (!name.isEmpty() && !name.equals("_csrf")) {
                fields.putIfAbsent(name, value.isEmpty() ? typed(name) : value);
            }
        }
        for (Matcher select = SELECT.matcher(html); select.find(); ) {
            fields.putIfAbsent(select.group(1), chosen(select.group(2)));
        }
        for (Matcher area = TEXTAREA.matcher(html); area.find(); ) {
            fields.putIfAbsent(area.group(1), area.group(2).isBlank() ? "经核实，情况属实。" : area.group(2));
        }
        return fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }

    private static String typed(String name) {
        if (name.endsWith(".year")) {
            return "2026";
        }
        if (name.endsWith(".month")) {
            return "12";
        }
        if (name.endsWith(".day")) {
            return "20";
        }
        return name.toLowerCase().contains("time") ? "09:00" : "周敏";
    }

    private static String chosen(String options) {
        List<String> values = new ArrayList<>();
        for (Matcher option = OPTION.matcher(options); option.find(); ) {
            if (option.group(2) != null) {
                return option.group(1);
            }
            values.add(option.group(1));
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String[] with(String[] fields, String name, String value) {
        List<String> all = new ArrayList<>(List.of(fields));
        int at = all.indexOf(name);
        if (at >= 0) {
            all.set(at + 1, value);
        } else {
            all.addAll(List.of(name, value));
        }
        return all.toArray(String[]::new);
    }
}

package org.youmiao.people.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.youmiao.edge.Option;

/** GB/T 3304-1991: names of the ethnic groups, by code. */
@Component
class EthnicGroups {
    private static final String TABLE = "GB/T 3304-1991,ethnic,";

    private final Map<String, String> names = new LinkedHashMap<>();

    EthnicGroups() {
        try {
            String csv = new ClassPathResource("data/gbt-codes.csv").getContentAsString(StandardCharsets.UTF_8);
            csv.lines().filter(line -> line.startsWith(TABLE)).forEach(line -> {
                List<String> cells = List.of(line.substring(TABLE.length()).split(",", -1));
                names.put(cells.get(0), cells.get(1));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Option> options() {
        return names.entrySet().stream()
                .map(group -> Option.of(group.getKey(), group.getValue()))
                .toList();
    }

    /** The group's name, or an empty text where none is recorded. */
    String name(@Nullable String code) {
        return code == null ? "" : names.getOrDefault(code, code);
    }
}

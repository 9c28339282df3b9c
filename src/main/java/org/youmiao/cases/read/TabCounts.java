package org.youmiao.cases.read;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.file.CaseFile;

/** The pages about a case that the actor of the running act finds, and how many each of them holds, asked in one statement. */
@Component
class TabCounts {
    private final List<CaseTab> tabs;
    private final JdbcClient jdbc;

    TabCounts(List<CaseTab> tabs, JdbcClient jdbc) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(CaseTab::order)).toList();
        this.jdbc = jdbc;
    }

    List<CaseFrame.TabCount> of(CaseFile file) {
        List<CaseTab> shown = tabs.stream().filter(tab -> tab.isShown(file)).toList();
        String counts = shown.stream()
                .map(tab -> tab.counting() == null ? "NULL" : "(" + tab.counting() + ")")
                .collect(Collectors.joining(", ", "SELECT ARRAY[", "]::integer[]"));
        Integer[] counted = jdbc.sql(counts)
                .param("case", file.id().value())
                .query((rs, row) -> (Integer[]) rs.getArray(1).getArray())
                .single();
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new CaseFrame.TabCount(shown.get(i).code(), counted[i]))
                .toList();
    }
}

package org.youmiao.cases.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.youmiao.cases.read.CaseFrame;
import org.youmiao.cases.read.ListCases;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Slice;
import org.youmiao.edge.Template;
import org.youmiao.edge.Tone;
import org.youmiao.kernel.Shanghai;

/**
 * The list of cases.
 *
 * @param chosen  how many conditions narrow it
 * @param found   one page of it
 * @param mayOpen whether the actor may open a case
 * @param form    carries what was chosen
 */
@Template("cases/list")
public record ListScreen(int chosen, ListCases.Found found, boolean mayOpen, Form form) implements Screen {

    public Slice<ListCases.Row> rows() {
        return found.rows();
    }

    public List<Option> levels() {
        return found.levels().values().stream()
                .map(one -> Option.of(one.level().name(), one.words()))
                .toList();
    }

    public List<Option> areas() {
        return found.areas().stream()
                .map(area -> Option.of(area.code().value(), area.shortName()))
                .toList();
    }

    /** The child's name, with the age where it is known: 王小某，11 岁. */
    public String name(ListCases.Row row, Messages t) {
        var child = row.child();
        if (child == null) {
            return row.number();
        }
        var age = child.ageOn(found.today());
        return age.isEmpty() ? child.name() : t.get("cases.name-and-age", child.name(), age.getAsInt());
    }

    public Tone tone(ListCases.Row row) {
        return CaseFrame.tone(Objects.requireNonNull(row.level()));
    }

    public String levelWords(ListCases.Row row) {
        return Objects.requireNonNull(found.levels().get(Objects.requireNonNull(row.level())))
                .words();
    }

    public String opened(ListCases.Row row, Messages t) {
        return t.date(Shanghai.dateOf(row.openedAt()));
    }

    /** The first page with the same filter; none on the first page. */
    public @Nullable String start() {
        return form.value("cursor").isEmpty() ? null : path(null);
    }

    /** The next page with the same filter, if there is one. */
    public @Nullable String nextPath() {
        return rows().next() == null ? null : path(rows().next());
    }

    private String path(@Nullable String cursor) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/cases");
        for (String name : List.of("state", "level", "area", "mine", "q")) {
            if (!form.value(name).isEmpty()) {
                path.queryParam(name, form.value(name));
            }
        }
        if (cursor != null) {
            path.queryParam("cursor", cursor);
        }
        return path.encode().build().toUriString();
    }
}

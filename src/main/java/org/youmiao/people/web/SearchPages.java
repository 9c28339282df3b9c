package org.youmiao.people.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.SeeOther;
import org.youmiao.people.ChildHeads;
import org.youmiao.people.NumberSearch;
import org.youmiao.people.search.Found;
import org.youmiao.people.search.Match;
import org.youmiao.people.search.SearchChildren;

/** The search of the page's head: children by name or identity number; what looks like a file's number leads to that file. */
@Controller
class SearchPages {
    private static final int ROWS = 20;

    private final SearchChildren search;
    private final ChildHeads heads;
    private final ObjectProvider<NumberSearch> numbers;

    SearchPages(SearchChildren search, ChildHeads heads, ObjectProvider<NumberSearch> numbers) {
        this.search = search;
        this.heads = heads;
        this.numbers = numbers;
    }

    @GetMapping("/search")
    Screen begin() {
        return screen(Form.blank(), search.search(query(Form.blank())));
    }

    @PostMapping("/search")
    Reply search(Form form) {
        Optional<String> page = numbered(form.value("words"));
        return page.isPresent()
                ? SeeOther.to(page.get())
                : form.labelled("search")
                        .submit(
                                () -> search.search(query(form)),
                                found -> screen(form, found),
                                again -> screen(again, new Found(List.of(), null)));
    }

    private static SearchChildren.Query query(Form form) {
        return form.read(SearchPages::query);
    }

    private static SearchChildren.Query query(Input in) {
        String cursor = in.optional("cursor", 1000);
        return new SearchChildren.Query(
                in.optional("words", 100),
                in.choiceOrNull("match", Match.class),
                new Paging(cursor == null ? null : Cursor.parse(cursor), ROWS));
    }

    private Screen screen(Form form, Found found) {
        return new SearchScreen(
                form.labelled("search"),
                found.groups().stream()
                        .map(group -> new SearchScreen.Group(
                                group.match(), group.children().map(heads::line)))
                        .toList(),
                found.remark());
    }

    private Optional<String> numbered(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return numbers.stream().flatMap(room -> room.pageOf(plain).stream()).findFirst();
    }
}

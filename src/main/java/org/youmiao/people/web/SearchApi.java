package org.youmiao.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.edge.ReadingPost;
import org.youmiao.people.search.Found;
import org.youmiao.people.search.Match;
import org.youmiao.people.search.SearchChildren;

/** Search by name or identity number. Sent with POST, since neither may stand in an address, which ends in logs. */
@RestController
@RequestMapping("/api/v1/children/search")
class SearchApi {
    private final SearchChildren search;

    SearchApi(SearchChildren search) {
        this.search = search;
    }

    /**
     * What is looked for.
     *
     * @param q      a name, two or more characters of one, its pinyin, or an identity number
     * @param match  one way of finding, to go on in its list
     * @param cursor where to go on
     * @param limit  how many of each way, 1 to 200; 50 if not said
     */
    record SearchBody(
            String q,
            @Nullable Match match,
            @Nullable String cursor,
            @Nullable Integer limit) {
        private SearchChildren.Query query() {
            return new SearchChildren.Query(q, match, new Paging(cursor == null ? null : Cursor.parse(cursor), limit));
        }

        /** Without the words: they may be a name or a number. */
        @Override
        public String toString() {
            return "SearchBody";
        }
    }

    /**
     * What was found.
     *
     * @param groups by the way of finding, the surest first
     * @param remark why less was searched than one may think
     */
    record Answer(List<Group> groups, Found.@Nullable Remark remark) {}

    /**
     * Children found in one way.
     *
     * @param match    in what way
     * @param children in the order of their areas
     * @param next     the cursor of what follows; absent if that is all
     */
    record Group(
            Match match,
            List<ChildAnswer.Row> children,
            @Nullable String next) {
        private static Group of(Found.Group group) {
            return new Group(
                    group.match(),
                    group.children().items().stream().map(ChildAnswer.Row::of).toList(),
                    group.children().next());
        }
    }

    /** Finds children within reach by name, part of a name, sound, or identity number. */
    @ReadingPost
    @PostMapping
    Answer search(@RequestBody SearchBody body) {
        Found found = search.search(body.query());
        return new Answer(found.groups().stream().map(Group::of).toList(), found.remark());
    }
}

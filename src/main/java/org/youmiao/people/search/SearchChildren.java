package org.youmiao.people.search;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Slice;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;
import org.youmiao.people.NameKeys;

/**
 * Finds children by name or identity number within the actor's reach. A name is found whole, by any two or more neighbouring
 * characters of it, and by its sound.
 */
@Component
public class SearchChildren {
    /** Longer than any name; what is longer is no search for a child. */
    private static final int LONGEST = 60;

    private final NameSearch names;
    private final Trail trail;

    SearchChildren(NameSearch names, Trail trail) {
        this.names = names;
        this.trail = trail;
    }

    /**
     * What is looked for.
     *
     * @param text   a name, a part of one, its sound in pinyin, or an identity number
     * @param only   one way of finding, to go on in its list; all of them if not said
     * @param paging how many of each way, and where to go on in the list of {@code only}
     */
    public record Query(@Nullable String text, @Nullable Match only, Paging paging) {

        /** @throws Problem {@code invalid.required} naming {@code match} where a cursor comes without its list */
        public Query {
            if (paging.cursor() != null && only == null) {
                throw Problem.invalid("match", "required");
            }
        }

        /** Without the text: it may be a name or a number. */
        @Override
        public String toString() {
            return "Query[only=" + only + "]";
        }
    }

    /** @throws Problem {@code invalid.too-long}, {@code invalid.characters} naming {@code q} */
    @Requires(Permission.CHILD_READ)
    public Found search(Query query) {
        Found found = find(query);
        trail.listed("child", found.size());
        return found;
    }

    private Found find(Query query) {
        String typed = Text.optional("q", query.text(), LONGEST);
        String normal = typed == null ? "" : NameKeys.normal(typed);
        if (typed == null || normal.isEmpty()) {
            return Found.nothing(Found.Remark.NOTHING_TYPED);
        }
        if (CivilId.isTyped(typed)) {
            return Found.of(Map.of(Match.NUMBER, new Slice<>(names.numbered(CivilId.typed("q", typed)), null)), null);
        }
        if (normal.matches("[0-9]{17}[0-9x]")) {
            return Found.nothing(Found.Remark.NO_CIVIL_ID);
        }
        boolean one = normal.codePointCount(0, normal.length()) == 1;
        Set<Match> ways = one ? EnumSet.of(Match.NAME) : EnumSet.of(Match.NAME, Match.PART, Match.SOUND);
        if (query.only() != null) {
            ways.retainAll(Set.of(query.only()));
        }
        Found.Remark remark = one ? Found.Remark.ONE_CHARACTER : null;
        return ways.isEmpty()
                ? Found.of(Map.of(), remark)
                : Found.of(names.named(normal, ways, query.paging()), remark);
    }
}

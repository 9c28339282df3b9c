package org.youmiao.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildHead;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.Sex;
import org.youmiao.people.category.Categories.Belonging;
import org.youmiao.people.read.ChildFile;

/**
 * A child's own page.
 *
 * @param ethnic  name of the ethnic group, or an empty text
 * @param places  names of the areas that the history speaks of, by code
 * @param mayWork whether to show the ways to change something
 */
@Template("people/child")
public record ChildScreen(ChildFile file, ChildHead head, String ethnic, Map<String, String> places, boolean mayWork)
        implements Screen {

    public String path() {
        return head.line().path();
    }

    private LocalDate today() {
        return head.line().today();
    }

    public List<GuardianCard> presentGuardians() {
        return file.guardians().stream().filter(card -> card.holdsOn(today())).toList();
    }

    public List<GuardianCard> formerGuardians() {
        return file.guardians().stream().filter(card -> !card.holdsOn(today())).toList();
    }

    public List<Belonging> presentGroups() {
        return file.belongings().stream()
                .filter(belonging -> belonging.term().holdsOn(today()))
                .toList();
    }

    public List<Belonging> formerGroups() {
        return file.belongings().stream()
                .filter(belonging -> !belonging.term().holdsOn(today()))
                .toList();
    }

    /** A fact that may be unknown, in words. */
    public String known(@Nullable String value, Messages t) {
        return value == null || value.isEmpty() ? t.get("child.not-known") : value;
    }

    public String field(ChildFile.Correction correction, Messages t) {
        return t.get(
                "child-field." + correction.field().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What a field said before it was corrected, in words. */
    public String before(ChildFile.Correction correction, Messages t) {
        String value = correction.value();
        if (value == null) {
            return t.get("child.history.empty");
        }
        return switch (correction.field()) {
            case "SEX" -> t.label(Sex.ofCode(Integer.parseInt(value)));
            case "AREA" -> places.getOrDefault(value, value);
            case "BORN_ON" -> t.fullDate(LocalDate.parse(value));
            default -> value;
        };
    }
}

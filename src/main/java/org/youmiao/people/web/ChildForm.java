package org.youmiao.people.web;

import java.util.List;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Option;
import org.youmiao.kernel.CivilId;
import org.youmiao.people.ChildClue;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.Sex;

/** The facts of a child as a form asks for them, and back. */
final class ChildForm {
    private ChildForm() {}

    static ChildFacts facts(Input in) {
        String civilId = in.optional("civilId", 40);
        Sex sex = in.choiceOrNull("sex", Sex.class);
        return new ChildFacts(
                in.optional("name", 60),
                in.optional("otherName", 60),
                sex == null ? Sex.UNKNOWN : sex,
                in.dateOrNull("bornOn"),
                in.numberOrNull("bornYear", 1900, 2199),
                civilId == null ? null : CivilId.typed("civilId", civilId),
                in.optional("ethnic", 2),
                in.area("area"),
                in.optional("address", 200),
                in.optional("school", 100));
    }

    static ChildClue clue(Input in) {
        ChildFacts facts = facts(in);
        return new ChildClue(facts.name(), facts.civilId(), facts.bornYear(), facts.sex(), facts.area());
    }

    /** The form filled with what is recorded. */
    static Form filled(Form form, ChildFacts facts) {
        CivilId civilId = facts.civilId();
        Form filled = form.with("name", facts.name())
                .with("otherName", facts.otherName())
                .with("sex", facts.sex().name())
                .with("civilId", civilId == null ? null : civilId.value())
                .with("ethnic", facts.ethnic())
                .with("area", facts.area().value())
                .with("address", facts.address())
                .with("school", facts.school());
        if (facts.bornOn() != null) {
            return filled.with("bornOn", facts.bornOn());
        }
        return facts.bornYear() == null ? filled : filled.with("bornYear", String.valueOf(facts.bornYear()));
    }

    /** What can be said of a child's sex; that someone would not say is for statistics, not for a worker who knows the child. */
    static List<Option> sexes(Messages t) {
        return List.of(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN).stream()
                .map(sex -> Option.of(sex.name(), t.label(sex)))
                .toList();
    }
}

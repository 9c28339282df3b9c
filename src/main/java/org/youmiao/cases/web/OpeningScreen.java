package org.youmiao.cases.web;

import java.util.List;
import org.youmiao.edge.Form;
import org.youmiao.edge.Option;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.people.ChildId;

/** The form that opens a case for a child; it carries all that it shows. */
@Template("cases/opening")
public record OpeningScreen(ChildId child, Form form) implements Screen {
    /** The hidden fields that hold who could lead, and the village's directors. */
    static final String LEADS = "leads";

    static final String DIRECTORS = "directors";

    public OpeningScreen {
        form = form.labelled("opening");
    }

    public List<Option> leads() {
        return Names.carried(form, LEADS);
    }

    public List<Option> directors() {
        return Names.carried(form, DIRECTORS);
    }
}

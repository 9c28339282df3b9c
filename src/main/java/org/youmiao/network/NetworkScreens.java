package org.youmiao.network;

import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What the pages about areas and agencies show. */
public final class NetworkScreens {
    private NetworkScreens() {}

    /**
     * Areas and agencies.
     *
     * @param mayImport whether the reader keeps the list of agencies
     */
    @Template("network/directory")
    public record DirectoryScreen(ReadDirectory.Directory directory, boolean mayImport) implements Screen {}

    /** The list of agencies as text. */
    @Template("network/agencies")
    public record AgenciesForm(Form form) implements Screen {}

    /**
     * The list of areas as text, and what it would change once it has been compared.
     *
     * @param report none before it has been
     */
    @Template("network/areas")
    public record AreasForm(Form form, @Nullable AreaReport report) implements Screen {
        public AreasForm {
            form = form.labelled("areas");
        }
    }
}

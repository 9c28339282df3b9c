package org.youmiao.edge.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * A page that says why another page could not be shown.
 *
 * @param status    the HTTP status
 * @param sentences what is wrong
 * @param incident  the number under which an unexpected failure is found in the log
 */
@Template("edge/problem")
public record ProblemScreen(
        int status, List<String> sentences, @Nullable String incident) implements Screen {}

package org.youmiao.edge.problems;

import java.util.List;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** The types of problem that the API answers with, for who builds on it. */
@Template("edge/problem-types")
public record ProblemTypes(List<Type> types) implements Screen {
    /**
     * One type.
     *
     * @param code     the type without its address, such as {@code invalid.required}
     * @param sentence what people read
     * @param advice   what to do about it; empty where the sentence says it
     */
    public record Type(String code, String sentence, String advice) {}
}

package org.youmiao.edge.openapi;

import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.util.regex.Pattern;

/** What the Javadoc of a type says, in its first sentence: good enough for a field that is explained by its type. */
final class TypeComments {
    private static final CommentFormatter FORMATTER = new CommentFormatter();
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern AFTER_FIRST_SENTENCE = Pattern.compile("(?s)(?<=[.:])\\s.*");

    private TypeComments() {}

    /** The first sentence, or an empty text for a type without Javadoc. */
    static String of(Class<?> type) {
        String comment = FORMATTER.format(RuntimeJavadoc.getJavadoc(type).getComment());
        String plain = TAGS.matcher(comment).replaceAll("").strip();
        return AFTER_FIRST_SENTENCE.matcher(plain).replaceFirst("");
    }
}

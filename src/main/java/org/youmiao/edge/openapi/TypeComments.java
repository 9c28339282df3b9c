package org.youmiao.edge.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the Javadoc of a type says, in its first sentence: good enough for a field that is explained by its type. */
final class TypeComments {
    private static final CommentFormatter FORMATTER = new CommentFormatter();
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern AFTER_FIRST_SENTENCE = Pattern.compile("(?s)(?<=[.:])\\s.*");

    private TypeComments() {}

    /** The first sentence, or an empty text for a type without Javadoc. */
    static String of(Class<?> type) {
        String plain = plain(RuntimeJavadoc.getJavadoc(type).getComment());
        return AFTER_FIRST_SENTENCE.matcher(plain).replaceFirst("");
    }

    /** What the Javadoc of an enum's constants says, a line for each that has some; an empty text for any other type. */
    static String ofConstants(Class<?> type) {
        if (!type.isEnum()) {
            return "";
        }
        return RuntimeJavadoc.getJavadoc(type).getEnumConstants().stream()
                .map(constant -> Map.entry(constant.getName(), plain(constant.getComment())))
                .filter(constant -> !constant.getValue().isEmpty())
                .map(constant -> "* `" + constant.getKey() + "`: " + constant.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String plain(Comment comment) {
        return TAGS.matcher(FORMATTER.format(comment)).replaceAll("").strip().replaceAll("\\s+", " ");
    }
}

package org.youmiao.edge;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a field component shows around its input: label, hint, fault, and the ids that bind them for a screen reader.
 *
 * @param fault what is wrong, or an empty text
 */
public record Field(String id, String label, String hint, String fault) {

    /** The field of a form; a label or hint that is not given is looked up under {@link Form#labelKey}. */
    public static Field of(Messages t, Form form, String name, @Nullable String label, @Nullable String hint) {
        String key = form.labelKey(name);
        String ownHint = t.has(key + ".hint") ? t.get(key + ".hint") : "";
        return new Field(
                form.id(name), label == null ? t.get(key) : label, hint == null ? ownHint : hint, form.fault(name, t));
    }

    public boolean hasHint() {
        return !hint.isEmpty();
    }

    public boolean failed() {
        return !fault.isEmpty();
    }

    public String hintId() {
        return id + "-hint";
    }

    public String faultId() {
        return id + "-fault";
    }

    /** For {@code aria-describedby}; {@code null} leaves the attribute out. */
    public @Nullable String describedBy() {
        String ids = Stream.of(hasHint() ? hintId() : "", failed() ? faultId() : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}

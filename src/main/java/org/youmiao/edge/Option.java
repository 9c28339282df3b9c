package org.youmiao.edge;

import java.util.Arrays;
import java.util.List;

/**
 * One answer that a person can choose.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint  a line of explanation under it, or an empty text
 */
public record Option(String value, String label, String hint) {
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }

    /** All constants of an enum with their labels. */
    public static <E extends Enum<E>> List<Option> all(Messages t, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of(constant.name(), t.label(constant)))
                .toList();
    }

    /** Yes and no, for {@link Input#yes}. */
    public static List<Option> yesNo(Messages t) {
        return List.of(of("true", t.get("form.yes")), of("false", t.get("form.no")));
    }
}

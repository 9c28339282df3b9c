package org.youmiao.people;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/** Telephone numbers as people write them: with an extension, an area code, a country's plus. */
public final class Phone {
    private Phone() {}

    /**
     * The number in plain digits with at most plus, hyphens and spaces; nothing if nothing was typed.
     *
     * @throws Problem {@code invalid.phone} naming the field
     */
    public static @Nullable String typed(String field, @Nullable String text) {
        String phone = Text.optional(field, text, 40);
        if (phone == null) {
            return null;
        }
        String plain = Normalizer.normalize(phone, Normalizer.Form.NFKC);
        if (!plain.matches("\\+?[0-9][0-9 -]{1,38}[0-9]")) {
            throw Problem.invalid(field, "phone");
        }
        return plain;
    }
}

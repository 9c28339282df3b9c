package org.youmiao.edge;

import java.util.regex.Pattern;
import org.youmiao.kernel.Problem;

/**
 * The key by which a client makes sure that a request sent twice has one effect: {@code @RequestHeader("Idempotency-Key")
 * IdempotencyKey key} in the API, {@link Form#idempotencyKey()} on a page. Unique among the requests of one account.
 *
 * @param value 1 to 100 visible ASCII characters; a UUID is best
 */
public record IdempotencyKey(String value) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,100}");
    /** @throws Problem {@code invalid.idempotency-key}, which names {@code Idempotency-Key} */
    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw Problem.invalid("Idempotency-Key", "idempotency-key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

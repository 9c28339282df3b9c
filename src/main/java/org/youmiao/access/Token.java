package org.youmiao.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.CountyCode;

/**
 * What a signed-in client carries: the county and 256 random bits. The county in it only says where to look; a token of one
 * county is unknown in every other.
 *
 * @param county where the account belongs
 * @param text   the whole token
 */
record Token(CountyCode county, String text) {
    private static final Pattern FORM = Pattern.compile("ym_\\d{6}_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token make(CountyCode county) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new Token(
                county,
                "ym_" + county + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<Token> parse(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Token(new CountyCode(text.substring(3, 9)), text));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Token[" + county + "]";
    }
}

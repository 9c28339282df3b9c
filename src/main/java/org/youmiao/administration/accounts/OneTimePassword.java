package org.youmiao.administration.accounts;

import java.security.SecureRandom;

/** Makes passwords for one sign-in: 92 random bits in four groups, of letters and digits that are not taken for each other. */
final class OneTimePassword {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUPS = 4;
    private static final int LETTERS_IN_GROUP = 4;

    private OneTimePassword() {}

    static String make() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * LETTERS_IN_GROUP; i++) {
            if (i > 0 && i % LETTERS_IN_GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

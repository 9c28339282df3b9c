package org.youmiao.access;

import org.youmiao.kernel.Problem;

/** What a password must be: 10 to 128 characters of at least two kinds, and not the user name (等保 GB/T 22239-2019, 8.1.4.1). */
final class PasswordRule {
    private PasswordRule() {}

    /**
     * Checks a new password.
     *
     * @throws Problem {@code invalid.password-weak} naming the field
     */
    static void check(String field, String username, String password) {
        long kinds = password.codePoints()
                .map(point -> Character.isDigit(point)
                        ? 0
                        : Character.isLowerCase(point) ? 1 : Character.isUpperCase(point) ? 2 : 3)
                .distinct()
                .count();
        boolean named = password.toLowerCase(java.util.Locale.ROOT).contains(username);
        if (password.length() < 10 || password.length() > 128 || kinds < 2 || named) {
            throw Problem.invalid(field, "password-weak");
        }
    }
}

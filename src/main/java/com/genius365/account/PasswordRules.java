package com.genius365.account;

import java.util.Locale;
import java.util.Optional;

/** What a password must be like: 12 to 128 characters of four kinds, and not the e-mail address. */
public final class PasswordRules {

    public static final String SENTENCE =
            "12 to 128 characters, with a capital letter, a small letter, a digit and a symbol.";

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private PasswordRules() {}

    /** What is wrong with it, as a sentence; empty: nothing. */
    public static Optional<String> problem(String password, String email) {
        if (password.length() < SHORTEST) {
            return Optional.of("At least " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("At most " + LONGEST + " characters.");
        }
        if (password.chars().noneMatch(Character::isUpperCase)) {
            return Optional.of("At least one capital letter.");
        }
        if (password.chars().noneMatch(Character::isLowerCase)) {
            return Optional.of("At least one small letter.");
        }
        if (password.chars().noneMatch(Character::isDigit)) {
            return Optional.of("At least one digit.");
        }
        if (password.chars().allMatch(Character::isLetterOrDigit)) {
            return Optional.of("At least one symbol, for example a dash.");
        }
        if (!email.isBlank()
                && password.toLowerCase(Locale.ROOT).contains(email.strip().toLowerCase(Locale.ROOT))) {
            return Optional.of("Not your e-mail address.");
        }
        return Optional.empty();
    }
}

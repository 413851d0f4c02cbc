package com.genius365.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What a password must be like: 12 to 128 characters of four kinds, none of those that everybody tries, and nothing of the
 * person.
 */
public final class PasswordRules {

    public static final String SENTENCE =
            "12 to 128 characters, with a capital letter, a small letter, a digit and a symbol.";

    /** How hard a password is to guess. */
    public enum Strength {
        VERY_WEAK("Very weak"),
        WEAK("Weak"),
        FAIR("Fair"),
        STRONG("Strong"),
        VERY_STRONG("Very strong");

        private final String label;

        Strength(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int SHORTEST_OF_A_PERSON = 4;
    private static final int LONG = 16;
    private static final int VERY_LONG = 20;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * What is wrong with it, as a sentence; empty: nothing.
     *
     * @param aboutThePerson e-mail address and names
     */
    public static Optional<String> problem(String password, String... aboutThePerson) {
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
        if (isCommon(password)) {
            return Optional.of("Not one of the passwords that everybody tries.");
        }
        return Arrays.stream(aboutThePerson)
                .filter(said -> isSaidIn(password, said))
                .findFirst()
                .map(said -> said.contains("@") ? "Not your e-mail address." : "Not your name.");
    }

    /** For the meter beside the field; only {@link #problem} decides. */
    public static Strength strength(String password, String... aboutThePerson) {
        if (password.length() < SHORTEST / 2 || isCommon(password)) {
            return Strength.VERY_WEAK;
        }
        if (problem(password, aboutThePerson).isPresent()) {
            return Strength.WEAK;
        }
        var different = password.chars().distinct().count();
        if (password.length() >= VERY_LONG && different >= SHORTEST) {
            return Strength.VERY_STRONG;
        }
        return password.length() >= LONG && different >= SHORTEST - 2 ? Strength.STRONG : Strength.FAIR;
    }

    private static boolean isSaidIn(String password, String said) {
        var written = password.toLowerCase(Locale.ROOT);
        var whole = said.strip().toLowerCase(Locale.ROOT);
        var local = whole.contains("@") ? whole.substring(0, whole.indexOf('@')) : whole;
        return whole.length() >= SHORTEST_OF_A_PERSON && written.contains(whole)
                || local.length() >= SHORTEST_OF_A_PERSON && written.contains(local);
    }

    /** Also with digits and symbols around it, or in place of letters. */
    private static boolean isCommon(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        var core = lower.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return COMMON.contains(lower)
                || COMMON.contains(core)
                || COMMON.contains(lower.replaceAll("[^a-z0-9]", ""))
                || COMMON.contains(asLetters(lower).replaceAll("[^a-z]", ""))
                || COMMON.contains(asLetters(lower.replaceAll("[^a-z]+$", "")).replaceAll("[^a-z]", ""));
    }

    private static String asLetters(String lower) {
        return lower.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replace('!', 'i');
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

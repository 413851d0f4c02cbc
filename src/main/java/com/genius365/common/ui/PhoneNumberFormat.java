package com.genius365.common.ui;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people read them, grouped the way their own country groups them. */
public final class PhoneNumberFormat {

    private static final String UNKNOWN = "Unknown number";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumberFormat() {}

    /**
     * {@code +14155550123} as {@code +1 415-555-0123}. What is no number (a SIP address, a short code) stays as it is;
     * none at all reads "Unknown number".
     */
    public static String international(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return UNKNOWN;
        }
        try {
            var parsed = NUMBERS.parse(number, null);
            return NUMBERS.format(parsed, PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            return number;
        }
    }

    /** E.164 of what a person typed; empty where it is no number with its country's code. */
    public static Optional<String> e164(String typed) {
        try {
            var parsed = NUMBERS.parse(typed.strip(), null);
            // Possible, not valid: the fictional numbers of demos and tests are in no country's plan.
            return parsed.hasExtension() || !NUMBERS.isPossibleNumber(parsed)
                    ? Optional.empty()
                    : Optional.of(NUMBERS.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}

package com.genius365.common;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** Phone numbers as the network writes them: a plus, the country code, digits. */
public final class E164 {

    private static final int LONGEST = 40;

    private E164() {}

    /**
     * @param number with its country code, in any usual spelling
     * @throws Refusal that says how to write it
     */
    public static String of(String number) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var parsed = numbers.parse(number.strip(), null);
            // Possible, not valid: the fictional numbers of demos and tests are in no country's plan.
            if (number.length() <= LONGEST && !parsed.hasExtension() && numbers.isPossibleNumber(parsed)) {
                return numbers.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // Said below.
        }
        throw new Refusal("Write the number with its country code, for example +1 415 555 2671.");
    }
}

package com.genius365.common;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * A price per started minute.
 *
 * @param perMinute main units of the currency
 * @param currency ISO 4217
 */
public record Rate(BigDecimal perMinute, Currency currency) {

    public Rate {
        Objects.requireNonNull(currency);
        if (perMinute.signum() < 0) {
            throw new IllegalArgumentException("A rate is not negative");
        }
    }

    /** The price of a call: every started minute counts. */
    public Money forSeconds(long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("A call does not last " + seconds + " seconds");
        }
        var minutes = Math.ceilDiv(seconds, 60L);
        return Money.of(perMinute.multiply(BigDecimal.valueOf(minutes)), currency);
    }
}

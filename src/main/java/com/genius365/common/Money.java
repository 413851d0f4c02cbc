package com.genius365.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount.
 *
 * @param minorUnits millionths of the currency's main unit (1 USD is 1,000,000), fine enough for prices per second
 * @param currency ISO 4217
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    /** Millionths to one main unit, whatever the currency. */
    public static final long MINOR_UNITS_PER_MAJOR = 1_000_000L;

    public static final Currency USD = Currency.getInstance("USD");

    public Money {
        Objects.requireNonNull(currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Rounds half up to a millionth: the one place where an amount from outside is rounded. */
    public static Money of(BigDecimal major, Currency currency) {
        var minor = major.movePointRight(6).setScale(0, RoundingMode.HALF_UP);
        return new Money(minor.longValueExact(), currency);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** The amount in main units, with six decimals. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minorUnits, 6);
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minorUnits, other.minorUnits);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Amounts of " + currency + " and " + other.currency + " do not add up");
        }
    }
}

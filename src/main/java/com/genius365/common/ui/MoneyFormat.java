package com.genius365.common.ui;

import com.genius365.common.Money;
import com.genius365.common.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts and rates as people of a locale write them. */
public final class MoneyFormat {

    private static final int MOST_DECIMALS = 4;
    private static final int COST_DECIMALS = 3;
    private static final BigDecimal SMALLEST_SHOWN = new BigDecimal("0.0001");

    private final Locale locale;

    public MoneyFormat(Locale locale) {
        this.locale = locale;
    }

    /** Amounts as written in the United States. */
    public static MoneyFormat us() {
        return new MoneyFormat(Locale.US);
    }

    /**
     * {@code $1,240.50}. Amounts under one main unit keep up to four decimals, since a call may cost a fraction of a cent
     * ({@code $0.0125}); what is smaller still reads {@code < $0.0001} and never looks like nothing.
     */
    public String amount(Money money) {
        return format(money.major(), money.currency());
    }

    /** {@code $0.107}: what a call cost, to a tenth of a cent, so that a column of them stands in line. */
    public String cost(Money money) {
        return withDecimals(money.major(), money.currency(), COST_DECIMALS, COST_DECIMALS);
    }

    /** {@code $0.12 / min}. */
    public String rate(Rate rate) {
        return format(rate.perMinute(), rate.currency()) + " / min";
    }

    /** With its sign even where it is positive: {@code +$5.00}, for entries of a ledger. */
    public String signed(Money money) {
        return money.minorUnits() > 0 ? "+" + amount(money) : amount(money);
    }

    private String format(BigDecimal major, Currency currency) {
        var usual = Math.max(0, currency.getDefaultFractionDigits());
        var size = major.abs();
        if (size.signum() != 0 && size.compareTo(SMALLEST_SHOWN) < 0) {
            return (major.signum() < 0 ? "> -" : "< ") + withDecimals(SMALLEST_SHOWN, currency, MOST_DECIMALS, usual);
        }
        var most = size.compareTo(BigDecimal.ONE) < 0 ? Math.max(usual, MOST_DECIMALS) : usual;
        return withDecimals(major, currency, most, usual);
    }

    private String withDecimals(BigDecimal major, Currency currency, int most, int least) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(most);
        format.setMinimumFractionDigits(least);
        return format.format(major);
    }
}

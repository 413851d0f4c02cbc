package com.genius365.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void an_amount_from_outside_is_rounded_half_up_to_a_millionth() {
        assertThat(usd("0.0000004")).isZero();
        assertThat(usd("0.0000005")).isEqualTo(1);
        assertThat(usd("0.00000049999999999999999999")).isZero();
        assertThat(usd("-0.0000005")).isEqualTo(-1);
        assertThat(usd("-0.0000004")).isZero();
        assertThat(usd("1")).isEqualTo(1_000_000);
        assertThat(usd("1E+3")).isEqualTo(1_000_000_000);
        assertThat(usd("0.1265")).isEqualTo(126_500);
    }

    @Test
    void an_amount_beyond_what_fits_is_refused_and_not_wrapped_around() {
        assertThatThrownBy(() -> usd("1E+30")).isInstanceOf(ArithmeticException.class);
        var most = new Money(Long.MAX_VALUE, Money.USD);
        assertThatThrownBy(() -> most.plus(new Money(1, Money.USD))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, Money.USD).minus(new Money(1, Money.USD)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amounts_of_two_currencies_do_not_mix() {
        var dollars = new Money(1, Money.USD);
        var euros = new Money(1, EUR);

        assertThatThrownBy(() -> dollars.plus(euros)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollars.minus(euros)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollars.compareTo(euros)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_adds_up_exactly() {
        var tenth = Money.of(new BigDecimal("0.1"), Money.USD);

        assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Money.of(new BigDecimal("0.3"), Money.USD));
        assertThat(tenth.minus(tenth)).isEqualTo(Money.zero(Money.USD));
        assertThat(tenth.minus(tenth).minus(tenth).isNegative()).isTrue();
        assertThat(tenth.major()).isEqualByComparingTo("0.1");
    }

    @Test
    void every_started_minute_counts() {
        var rate = new Rate(new BigDecimal("0.15"), Money.USD);

        assertThat(rate.forSeconds(0)).isEqualTo(Money.zero(Money.USD));
        assertThat(rate.forSeconds(1).minorUnits()).isEqualTo(150_000);
        assertThat(rate.forSeconds(60).minorUnits()).isEqualTo(150_000);
        assertThat(rate.forSeconds(61).minorUnits()).isEqualTo(300_000);
        assertThat(rate.forSeconds(3_600).minorUnits()).isEqualTo(9_000_000);
    }

    @Test
    void the_price_is_rounded_once_and_after_the_minutes_are_counted() {
        var rate = new Rate(new BigDecimal("0.0000004"), Money.USD);

        assertThat(rate.forSeconds(60).minorUnits()).isZero();
        assertThat(rate.forSeconds(61).minorUnits()).isEqualTo(1);
        assertThat(rate.forSeconds(60 * 5).minorUnits()).isEqualTo(2);
    }

    @Test
    void there_is_no_negative_rate_and_no_negative_time() {
        assertThatThrownBy(() -> new Rate(new BigDecimal("-0.01"), Money.USD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(BigDecimal.ONE, Money.USD).forSeconds(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long usd(String amount) {
        return Money.of(new BigDecimal(amount), Money.USD).minorUnits();
    }
}

package com.genius365.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.common.Money;
import com.genius365.common.Rate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyFormatTest {

    private final MoneyFormat format = MoneyFormat.us();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | $0.00",
                "120000 | $0.12",
                "100000 | $0.10",
                "12500 | $0.0125",
                "100 | $0.0001",
                "150 | $0.0002",
                "149 | $0.0001",
                "99 | < $0.0001",
                "1 | < $0.0001",
                "-1 | > -$0.0001",
                "999949 | $0.9999",
                "999950 | $1.00",
                "1000000 | $1.00",
                "1004999 | $1.00",
                "1005000 | $1.01",
                "1240500000 | $1,240.50",
                "-1200000 | -$1.20",
                "-12500 | -$0.0125",
            })
    void small_amounts_keep_up_to_four_decimals_and_others_two(long minorUnits, String expected) {
        assertThat(format.amount(new Money(minorUnits, Money.USD))).isEqualTo(expected);
    }

    @Test
    void a_currency_without_decimals_has_none_from_one_unit_on() {
        var yen = Currency.getInstance("JPY");

        assertThat(format.amount(new Money(1_500_000, yen))).isEqualTo("¥2");
        assertThat(format.amount(new Money(250_000, yen))).isEqualTo("¥0.25");
    }

    @Test
    void an_amount_is_written_the_way_of_the_locale() {
        var german = new MoneyFormat(Locale.GERMANY);

        assertThat(german.amount(new Money(1_240_500_000, Currency.getInstance("EUR"))))
                .isEqualTo("1.240,50\u00a0€");
    }

    @Test
    void a_rate_says_per_minute() {
        assertThat(format.rate(new Rate(new BigDecimal("0.12"), Money.USD))).isEqualTo("$0.12 / min");
        assertThat(format.rate(new Rate(new BigDecimal("0.125"), Money.USD))).isEqualTo("$0.125 / min");
    }

    @Test
    void an_entry_of_a_ledger_shows_its_sign() {
        assertThat(format.signed(new Money(5_000_000, Money.USD))).isEqualTo("+$5.00");
        assertThat(format.signed(new Money(-5_000_000, Money.USD))).isEqualTo("-$5.00");
        assertThat(format.signed(Money.zero(Money.USD))).isEqualTo("$0.00");
    }
}

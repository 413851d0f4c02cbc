package com.genius365.onboarding;

import com.genius365.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the price list. */
@Component
public class PlanStore {

    private static final String ALL = """
            select code, name, sentence, monthly_price, currency, agents, minutes, integrations, storage_gb, features
            from plan""";

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What anyone may ask for, in the order of the price list. */
    @Transactional(readOnly = true)
    public List<Plan> offered() {
        return jdbc.sql(ALL + " where is_public order by sort, code")
                .query(PlanStore::plan)
                .list();
    }

    /** Also what is not on the price list. */
    @Transactional(readOnly = true)
    public List<Plan> all() {
        return jdbc.sql(ALL + " order by sort, code").query(PlanStore::plan).list();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        var price = row.getObject("monthly_price", Long.class);
        var currency = Currency.getInstance(row.getString("currency"));
        return new Plan(
                row.getString("code"),
                row.getString("name"),
                row.getString("sentence"),
                Optional.ofNullable(price).map(units -> new Money(units, currency)),
                count(row, "agents"),
                count(row, "minutes"),
                count(row, "integrations"),
                count(row, "storage_gb"),
                Arrays.stream((String[]) row.getArray("features").getArray())
                        .map(PlanFeature::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static OptionalInt count(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, Integer.class);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}

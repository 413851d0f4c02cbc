package com.genius365.world;

import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Puts the clock and the people of the tests into the program. */
@TestConfiguration(proxyBeanMethods = false)
public class TestWorldConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock(Instant.now());
    }

    @Bean
    OwnerSql ownerSql(@LiquibaseDataSource DataSource owner) {
        return new OwnerSql(JdbcClient.create(owner));
    }

    @Bean
    Worlds worlds(OwnerSql sql, PasswordEncoder passwords) {
        return new Worlds(sql, passwords);
    }
}

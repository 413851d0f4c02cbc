package com.genius365.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two ways to the same database: as its owner, for the schema, and as the role that row-level security binds, for all
 * else.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Where the database is, and as whom it is entered. */
    record DatabaseLocation(String url, String user, String password) {

        @Override
        public String toString() {
            return "DatabaseLocation[" + url + "]";
        }
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedDatabase embeddedDatabase(
            @Value("${genius365.data-dir}") Path dataDirectory,
            @Value("${genius365.database.programs-dir}") Path programs) {
        return EmbeddedDatabase.start(dataDirectory, programs);
    }

    @Bean
    DatabaseLocation databaseLocation(ObjectProvider<EmbeddedDatabase> embedded, DataSourceProperties properties) {
        var database = embedded.getIfAvailable();
        if (database != null) {
            return new DatabaseLocation(database.url(), database.user(), database.password());
        }
        var url = properties.determineUrl();
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseStartException(
                    "SPRING_DATASOURCE_URL: " + url.replaceAll("[?].*", "") + " is not a PostgreSQL address. Example:"
                            + " jdbc:postgresql://localhost:5432/genius365",
                    null);
        }
        return new DatabaseLocation(
                url,
                properties.getUsername() == null ? "" : properties.getUsername(),
                properties.getPassword() == null ? "" : properties.getPassword());
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseLocation location, @Value("${genius365.database.pool-size:24}") int poolSize) {
        var pool = new HikariDataSource();
        pool.setPoolName("database");
        pool.setJdbcUrl(location.url());
        pool.setUsername(location.user());
        pool.setPassword(location.password());
        pool.setMaximumPoolSize(poolSize);
        pool.setMinimumIdle(2);
        // A database that is away shows as a clear page soon, not as a hanging one.
        pool.setConnectionTimeout(5_000);
        pool.setValidationTimeout(2_000);
        pool.setConnectionInitSql("set role genius365_app");
        pool.addDataSourceProperty("ApplicationName", "genius365");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A connection used a moment ago is not tried again before use; this ends the wait on one that hangs.
        pool.addDataSourceProperty("socketTimeout", "10");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // The driver's errors would quote rows and parameters, which hold numbers and transcripts, and they are logged.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    @Bean(defaultCandidate = false)
    @LiquibaseDataSource
    DataSource schemaOwnerDataSource(DatabaseLocation location) {
        return new DriverManagerDataSource(location.url(), location.user(), location.password());
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}

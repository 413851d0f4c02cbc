package com.genius365.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.util.TestSocketUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox as a program of its own, on a real web server and a real database. */
final class RunningSandbox implements AutoCloseable {

    /** What came back. */
    record Answer(int status, String body, okhttp3.Headers headers) {

        JsonNode json() {
            return MAPPER.readTree(body);
        }
    }

    /** No {@code @Configuration}: the whole program, scanned in other tests, would take it and its clock for its own. */
    @ComponentScan
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Program {

        @Bean
        Clock clock() {
            return new CountingClock();
        }
    }

    /** One millisecond later each time it is looked at, so that nothing happens at the same time. */
    private static final class CountingClock extends Clock {

        // Shared, so that a restarted program does not go back in time.
        private static final AtomicLong MILLIS = new AtomicLong(1_800_000_000_000L);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(MILLIS.incrementAndGet());
        }
    }

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final MediaType JSON = MediaType.get("application/json");
    private static final String FAST = "genius365.sandbox.pace=0.05";
    private static final EmbeddedPostgres POSTGRES = startPostgres();

    private final ConfigurableApplicationContext context;
    private final HttpUrl address;
    private final OkHttpClient http = new OkHttpClient();

    private RunningSandbox(ConfigurableApplicationContext context) {
        this.context = context;
        this.address =
                HttpUrl.get("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A database of its own, to be handed to each start that is to find what the one before left. */
    static String newDatabase() {
        var name = "sandbox_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        try (var connection = POSTGRES.getDatabase("postgres", name).getConnection()) {
            new Liquibase(
                            "db/changelog/0900-sandbox.sql",
                            new ClassLoaderResourceAccessor(),
                            new JdbcConnection(connection))
                    .update();
        } catch (SQLException | LiquibaseException failure) {
            throw new IllegalStateException(failure);
        }
        return name;
    }

    static RunningSandbox start(String database, String... properties) {
        var application = new SpringApplicationBuilder(Program.class)
                .profiles("demo")
                .properties("spring.main.banner-mode=off", FAST)
                .properties(properties)
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton("dataSource", POSTGRES.getDatabase("genius365_app", database)));
        // Known before the start, because addresses of recordings name it.
        return new RunningSandbox(application.run("--server.port=" + TestSocketUtils.findAvailableTcpPort()));
    }

    /** Where a vendor's API is. */
    String url(String path) {
        return address.newBuilder().encodedPath(path).build().toString();
    }

    Answer get(String path, @Nullable String key) {
        return send(request(path, key).get().build());
    }

    Answer get(String path, String header, String value) {
        return send(request(path, null).header(header, value).get().build());
    }

    Answer post(String path, @Nullable String key, String body) {
        return send(request(path, key).post(RequestBody.create(body, JSON)).build());
    }

    /** @param fields names and values by turns */
    Answer postForm(String path, @Nullable String key, String... fields) {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        for (var field = 0; field < fields.length; field += 2) {
            form.addFormDataPart(fields[field], fields[field + 1]);
        }
        return send(request(path, key).post(form.build()).build());
    }

    Answer upload(String path, @Nullable String key, String fileName, String text, Map<String, String> fields) {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(form::addFormDataPart);
        form.addFormDataPart("file", fileName, RequestBody.create(text, MediaType.get("text/plain; charset=utf-8")));
        return send(request(path, key).post(form.build()).build());
    }

    Answer patch(String path, @Nullable String key, String body) {
        return send(request(path, key).patch(RequestBody.create(body, JSON)).build());
    }

    Answer delete(String path, @Nullable String key) {
        return send(request(path, key).delete().build());
    }

    void misbehave(String provider, String fault, int times) {
        var order = MAPPER.createObjectNode()
                .put("provider", provider)
                .put("fault", fault)
                .put("times", times);
        var answer = post("/sandbox/faults", null, order.toString());
        if (answer.status() != 204) {
            throw new IllegalStateException("The sandbox refused to misbehave: " + answer.status());
        }
    }

    /** Where it answers. */
    HttpUrl address() {
        return address;
    }

    DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private Request.Builder request(String path, @Nullable String key) {
        var url = address.resolve(path);
        if (url == null) {
            throw new IllegalArgumentException(path);
        }
        var request = new Request.Builder().url(url);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private Answer send(Request request) {
        try (var response = http.newCall(request).execute()) {
            return new Answer(response.code(), response.body().string(), response.headers());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role genius365_app login");
            }
            return postgres;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

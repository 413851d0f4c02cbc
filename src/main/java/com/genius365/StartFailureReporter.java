package com.genius365;

import com.genius365.common.InvalidSettingException;
import com.genius365.common.Terminal;
import com.genius365.database.DatabaseStartException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.validation.FieldError;

/**
 * Says in one line why the program does not start, where whoever starts it can do something about it. All else is left to
 * Spring, and is shown with its stack.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

    private static final int DEEPEST = 30;
    private static final String DATASOURCE_EXAMPLE = "jdbc:postgresql://localhost:5432/genius365";

    private final @Nullable ConfigurableApplicationContext context;

    /** @param context null where not even that could be made */
    StartFailureReporter(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        var settings = context == null ? new StandardEnvironment() : context.getEnvironment();
        var line = explain(failure, settings);
        line.ifPresent(it -> Terminal.printError("Genius365 does not start. " + it));
        return line.isPresent();
    }

    static Optional<String> explain(Throwable failure, Environment settings) {
        return first(failure, InvalidSettingException.class)
                .map(invalid -> String.valueOf(invalid.getMessage()))
                .or(() -> first(failure, DatabaseStartException.class).map(it -> String.valueOf(it.getMessage())))
                .or(() -> first(failure, PortInUseException.class).map(inUse -> portInUse(inUse.getPort(), settings)))
                .or(() -> first(failure, BindException.class).map(StartFailureReporter::unbound))
                .or(() -> first(failure, SQLException.class).flatMap(it -> database(it, settings)));
    }

    private static String portInUse(int port, Environment settings) {
        var isManagement = String.valueOf(port).equals(settings.getProperty("management.server.port"));
        return line(
                isManagement ? "GENIUS365_MANAGEMENT_PORT" : "PORT",
                "another program uses port " + port + "; stop that one, or choose another port",
                String.valueOf(port + 1));
    }

    private static String unbound(BindException unbound) {
        return first(unbound, BindValidationException.class)
                .flatMap(invalid -> invalid.getValidationErrors().getAllErrors().stream()
                        .filter(FieldError.class::isInstance)
                        .map(FieldError.class::cast)
                        .findFirst())
                .map(error -> variable(unbound.getName() + "." + dashed(error.getField())) + ": "
                        + quoted(error.getRejectedValue()) + " " + error.getDefaultMessage() + ".")
                .orElseGet(() -> unreadable(unbound));
    }

    private static String unreadable(BindException unbound) {
        var type = String.valueOf(unbound.getTarget().getType());
        return Optional.ofNullable(unbound.getProperty())
                .map(property -> variable(property.getName().toString()) + ": " + quoted(property.getValue())
                        + " cannot be read as " + type + ".")
                .orElseGet(() -> variable(unbound.getName().toString()) + ": cannot be read as " + type + ".");
    }

    private static Optional<String> database(SQLException failure, Environment settings) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        var address = address(settings);
        if (state.startsWith("08")) {
            return Optional.of(line(
                    "SPRING_DATASOURCE_URL",
                    "no PostgreSQL answers at " + address + " (" + reason(failure) + ")",
                    DATASOURCE_EXAMPLE));
        }
        if (state.startsWith("28")) {
            return Optional.of(line(
                    "SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD",
                    "the PostgreSQL at " + address + " refuses them",
                    "genius365, and the password that this role has"));
        }
        if (state.equals("3D000")) {
            return Optional.of(line(
                    "SPRING_DATASOURCE_URL",
                    "there is no such database at " + address + "; make it with createdb",
                    DATASOURCE_EXAMPLE));
        }
        if (state.equals("42501")) {
            return Optional.of(line(
                    "SPRING_DATASOURCE_USERNAME",
                    "this role may not make what the schema needs (" + reason(failure) + ")",
                    "the owner of the database, with the right to create roles"));
        }
        return Optional.empty();
    }

    private static String line(String setting, String problem, String example) {
        return String.valueOf(new InvalidSettingException(setting, problem, example).getMessage());
    }

    /** Without parameters, which may hold a password. */
    private static String address(Environment settings) {
        return settings.getProperty("spring.datasource.url", "its address").replaceAll("[?].*", "");
    }

    private static String reason(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("[.]+$", "");
    }

    /** As it stands in the environment: {@code GENIUS365_VAPI_BASE_URL}. */
    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static String dashed(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "nothing" : "\"" + value + "\"";
    }

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}

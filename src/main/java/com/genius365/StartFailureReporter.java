package com.genius365;

import com.genius365.common.InvalidSettingException;
import com.genius365.common.Terminal;
import com.genius365.database.DatabaseFailure;
import com.genius365.database.DatabaseStartException;
import java.util.ArrayList;
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
                .or(() -> database(failure, settings.getProperty("spring.datasource.url", "")));
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

    private static String line(String setting, String problem, String example) {
        return String.valueOf(new InvalidSettingException(setting, problem, example).getMessage());
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

    private static Optional<String> database(Throwable failure, String url) {
        return causes(failure)
                .map(cause -> DatabaseFailure.explain(cause, url))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream();
    }
}

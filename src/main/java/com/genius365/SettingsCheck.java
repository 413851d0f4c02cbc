package com.genius365;

import com.genius365.common.InvalidSettingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks at the settings before anything is started with them. */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int LARGEST_PORT = 65_535;
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s<>,;:\"()@]{1,64}@" + LABEL + "(\\." + LABEL + ")+", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTTP_ADDRESS = Pattern.compile("https?://[^\\s/?#@]+(/[^\\s?#]*)?");
    private static final int LONGEST_DOMAIN = 253;
    private static final String DATASOURCE_EXAMPLE = "jdbc:postgresql://localhost:5432/genius365";

    SettingsCheck() {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    static void check(Environment settings) {
        checkPort("PORT", settings.getProperty("server.port"), "8080");
        checkPort("GENIUS365_MANAGEMENT_PORT", settings.getProperty("management.server.port"), "9090");
        checkPublicUrl(settings.getProperty("genius365.public-url"));
        checkDomain(settings.getProperty("genius365.platform-domain"));
        checkDatasource(settings.getProperty("spring.datasource.url"));
        checkMail(settings);
    }

    private static void checkMail(Environment settings) {
        var sends = !settings.getProperty("genius365.mail.resend.api-key", "").isBlank()
                || settings.getProperty("spring.mail.host") != null;
        var from = settings.getProperty("genius365.mail.from");
        if (from != null && (sends || settings.getProperty("FROM_EMAIL") != null)) {
            checkEmail("FROM_EMAIL", from, "no-reply@example.com");
        }
        var superAdmin = settings.getProperty("genius365.mail.super-admin", "");
        if (!superAdmin.isBlank()) {
            checkEmail("SUPER_ADMIN_EMAIL", superAdmin, "you@example.com");
        }
        var resend = settings.getProperty("genius365.mail.resend.base-url");
        if (resend != null && !HTTP_ADDRESS.matcher(resend).matches()) {
            throw new InvalidSettingException(
                    "GENIUS365_RESEND_BASE_URL",
                    quoted(resend) + " is not an absolute http or https address",
                    "https://api.resend.com");
        }
    }

    private static void checkEmail(String setting, String value, String example) {
        if (!EMAIL.matcher(value.strip()).matches()) {
            throw new InvalidSettingException(
                    setting, quoted(value) + " is not an e-mail address, and nothing but that", example);
        }
    }

    private static void checkPort(String setting, @Nullable String value, String example) {
        if (value == null) {
            return;
        }
        try {
            var port = Integer.parseInt(value.strip());
            if (port >= 0 && port <= LARGEST_PORT) {
                return;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new InvalidSettingException(setting, quoted(value) + " is not a port, 1 to " + LARGEST_PORT, example);
    }

    private static void checkPublicUrl(@Nullable String value) {
        if (value != null && !isAddress(value)) {
            throw new InvalidSettingException(
                    "GENIUS365_PUBLIC_URL",
                    quoted(value) + " is not an absolute http or https address without path",
                    "https://app.example.com");
        }
    }

    private static boolean isAddress(String value) {
        try {
            var uri = new URI(value);
            return uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && Set.of("", "/").contains(uri.getRawPath())
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void checkDomain(@Nullable String value) {
        if (value != null
                && (value.length() > LONGEST_DOMAIN || !DOMAIN.matcher(value).matches())) {
            throw new InvalidSettingException(
                    "GENIUS365_PLATFORM_DOMAIN",
                    quoted(value) + " is not a domain name in small letters, without http:// and port",
                    "example.com");
        }
    }

    private static void checkDatasource(@Nullable String value) {
        if (value == null || value.equals("embedded")) {
            return;
        }
        if (value.isBlank()) {
            throw new InvalidSettingException(
                    "SPRING_DATASOURCE_URL",
                    "it is set but empty; leave it out to use the embedded database",
                    DATASOURCE_EXAMPLE);
        }
        if (!value.startsWith("jdbc:postgresql:")) {
            throw new InvalidSettingException(
                    "SPRING_DATASOURCE_URL",
                    quoted(value.replaceAll("[?].*", "").replaceAll("//[^/@]*@", "//"))
                            + " is not the address of a PostgreSQL",
                    DATASOURCE_EXAMPLE);
        }
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }
}

package gallery;

import com.genius365.common.ui.ThemeChoice;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.theme.aura.Aura;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the parts of the look without the program: no database, no sign-in. Start it and open {@code /gallery}; the
 * parameter {@code brand=meadow} shows another partner's colours. It stands outside {@code com.genius365}, so that no
 * test of the program finds it.
 */
@SpringBootApplication(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration",
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration",
        })
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("themes/base/styles.css")
@RestController
public class LookGallery implements AppShellConfigurator {

    private static final Map<String, String> BRANDS = Map.of(
            "indigo",
            "--brand-primary: #4f46e5; --brand-secondary: #0ea5e9; --brand-on-primary: #fff;",
            "meadow",
            "--brand-primary: #f5b82e; --brand-secondary: #2f6f4f; --brand-on-primary: #1c1917;"
                    + " --brand-background: #fbf8f1; --brand-text: #24312a; --brand-radius: 14px;",
            "navy",
            "--brand-primary: #0b2545; --brand-secondary: #13a89e; --brand-on-primary: #fff;"
                    + " --brand-background: #ffffff; --brand-text: #0b1523; --brand-radius: 4px;");

    public static void main(String[] args) {
        SpringApplication.run(LookGallery.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
    }

    @Bean
    SecurityFilterChain nothingIsProtected(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(CsrfConfigurer::disable)
                .build();
    }

    @Bean
    VaadinServiceInitListener firstPage() {
        return service -> service.addIndexHtmlRequestListener(page -> {
            var wanted = page.getVaadinRequest().getParameter("brand");
            var brand = BRANDS.get(wanted == null || !BRANDS.containsKey(wanted) ? "indigo" : wanted);
            page.getDocument().head().prependElement("style").appendText(":root{" + brand + "}");
            ThemeChoice.of(page.getVaadinRequest()).writeInto(page.getDocument());
        });
    }

    /** Thirty seconds of a quiet tone; as a resource, since a player seeks only where ranges are answered. */
    @GetMapping(path = "/gallery-tone.wav", produces = "audio/wav")
    Resource tone() {
        var rate = 8_000;
        var samples = rate * 30;
        var wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate);
        wav.putShort((short) 1).putShort((short) 8);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        for (var sample = 0; sample < samples; sample++) {
            wav.put((byte) (128 + 20 * Math.sin(sample * 0.2)));
        }
        return new ByteArrayResource(wav.array());
    }
}

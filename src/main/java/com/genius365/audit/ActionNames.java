package com.genius365.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** What people did, as they would say it. */
final class ActionNames {

    private static final Properties NAMES = load();

    private ActionNames() {}

    /** @param action as stored: {@code AGENT_EDIT AgentService.update}, or a word of its own */
    static String of(String action) {
        return find(action).orElseGet(() -> readable(lastWord(action)));
    }

    static Optional<String> find(String action) {
        return Optional.ofNullable(NAMES.getProperty(lastWord(action)));
    }

    private static String lastWord(String action) {
        return action.substring(action.lastIndexOf(' ') + 1);
    }

    /** {@code LeadService.removeAll} becomes "Lead: remove all"; {@code LEAD_LEFT} becomes "Lead left". */
    private static String readable(String action) {
        var words = action.replace("Service.", ": ")
                .replace(".", ": ")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? action : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Properties load() {
        var names = new Properties();
        try (var file = new InputStreamReader(
                new ClassPathResource("audit/action-names.properties").getInputStream(), StandardCharsets.UTF_8)) {
            names.load(file);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

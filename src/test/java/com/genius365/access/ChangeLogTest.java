package com.genius365.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.access.ActionDetails.Change;
import com.genius365.common.Secret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeLogTest {

    record Draft(String name, int seconds, @Nullable String voice, List<String> tags, Optional<String> note) {}

    record Keys(String apiKey, String password, Secret webhook, String keyboard) {}

    @Test
    void only_what_differs_is_kept_with_before_and_after() {
        var said = said(() -> ChangeLog.compare(
                new Draft("Nora", 60, null, List.of("a"), Optional.empty()),
                new Draft("Nora", 90, "alloy", List.of("a", "b"), Optional.of("x"))));

        assertThat(said.changes())
                .containsExactly(
                        new Change("seconds", "60", "90", false),
                        new Change("voice", null, "alloy", false),
                        new Change("tags", "a", "a, b", false),
                        new Change("note", null, "x", false));
    }

    @Test
    void of_a_secret_nothing_is_kept_but_that_it_was_replaced() {
        var said = said(() -> {
            ChangeLog.compare(
                    new Keys("old-key", "old-pass", new Secret("old-hook"), "qwerty"),
                    new Keys("new-key", "new-pass", new Secret("new-hook"), "azerty"));
            ChangeLog.replaced("Signing key");
        });

        assertThat(said.changes())
                .containsExactly(
                        new Change("apiKey", null, null, true),
                        new Change("password", null, null, true),
                        new Change("webhook", null, null, true),
                        new Change("keyboard", "qwerty", "azerty", false),
                        new Change("Signing key", null, null, true));
    }

    @Test
    void what_is_long_is_cut() {
        var said = said(() -> ChangeLog.record("prompt", "x", "y".repeat(50_000)));

        assertThat(said.changes().getFirst().after()).hasSize(2_000).endsWith("…");
    }

    @Test
    void outside_of_an_action_it_does_nothing() {
        ChangeLog.about("Nora");
        ChangeLog.record("name", "a", "b");

        assertThat(ChangeLog.CURRENT.isBound()).isFalse();
    }

    private static ChangeLog.Collected said(Runnable work) {
        var said = new ChangeLog.Collected();
        ScopedValue.where(ChangeLog.CURRENT, said).run(work);
        return said;
    }
}

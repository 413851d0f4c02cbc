package com.genius365.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.common.ui.TranscriptView.Speaker;
import com.genius365.common.ui.TranscriptView.Turn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptViewTest {

    @Test
    void a_turn_does_not_print_what_was_said() {
        var turn = new Turn(Speaker.PERSON, "Dana", "My card number is 4111", Duration.ofSeconds(4));

        assertThat(turn.toString()).doesNotContain("4111", "Dana");
    }

    @Test
    void a_turn_tells_the_player_where_it_begins() {
        var view = new TranscriptView(List.of(
                new Turn(Speaker.AGENT, "Nora", "Hello", Duration.ofMillis(1_500)),
                new Turn(Speaker.PERSON, "Caller", "Hi", null)));

        var turns = view.getElement().getChildren().toList();
        assertThat(turns.getFirst().getAttribute("data-offset")).isEqualTo("1.5");
        assertThat(turns.getLast().hasAttribute("data-offset")).isFalse();
    }
}

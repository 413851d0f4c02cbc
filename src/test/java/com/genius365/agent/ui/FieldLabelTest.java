package com.genius365.agent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldLabelTest {

    @ParameterizedTest
    @CsvSource({
        "settings.maxCallSeconds, Settings › Max call seconds",
        "settings.isRecorded, Settings › Recorded",
        "model.messages[0].content, Model › Messages 1 › Content",
        "begin_message, Begin message",
        "states[1].edges[11].to, States 2 › Edges 12 › To"
    })
    void a_path_is_told_in_words(String path, String label) {
        assertThat(FieldLabel.of(path)).isEqualTo(label);
    }
}

package com.genius365.provider.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionsTest {

    @Test
    void what_was_told_is_read_back() {
        var instructions = new Instructions(
                "Hello \"you\"\nthere",
                true,
                List.of(
                        new Instructions.Tool("sms", "write", "When\n<<end>> asked", null, "Thank you"),
                        new Instructions.Tool("transferCall", "office", "", List.of("+14155550100"), null)));

        var read = Instructions.takeFrom(instructions.appendTo("The prompt\n\n<<end>>"));

        assertThat(read).isEqualTo(new Instructions.Read("The prompt\n\n<<end>>", instructions));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<<end>>",
                "x\n\n<<instructions>>\n<<end>>",
                "x\n\n<<instructions>>\nTheir own words\n<<end>>",
                "x\n\n<<instructions>>\nTool sms: {\"name\":\n<<end>>",
                "x\n\n<<instructions>>\nTool sms: {}\n<<end>>",
                "x\n\n<<instructions>>\nTool sms: {\"name\":\"a\",\"when\":\"b\"}\n<<end>>\nMore"
            })
    void what_somebody_wrote_at_the_vendor_stays_in_the_prompt(String prompt) {
        assertThat(Instructions.takeFrom(prompt)).isEqualTo(new Instructions.Read(prompt, Instructions.NONE));
    }

    @Test
    void nothing_to_tell_adds_nothing() {
        assertThat(Instructions.NONE.appendTo("The prompt")).isEqualTo("The prompt");
    }
}

package com.genius365.sandbox.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WrittenAnswersTest {

    private final WrittenAnswers answers = new WrittenAnswers(new Conversations(new JsonMapper()));

    @Test
    void a_sentence_with_the_words_of_the_question_answers_it() {
        var agent = agent("Hello.", "# Opening hours\nWe open at nine. A cleaning costs 80 euros.");

        assertThat(answers.answer(agent, "1", 0, "What do CLEANINGS cost?")).endsWith("A cleaning costs 80 euros.");
        assertThat(answers.answer(agent, "1", 0, "Opening?")).endsWith("Hello.");
    }

    @Test
    void without_one_it_greets_and_then_says_what_somebody_like_it_would() {
        var agent = agent("Hello, dental desk.", "");

        assertThat(answers.answer(agent, "1", 0, "Hi")).isEqualTo("[Sandbox] Hello, dental desk.");
        assertThat(answers.answer(agent, "1", 1, "I need an appointment"))
                .startsWith("[Sandbox] ")
                .isNotEqualTo("[Sandbox] Hello, dental desk.");
        assertThat(answers.answer(agent, "1", 50, "And?"))
                .isEqualTo("[Sandbox] Is there anything else I can do for you?");
    }

    private static WrittenAnswers.Agent agent(String greeting, String document) {
        return new WrittenAnswers.Agent(
                "Dental desk. You book appointments.", greeting, new Knowledge(List.of(document)));
    }
}

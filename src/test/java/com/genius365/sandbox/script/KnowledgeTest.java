package com.genius365.sandbox.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    @Test
    void the_sentence_with_most_words_of_the_question_is_quoted_whole() {
        var knowledge = new Knowledge(List.of("""
                # Parking
                The garage is open from 6 a.m. to 11 p.m. on
                every day but Sunday. Guests park for free.

                Dogs
                Small dogs may stay."""));

        assertThat(knowledge.answer("When is the garage open on a Sunday?", 1))
                .contains("The garage is open from 6 a.m. to 11 p.m. on every day but Sunday.");
        assertThat(knowledge.answer("May guests park?", 1)).contains("Guests park for free.");
        assertThat(knowledge.answer("Do you have parking?", 1))
                .as("only a heading says so")
                .isEmpty();
        assertThat(knowledge.answer("What about small dogs?", 2)).contains("Small dogs may stay.");
        assertThat(knowledge.answer("What about big dogs?", 2)).isEmpty();
        assertThat(Knowledge.NONE.answer("Guests?", 1)).isEmpty();
    }

    @Test
    void documents_in_a_prompt_are_told_from_the_prompt() {
        assertThat(Knowledge.inPrompt(
                        "Be kind.\n\n<<knowledge>>\n# A\nOne.\n<<end>>\n\n<<knowledge>>\n# B\nTwo.\n<<end>>"))
                .containsExactly("# A\nOne.", "# B\nTwo.");
    }
}

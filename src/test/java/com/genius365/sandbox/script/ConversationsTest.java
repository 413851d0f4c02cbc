package com.genius365.sandbox.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ConversationsTest {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Conversations conversations = new Conversations(mapper);

    @ParameterizedTest
    @CsvSource({
        "You answer the phone of a Dentist., dental",
        "Books test drives of new cars, test-drive",
        "Night desk of the Hotel Miramar, hotel",
        "You care for automatic renewals, general"
    })
    void what_is_said_suits_the_agent(String description, String expected) {
        var chosen = conversations.choose(Outcome.COMPLETED, description, "call");

        assertThat(chosen.name()).startsWith(expected);
    }

    @Test
    void calls_of_one_agent_differ() {
        var names = IntStream.range(0, 20)
                .mapToObj(number -> conversations.choose(Outcome.COMPLETED, "hotel", "call" + number))
                .map(Conversation::name)
                .distinct();

        assertThat(names).hasSize(2);
    }

    @Test
    void a_greeting_is_the_agents_own_with_its_variables_filled() {
        var variables = mapper.createObjectNode().put("name", "Sam");

        var dialogue = conversations.get("hotel-booking").spoken("Hi {{name}}!", variables, Knowledge.NONE);

        assertThat(dialogue.transcript("AI", "User")).startsWith("AI: Hi Sam!\nUser: Hello, I'm looking");
        assertThat(dialogue.seconds()).isBetween(20L, 90L);
    }

    @Test
    void what_the_person_says_is_answered_from_what_the_agent_knows_once() {
        var knowledge = new Knowledge(List.of("# Rooms\nA double room costs 120 dollars. We like guests."));

        var turns = conversations
                .get("hotel-booking")
                .spoken("Hi!", mapper.createObjectNode(), knowledge)
                .utterances();

        assertThat(turns.get(2).text()).startsWith("A double room costs 120 dollars. ");
        assertThat(turns.stream().filter(turn -> turn.text().contains("120 dollars")))
                .hasSize(1);
        assertThat(turns.getFirst().text()).isEqualTo("Hi!");
    }

    @Test
    void nobody_speaks_before_the_one_before_has_finished() {
        var utterances = conversations
                .get("general-callback")
                .spoken("", mapper.createObjectNode(), Knowledge.NONE)
                .utterances();

        for (var turn = 1; turn < utterances.size(); turn++) {
            assertThat(utterances.get(turn).start())
                    .isGreaterThan(utterances.get(turn - 1).end());
            assertThat(utterances.get(turn).byAgent())
                    .isNotEqualTo(utterances.get(turn - 1).byAgent());
        }
    }
}

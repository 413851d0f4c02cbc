package com.genius365.provider.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.ChatTurn;
import com.genius365.provider.Credentials;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.VendorServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VapiChatTest {

    private static final String ANSWER = """
            {"id": "chat-1", "output": [
              {"role": "assistant", "content": null, "tool_calls": []},
              {"role": "tool", "content": "{\\"open\\": true}"},
              {"role": "assistant", "content": "We are open until six."},
              {"role": "assistant", "content": "Anything else?"}]}""";

    private final VendorServer vapi = new VendorServer();
    private final VapiChat chat = new VapiChat(new VapiApi(
            new VapiProperties(vapi.url(), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(1)),
            ProviderSamples.guards()));
    private final Credentials credentials = ProviderSamples.credentials();

    @AfterEach
    void stop() {
        vapi.close();
    }

    @Test
    void the_first_words_open_a_conversation() {
        vapi.answers(201, "{\"id\": \"session-1\", \"orgId\": \"o\"}");
        vapi.answers(201, ANSWER);

        var turn = chat.say(credentials, "assistant-1", null, "Are you open?");

        assertThat(turn).isEqualTo(new ChatTurn("session-1", List.of("We are open until six.", "Anything else?")));
        var session = vapi.next();
        assertThat(session.line()).isEqualTo("POST /session");
        assertThat(session.body())
                .isEqualTo(
                        new JsonMapper().readTree("{\"assistantId\": \"assistant-1\", \"expirationSeconds\": 3600}"));
        var said = vapi.next();
        assertThat(said.line()).isEqualTo("POST /chat");
        assertThat(said.body())
                .isEqualTo(new JsonMapper().readTree("{\"sessionId\": \"session-1\", \"input\": \"Are you open?\"}"));
    }

    @Test
    void the_next_words_are_said_in_the_same_one() {
        vapi.answers(200, ANSWER);

        assertThat(chat.say(credentials, "assistant-1", "session-1", "And tomorrow?")
                        .session())
                .isEqualTo("session-1");
        assertThat(vapi.next().line()).isEqualTo("POST /chat");
    }

    @Test
    void an_agent_that_has_nothing_to_say_says_nothing() {
        vapi.answers("{\"id\": \"chat-1\"}");

        assertThat(chat.say(credentials, "assistant-1", "session-1", "…").answers())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void one_that_is_over_is_over(int status) {
        vapi.answers(status, "{}");

        chat.end(credentials, "session-1");

        assertThat(vapi.next().line()).isEqualTo("DELETE /session/session-1");
    }

    @Test
    void nothing_printed_shows_what_was_said() {
        vapi.answers(ANSWER);

        assertThat(chat.say(credentials, "assistant-1", "session-1", "Are you open?") + "")
                .doesNotContain("open");
    }
}

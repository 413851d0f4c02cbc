package com.genius365.provider.retell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.genius365.provider.Credentials;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.VendorServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetellChatTest {

    private static final String ANSWER = """
            {"messages": [
              {"message_id": "m1", "role": "tool_call_invocation", "tool_call_id": "t", "name": "hours", "arguments": "{}"},
              {"message_id": "m2", "role": "tool_call_result", "tool_call_id": "t", "content": "9 to 5"},
              {"message_id": "m3", "role": "agent", "content": "We are open from 9 to 5."}]}""";

    private final VendorServer retell = new VendorServer();
    private final RetellChat chat = new RetellChat(new RetellApi(
            new RetellProperties(retell.url(), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(1)),
            ProviderSamples.guards()));
    private final Credentials credentials = ProviderSamples.credentials();

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void the_agent_is_asked_with_all_that_was_said_before() {
        retell.answers(ANSWER);
        retell.answers("{\"messages\": [{\"role\": \"agent\", \"content\": \"Goodbye.\"}], \"call_ended\": true}");

        var first = chat.say(credentials, "agent_1", null, "When are you open?");
        var second = chat.say(credentials, "agent_1", first.session(), "Thanks!");

        assertThat(first.answers()).containsExactly("We are open from 9 to 5.");
        assertThat(second.answers()).containsExactly("Goodbye.");
        var asked = retell.next();
        assertThat(asked.line()).isEqualTo("POST /agent-playground-completion/agent_1");
        assertThat(asked.body().path("messages")).hasSize(1);
        assertThat(asked.body().at("/messages/0/role").stringValue()).isEqualTo("user");
        assertThat(asked.body().at("/messages/0/content").stringValue()).isEqualTo("When are you open?");
        assertThat(retell.next()
                        .body()
                        .path("messages")
                        .valueStream()
                        .map(message -> message.path("role").stringValue()))
                .containsExactly("user", "tool_call_invocation", "tool_call_result", "agent", "user");
    }

    @Test
    void an_agent_without_an_answer_says_nothing() {
        retell.answers("{\"messages\": []}");

        assertThat(chat.say(credentials, "agent_1", null, "Hm.").answers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"422, REJECTED", "401, UNAUTHORIZED", "500, UNKNOWN_OUTCOME"})
    void words_are_said_once(int status, Kind kind) {
        retell.answers(status, "{}");
        retell.answers(ANSWER);

        var failed =
                catchThrowableOfType(ProviderException.class, () -> chat.say(credentials, "agent_1", null, "Book it."));

        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(retell.requestCount()).isEqualTo(1);
    }

    @Test
    void what_is_no_conversation_is_refused() {
        var failed = catchThrowableOfType(
                ProviderException.class, () -> chat.say(credentials, "agent_1", "chat_1", "Hello?"));

        assertThat(failed.kind()).isEqualTo(Kind.REJECTED);
        assertThat(retell.requestCount()).isZero();
    }

    @Test
    void there_is_nothing_to_end() {
        retell.answers(ANSWER);
        var turn = chat.say(credentials, "agent_1", null, "When?");

        chat.end(credentials, turn.session());

        assertThat(retell.requestCount()).isEqualTo(1);
        assertThat(turn.toString()).doesNotContain("When?").doesNotContain("9 to 5");
    }
}

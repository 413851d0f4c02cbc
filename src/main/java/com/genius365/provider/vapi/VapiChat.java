package com.genius365.provider.vapi;

import com.genius365.provider.ChatProvider;
import com.genius365.provider.ChatTurn;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.http.ProviderRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Written conversations with an assistant: a session at VAPI, and a chat in it for each thing said. */
@Component
class VapiChat implements ChatProvider {

    /** Somebody who tries an agent out may close the page without a word. */
    private static final int FORGOTTEN_AFTER_SECONDS = 3_600;

    private final VapiApi vapi;

    VapiChat(VapiApi vapi) {
        this.vapi = vapi;
    }

    @Override
    public Provider provider() {
        return Provider.VAPI;
    }

    @Override
    public ChatTurn say(Credentials credentials, String externalAgentId, @Nullable String session, String words) {
        var conversation = session == null ? begin(credentials, externalAgentId) : session;
        var chat = vapi.http()
                .send(credentials, ProviderRequest.post(new NewChat(conversation, words), "chat"), Chat.class);
        return new ChatTurn(conversation, chat.answers());
    }

    @Override
    public void end(Credentials credentials, String session) {
        vapi.delete(credentials, "session", session);
    }

    private String begin(Credentials credentials, String assistant) {
        var session = new NewSession(assistant, FORGOTTEN_AFTER_SECONDS);
        return vapi.http()
                .send(credentials, ProviderRequest.post(session, "session"), Session.class)
                .id();
    }

    private record NewSession(String assistantId, int expirationSeconds) {}

    private record NewChat(String sessionId, String input) {

        @Override
        public String toString() {
            return "NewChat[" + sessionId + "]";
        }
    }

    record Session(String id) {

        Session {
            Objects.requireNonNull(id);
        }
    }

    /** What tools said and were asked is among the output too. */
    record Chat(@Nullable List<Message> output) {

        List<String> answers() {
            return output == null
                    ? List.of()
                    : output.stream()
                            .filter(message -> "assistant".equals(message.role()))
                            .map(Message::words)
                            .filter(words -> !words.isBlank())
                            .toList();
        }
    }

    record Message(@Nullable String role, @Nullable JsonNode content) {

        String words() {
            return content == null ? "" : content.asString("");
        }

        @Override
        public String toString() {
            return "Message[" + role + ", hidden]";
        }
    }
}

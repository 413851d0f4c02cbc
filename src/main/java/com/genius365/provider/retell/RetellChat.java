package com.genius365.provider.retell;

import com.genius365.provider.ChatProvider;
import com.genius365.provider.ChatTurn;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.http.ProviderRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Written conversations with a voice agent in Retell's playground. Retell's chats are for chat agents only, which are other
 * agents; the playground takes any, but keeps nothing, so that the session is the conversation so far.
 */
@Component
class RetellChat implements ChatProvider {

    private final RetellApi api;

    RetellChat(RetellApi api) {
        this.api = api;
    }

    @Override
    public Provider provider() {
        return Provider.RETELL;
    }

    /** Sent once: the agent may have used a tool. */
    @Override
    public ChatTurn say(Credentials credentials, String externalAgentId, @Nullable String session, String words) {
        var messages = soFar(session);
        messages.add(api.json().valueToTree(Map.of("role", "user", "content", words)));

        var answer = api.send(
                credentials,
                ProviderRequest.post(Map.of("messages", messages), "agent-playground-completion", externalAgentId),
                JsonNode.class);

        var added = answer.path("messages").valueStream().toList();
        messages.addAll(added);
        return new ChatTurn(
                api.json().writeValueAsString(messages),
                added.stream()
                        .filter(message -> AgentReading.text(message, "role").equals("agent"))
                        .map(message -> AgentReading.text(message, "content"))
                        .filter(content -> !content.isBlank())
                        .toList());
    }

    /** Nothing is kept that could be ended. */
    @Override
    public void end(Credentials credentials, String session) {}

    private List<JsonNode> soFar(@Nullable String session) {
        if (session == null) {
            return new ArrayList<>();
        }
        try {
            return new ArrayList<>(api.json().readTree(session).valueStream().toList());
        } catch (JacksonException notOurs) {
            throw RetellApi.refused("The conversation cannot be continued. Begin a new one.");
        }
    }
}

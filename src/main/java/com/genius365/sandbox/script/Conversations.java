package com.genius365.sandbox.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All there is to be said. */
@Component
@Profile("demo")
public class Conversations {

    private static final String VOICEMAIL = "voicemail";

    private final List<Conversation> all;

    Conversations(JsonMapper mapper) {
        try (var file = new ClassPathResource("sandbox/conversations.json").getInputStream()) {
            this.all = List.of(mapper.readValue(file, Conversation[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Conversation get(String name) {
        return all.stream()
                .filter(conversation -> conversation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One that suits the agent; which of them, the call decides, so that calls differ. */
    Conversation choose(Outcome outcome, String agentDescription, String callId) {
        if (outcome == Outcome.VOICEMAIL) {
            return get(VOICEMAIL);
        }
        var candidates = all.stream()
                .filter(conversation -> !conversation.name().equals(VOICEMAIL))
                .toList();
        var best = candidates.stream()
                .mapToLong(conversation -> conversation.suits(agentDescription))
                .max()
                .orElseThrow();
        var suitable = candidates.stream()
                .filter(conversation -> conversation.suits(agentDescription) == best)
                .filter(conversation -> best > 0 || conversation.keywords().isEmpty())
                .toList();
        return suitable.get(Math.floorMod(callId.hashCode(), suitable.size()));
    }
}

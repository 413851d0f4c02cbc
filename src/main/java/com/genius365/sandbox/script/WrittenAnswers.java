package com.genius365.sandbox.script;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What an agent answers in writing. No model is asked: a sentence of its documents that has the words of the question,
 * else its greeting, else what somebody like it would say.
 */
@Component
@Profile("demo")
public class WrittenAnswers {

    private static final String LABEL = "[Sandbox] ";
    private static final String NOTHING_MORE = "Is there anything else I can do for you?";

    private final Conversations conversations;

    WrittenAnswers(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * Who is asked.
     *
     * @param description name and prompt
     * @param greeting empty: it has none
     * @param knowledge what it can look up
     */
    public record Agent(String description, String greeting, Knowledge knowledge) {}

    /** @param conversation tells one conversation from another @param turn how often it has answered before */
    public String answer(Agent agent, String conversation, int turn, String question) {
        return LABEL
                + agent.knowledge()
                        .answer(question, 1)
                        .orElseGet(() -> turn == 0 && !agent.greeting().isBlank()
                                ? agent.greeting()
                                : fromConversation(agent, conversation, turn));
    }

    private String fromConversation(Agent agent, String conversation, int turn) {
        var turns = conversations
                .choose(Outcome.COMPLETED, agent.description(), conversation)
                .turns();
        // The agent has every other one, beginning with the first.
        return 2 * turn < turns.size() ? turns.get(2 * turn) : NOTHING_MORE;
    }
}

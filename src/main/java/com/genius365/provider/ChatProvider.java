package com.genius365.provider;

import org.jspecify.annotations.Nullable;

/** Written conversations with an agent, for trying it out. Every method that goes out throws {@link ProviderException}. */
public interface ChatProvider {

    Provider provider();

    /**
     * Says something to the agent and waits for what it answers.
     *
     * @param session of the last {@link ChatTurn}; null: a new conversation
     */
    ChatTurn say(Credentials credentials, String externalAgentId, @Nullable String session, String words);

    /** Ends the conversation; one that is already over is over. */
    void end(Credentials credentials, String session);
}

package com.genius365.call;

import com.genius365.access.CurrentUser;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentId;
import com.genius365.common.Refusal;
import com.genius365.database.RateLimits;
import com.genius365.provider.ChatProvider;
import com.genius365.provider.ChatProviders;
import com.genius365.provider.ChatTurn;
import com.genius365.provider.ProviderException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for trying an agent out in writing. Nothing of it is kept here. */
@Service
public class TestChatService {

    static final int LONGEST_WORDS = 2_000;

    /** A model answers each: it costs money, and a person does not write faster. */
    private static final RateLimits.Limit PER_PERSON = new RateLimits.Limit(40, Duration.ofMinutes(5));

    private final TestTargets targets;
    private final ChatProviders chats;
    private final RateLimits limits;
    private final CurrentUser user;

    TestChatService(TestTargets targets, ChatProviders chats, RateLimits limits, CurrentUser user) {
        this.targets = targets;
        this.chats = chats;
        this.limits = limits;
        this.user = user;
    }

    /**
     * Says something to the agent and waits for its answer, which may take many seconds.
     *
     * @param session of the turn before; null: a new conversation
     * @throws Refusal where it cannot be said, or the vendor does not answer, in words for people
     */
    @RequiresPermission(Permission.CALL_START)
    public ChatTurn say(WorkspaceId workspace, AgentId agent, @Nullable String session, String words) {
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            throw new Refusal("Write something, at most " + LONGEST_WORDS + " characters.");
        }
        var target = targets.get(workspace, agent);
        var chat = chat(target);
        if (!limits.count("test-chat " + workspace + " " + user.id(), PER_PERSON)) {
            throw new Refusal("This is more than one conversation takes. Wait a minute, then write on.");
        }
        try {
            return chat.say(target.connection().credentials(), target.agent().externalId(), session, words.strip());
        } catch (ProviderException e) {
            throw new Refusal(e.explanation());
        }
    }

    /** Ends the conversation at the vendor, as far as the vendor knows of ends. */
    @RequiresPermission(Permission.CALL_START)
    public void end(WorkspaceId workspace, AgentId agent, String session) {
        var target = targets.get(workspace, agent);
        try {
            chat(target).end(target.connection().credentials(), session);
        } catch (ProviderException e) {
            throw new Refusal(e.explanation());
        }
    }

    private ChatProvider chat(TestTargets.Target target) {
        var provider = target.connection().provider();
        return chats.find(provider)
                .orElseThrow(() -> new Refusal("One cannot write to agents of " + provider.label() + "."));
    }
}

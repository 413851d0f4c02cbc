package com.genius365.agent;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.FakeAccount;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** Somebody changes agents at their vendor, and we find out. */
public final class AgentDrift {

    private AgentDrift() {}

    /** It says another greeting from now on. */
    public static void greet(FakeAccount account, String remoteId, String greeting) {
        var live = Objects.requireNonNull(account.agents().get(remoteId));
        var script = live.script();
        account.putAgent(
                remoteId,
                new AgentDefinition(
                        live.reference(),
                        live.basics(),
                        live.voice(),
                        new AgentDefinition.Script(script.prompt(), greeting, script.firstSpeaker(), script.style()),
                        live.model(),
                        live.settings(),
                        live.analysis(),
                        live.tools(),
                        live.knowledge()));
    }

    /** What is due is compared. */
    public static void check(ApplicationContext context) {
        context.getBean(DriftCheck.class).checkDue();
    }
}

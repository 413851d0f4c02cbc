package com.genius365.agent;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Analysis;
import com.genius365.provider.AgentDefinition.Basics;
import com.genius365.provider.AgentDefinition.CallSettings;
import com.genius365.provider.AgentDefinition.Script;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.AgentTool;
import com.genius365.provider.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent as a person types it in.
 *
 * @param tools of the workspace's library
 * @param documents of the workspace's knowledge base
 * @param engine where it runs
 * @param standby where it runs as well, ready to be switched to
 */
public record AgentDraft(
        @Valid Basics basics,
        @Valid Script script,
        @Valid CallSettings settings,
        @Valid Analysis analysis,
        @Size(max = 50, message = "At most 50 tools.") List<UUID> tools,
        @Size(max = 200, message = "At most 200 documents.") List<UUID> documents,
        @Valid AgentEngine engine,
        @Valid @Nullable AgentEngine standby) {

    public AgentDraft {
        tools = List.copyOf(tools);
        documents = List.copyOf(documents);
    }

    /** What one begins with: everything but the words is as it usually is. */
    public static AgentDraft empty(Provider provider, String language) {
        return new AgentDraft(
                new Basics("", "", language, AgentDefinition.Direction.BOTH),
                new Script("", "", AgentDefinition.FirstSpeaker.AGENT, AgentDefinition.Style.NEUTRAL),
                CallSettings.usual(),
                Analysis.usual(),
                List.of(),
                List.of(),
                new AgentEngine(provider, null, new AgentDefinition.Model("", 0.7), AgentDefinition.Voice.natural()),
                null);
    }

    public String name() {
        return basics.name();
    }

    @AssertTrue(message = "The standby has to be another provider.")
    boolean isStandbyElsewhere() {
        return standby == null || standby.provider() != engine.provider();
    }

    /** The same under another name. */
    public AgentDraft named(String other) {
        return new AgentDraft(
                new Basics(other, basics.description(), basics.language(), basics.direction()),
                script,
                settings,
                analysis,
                tools,
                documents,
                engine,
                standby);
    }

    public AgentDraft withEngine(AgentEngine other) {
        return new AgentDraft(basics, script, settings, analysis, tools, documents, other, standby);
    }

    public AgentDraft withStandby(@Nullable AgentEngine other) {
        return new AgentDraft(basics, script, settings, analysis, tools, documents, engine, other);
    }

    public AgentDraft withTools(List<UUID> others) {
        return new AgentDraft(basics, script, settings, analysis, others, documents, engine, standby);
    }

    public AgentDraft withDocuments(List<UUID> others) {
        return new AgentDraft(basics, script, settings, analysis, tools, others, engine, standby);
    }

    /** What it has for the vendor of that engine, in the account that this one has now; where it has nothing, this one. */
    public AgentEngine as(AgentEngine now) {
        var mine = at(now.provider());
        return mine.provider() == now.provider()
                ? new AgentEngine(now.provider(), now.connection(), mine.model(), mine.voice())
                : now;
    }

    /** What it has for that vendor; its engine where it has nothing for it. */
    AgentEngine at(Provider provider) {
        return standby != null && standby.provider() == provider ? standby : engine;
    }

    /** The two engines with their roles changed. */
    AgentDraft switched() {
        return standby == null
                ? this
                : new AgentDraft(basics, script, settings, analysis, tools, documents, standby, engine);
    }

    /** What it is at one of its engines. */
    AgentDefinition definition(
            UUID reference, AgentEngine at, List<AgentTool> resolvedTools, AgentKnowledge knowledge) {
        return new AgentDefinition(
                reference, basics, at.voice(), script, at.model(), settings, analysis, resolvedTools, knowledge);
    }
}

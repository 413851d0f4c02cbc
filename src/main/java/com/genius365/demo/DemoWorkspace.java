package com.genius365.demo;

import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentEngine;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.CallDirection;
import com.genius365.provider.Provider;
import com.genius365.provider.Sentiment;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client of an agency, as its file in {@code demo/} describes it.
 *
 * @param partner slug of its agency
 * @param areaCodes where the people who call it live
 * @param opens the hour of its own time
 * @param closes the hour of its own time
 * @param calls how many it had
 */
record DemoWorkspace(
        String partner,
        String slug,
        String name,
        ZoneId timeZone,
        List<String> areaCodes,
        int opens,
        int closes,
        boolean worksOnSundays,
        int calls,
        List<Account> connections,
        List<Agent> agents) {

    DemoWorkspace {
        areaCodes = List.copyOf(areaCodes);
        connections = List.copyOf(connections);
        agents = List.copyOf(agents);
    }

    /**
     * An account at a vendor. The sandbox lets in whatever begins with {@code sandbox-}.
     *
     * @param vendorWorkspace Synthflow's, which its lists ask for
     */
    record Account(
            Provider provider,
            String name,
            String key,
            @Nullable String vendorWorkspace) {

        @Override
        public String toString() {
            return "Account[" + provider + ", " + name + "]";
        }
    }

    /**
     * @param state of {@code PENDING}, {@code NOT_SYNCED} and {@code ERROR}; the first is published at once
     * @param error in the vendor's words
     * @param topics what its calls were about; none: it had none
     * @param opens null: as the workspace
     * @param closes null: as the workspace
     */
    record Agent(
            String name,
            Provider provider,
            String state,
            @Nullable String error,
            String model,
            double temperature,
            String voice,
            String voiceName,
            String language,
            String greeting,
            String prompt,
            List<Topic> topics,
            @Nullable Integer opens,
            @Nullable Integer closes) {

        Agent {
            topics = List.copyOf(topics);
        }

        AgentDraft draft() {
            var usual = AgentDraft.empty(provider, language);
            return new AgentDraft(
                    new AgentDefinition.Basics(name, "", language, AgentDefinition.Direction.BOTH),
                    new AgentDefinition.Script(
                            prompt, greeting, AgentDefinition.FirstSpeaker.AGENT, AgentDefinition.Style.NEUTRAL),
                    usual.settings(),
                    usual.analysis(),
                    List.of(),
                    List.of(),
                    new AgentEngine(
                            provider,
                            null,
                            new AgentDefinition.Model(model, temperature),
                            new AgentDefinition.Voice(voice, voiceName, 1, AgentDefinition.Pitch.NORMAL, null)),
                    null);
        }
    }

    /**
     * What a call was about.
     *
     * @param weight how often it comes up, against the other topics of the workspace
     * @param summary may hold {@code {first}}, {@code {last}}, {@code {day}}, {@code {time}}, {@code {amount}} and
     *     {@code {room}}, as the turns may
     * @param turns the agent first, then by turns
     */
    record Topic(CallDirection direction, int weight, Sentiment sentiment, String summary, List<String> turns) {

        Topic {
            turns = List.copyOf(turns);
        }
    }
}

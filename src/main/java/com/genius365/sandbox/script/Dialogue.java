package com.genius365.sandbox.script;

import java.util.List;
import java.util.stream.Collectors;

/** What was said in one call, and when. */
public record Dialogue(List<Utterance> utterances) {

    /**
     * One person's turn.
     *
     * @param start seconds since the call began
     * @param end likewise
     */
    public record Utterance(boolean byAgent, String text, double start, double end) {}

    /** The agent's, and the person's answer. */
    private static final int TURNS_BEFORE_TOOLS = 2;

    public Dialogue {
        utterances = List.copyOf(utterances);
    }

    public Dialogue first(int turns) {
        return new Dialogue(utterances.subList(0, Math.clamp(turns, 0, utterances.size())));
    }

    /** What the person has said first; empty: nothing yet. */
    public String question() {
        return utterances.size() < TURNS_BEFORE_TOOLS
                ? ""
                : utterances.get(TURNS_BEFORE_TOOLS - 1).text();
    }

    /** How many turns there were before a tool was used. */
    public int turnsBeforeTools() {
        return Math.min(TURNS_BEFORE_TOOLS, utterances.size());
    }

    /** Seconds since the call began at which a tool was used: when the person had first said something. */
    public double toolTime() {
        return utterances.isEmpty() ? 0 : utterances.get(turnsBeforeTools() - 1).end();
    }

    /** How long the call lasted, in whole seconds. */
    public long seconds() {
        return utterances.isEmpty() ? 0 : (long) Math.ceil(utterances.getLast().end()) + 1;
    }

    /** Characters the agent spoke. */
    public int spokenCharacters() {
        return utterances.stream()
                .filter(Utterance::byAgent)
                .mapToInt(utterance -> utterance.text().length())
                .sum();
    }

    public String transcript(String agent, String person) {
        return utterances.stream()
                .map(utterance -> (utterance.byAgent() ? agent : person) + ": " + utterance.text() + "\n")
                .collect(Collectors.joining());
    }
}

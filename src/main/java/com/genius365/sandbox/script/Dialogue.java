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

    public Dialogue {
        utterances = List.copyOf(utterances);
    }

    Dialogue first(int turns) {
        return new Dialogue(utterances.subList(0, Math.clamp(turns, 0, utterances.size())));
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

package com.genius365.provider;

import java.util.List;

/**
 * What an agent answered in writing.
 *
 * @param session what the next words of the same conversation are said with
 * @param answers in the order they were given; empty: it has nothing to say
 */
public record ChatTurn(String session, List<String> answers) {

    public ChatTurn {
        answers = List.copyOf(answers);
    }

    /** Without the words: it is logged. A session may hold them too. */
    @Override
    public String toString() {
        return "ChatTurn[" + answers.size() + " answers]";
    }
}

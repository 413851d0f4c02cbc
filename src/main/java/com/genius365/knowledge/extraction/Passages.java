package com.genius365.knowledge.extraction;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that can be read out as an answer: at the ends of paragraphs, else of sentences, else of words. */
public final class Passages {

    /** Characters of a piece. */
    public static final int LENGTH = 800;

    private static final int SHORTEST = LENGTH / 2;

    private Passages() {}

    public static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        var from = 0;
        while (from < text.length()) {
            var end = end(text, from);
            var piece = text.substring(from, end).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            from = end;
        }
        return pieces;
    }

    private static int end(String text, int from) {
        if (text.length() - from <= LENGTH) {
            return text.length();
        }
        var latest = from + LENGTH;
        var earliest = from + SHORTEST;
        for (var ends : List.of("\n\n", "\n", ". ", "? ", "! ", "; ", ", ", " ")) {
            var found = text.lastIndexOf(ends, latest - ends.length());
            if (found >= earliest) {
                return found + ends.length();
            }
        }
        // Half a character is none.
        return Character.isHighSurrogate(text.charAt(latest - 1)) ? latest - 1 : latest;
    }
}

package com.genius365.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text with what was searched for marked. It is text and never markup: whoever shows it makes of each part
 * what a page needs.
 */
public record Excerpt(List<Part> parts) {

    static final char HIT_OPENS = '\uE000';
    static final char HIT_CLOSES = '\uE001';
    /** Stands for an opening angle bracket while the database has the text. */
    static final char ANGLE = '\uE002';

    public static final Excerpt NONE = new Excerpt(List.of());

    public Excerpt {
        parts = List.copyOf(parts);
    }

    /** Some characters. @param isHit whether they were searched for */
    public record Part(String text, boolean isHit) {}

    /** Takes apart what the database has marked; no stored text has the marks. */
    static Excerpt of(String marked) {
        var parts = new ArrayList<Part>();
        var text = new StringBuilder();
        var isHit = false;
        for (var i = 0; i < marked.length(); i++) {
            var character = marked.charAt(i);
            if (character != HIT_OPENS && character != HIT_CLOSES) {
                text.append(character == ANGLE ? '<' : character);
                continue;
            }
            if (!text.isEmpty()) {
                parts.add(new Part(text.toString(), isHit));
                text.setLength(0);
            }
            isHit = character == HIT_OPENS;
        }
        if (!text.isEmpty()) {
            parts.add(new Part(text.toString(), isHit));
        }
        return new Excerpt(parts);
    }
}

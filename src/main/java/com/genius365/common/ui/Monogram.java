package com.genius365.common.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The initials of a name in a colour of its own; the name itself stands beside it. */
public class Monogram extends Span {

    private static final int COLOURS = 6;

    public Monogram(String name) {
        super(initials(name));
        addClassNames("monogram", "monogram-" + (Math.floorMod(name.hashCode(), COLOURS) + 1));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The person's own picture over their initials, where they have one: they show when it cannot be loaded. */
    public Monogram withPicture(Optional<String> path) {
        path.ifPresent(it -> add(new Image(it, "")));
        return this;
    }

    /** Half as large again, for the head of a page. */
    public Monogram large() {
        addClassName("monogram-large");
        return this;
    }

    /** A rounded square instead of a circle: a company rather than a person. */
    public Monogram square() {
        addClassName("monogram-square");
        return this;
    }

    /** First letters of the first and the last word, in capitals; a question mark where there is no letter. */
    static String initials(String name) {
        var words = Arrays.stream(name.strip().split("[\\s._@-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        var first = firstLetter(words.getFirst());
        return (words.size() == 1 ? first : first + firstLetter(words.getLast())).toUpperCase(Locale.ROOT);
    }

    private static String firstLetter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}

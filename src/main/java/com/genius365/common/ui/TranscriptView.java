package com.genius365.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A conversation as it went: the agent on one side, the person on the other, tools in between. */
public class TranscriptView extends OrderedList {

    /** Who speaks. */
    public enum Speaker {
        AGENT,
        PERSON,
        TOOL
    }

    /**
     * One turn of a conversation.
     *
     * @param name who speaks, for people: the agent's name, "Caller", the tool's name
     * @param offset since the start of the recording, where known
     */
    public record Turn(
            Speaker speaker,
            String name,
            String text,
            @Nullable Duration offset) {

        /** Without what was said: logs keep no transcripts. */
        @Override
        public String toString() {
            return "Turn[" + speaker + " at " + offset + "]";
        }
    }

    public TranscriptView() {
        addClassName("transcript");
        getElement().setAttribute("aria-label", "Transcript");
    }

    public TranscriptView(List<Turn> turns) {
        this();
        setTurns(turns);
    }

    public final void setTurns(List<Turn> turns) {
        removeAll();
        turns.forEach(this::append);
    }

    /** Adds what was just said, for a call under way. */
    public final void append(Turn turn) {
        var name = new Span(turn.name());
        name.addClassName("transcript-name");
        var head = new Div(name);
        head.addClassName("transcript-head");
        var words = new Div(turn.text());
        words.addClassName("transcript-words");
        var item = new ListItem(head, words);
        item.addClassNames(
                "transcript-turn", "transcript-" + turn.speaker().name().toLowerCase(Locale.ROOT));

        var offset = turn.offset();
        if (offset != null) {
            var time = new NativeButton(DurationFormat.clock(offset));
            time.addClassName("transcript-time");
            time.setAriaLabel("Play from " + DurationFormat.clock(offset));
            head.add(time);
            item.getElement().setAttribute("data-offset", String.valueOf(offset.toMillis() / 1000.0));
        }
        add(item);
    }
}

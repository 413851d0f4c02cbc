package com.genius365.call.ui;

import com.genius365.call.CallDetails;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the agent asked its tools in a call, and what they said. */
class CallToolCalls extends Composite<Div> {

    private final Set<CallDetails.ToolCall> opened = new HashSet<>();
    private List<CallDetails.ToolCall> shown = List.of();

    CallToolCalls() {
        setVisible(false);
    }

    void show(List<CallDetails.ToolCall> calls, TimeFormat time) {
        setVisible(!calls.isEmpty());
        if (calls.equals(shown)) {
            return;
        }
        shown = calls;
        var list = new Div();
        list.addClassName("tool-calls");
        calls.forEach(call -> list.add(entry(call, time)));
        getContent().removeAll();
        getContent().add(new Card("Tools used", list));
    }

    private Component entry(CallDetails.ToolCall call, TimeFormat time) {
        var name = new Span(call.tool());
        name.addClassName("monospace");
        var head = new Div(name, badge(call), new Span(time.timeOfDay(call.at())));
        head.addClassName("cluster");
        var body = new Div();
        body.addClassName("tool-call-body");
        if (call.failure() != null) {
            body.add(new Span(call.failure()));
        }
        body.add(new Span("Asked with"), text(call.arguments()));
        if (!call.isRunning()) {
            body.add(new Span("Answered"), text(call.answer()));
        }
        var details = new Details(head, body);
        details.setWidthFull();
        details.setOpened(opened.contains(call));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                opened.add(call);
            } else {
                opened.remove(call);
            }
        });
        return details;
    }

    /** In a few words, for the course of the call. */
    static String outcome(CallDetails.ToolCall call) {
        if (call.isRunning()) {
            return "Waiting for the answer";
        }
        return call.failure() == null ? "Answered in " + seconds(call.took()) : call.failure();
    }

    static Tone tone(CallDetails.ToolCall call) {
        if (call.isRunning()) {
            return Tone.WARNING;
        }
        return call.failure() == null ? Tone.SUCCESS : Tone.DANGER;
    }

    private static StatusBadge badge(CallDetails.ToolCall call) {
        if (call.isRunning()) {
            return StatusBadge.live("Waiting", Tone.WARNING);
        }
        return call.failure() == null
                ? new StatusBadge("Answered in " + seconds(call.took()), Tone.SUCCESS)
                : new StatusBadge("Failed after " + seconds(call.took()), Tone.DANGER);
    }

    private static String seconds(@Nullable Duration took) {
        return took == null ? "no time" : String.format(Locale.US, "%.1f s", took.toMillis() / 1000.0);
    }

    private static Pre text(@Nullable String text) {
        var block = new Pre(
                text == null ? "Forgotten: it is kept as long as transcripts are." : text.isEmpty() ? "Nothing" : text);
        block.addClassName("raw-event");
        return block;
    }
}

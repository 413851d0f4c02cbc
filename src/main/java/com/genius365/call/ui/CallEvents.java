package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.call.CallId;
import com.genius365.call.CallService;
import com.genius365.call.RawEvent;
import com.genius365.common.ui.CopyButton;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the vendor sent about a call, as it was sent; read only when someone opens it. */
class CallEvents extends Composite<Div> {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final transient CallService calls;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Details details = new Details("Raw events", list);
    private Registration opening = () -> {};

    CallEvents(CallService calls, CurrentWorkspace workspace, Clock clock) {
        this.calls = calls;
        this.workspace = workspace;
        this.clock = clock;
        list.addClassName("stack");
        details.setWidthFull();
        getContent().add(details);
    }

    void show(CallId call) {
        list.removeAll();
        if (details.isOpened()) {
            fill(call);
        }
        opening.remove();
        opening = details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                list.removeAll();
                fill(call);
            }
        });
    }

    private void fill(CallId call) {
        var events = calls.events(workspace.id(), call);
        events.forEach(event -> list.add(entry(event, call)));
        if (events.isEmpty()) {
            list.add(new Span("The provider has sent nothing about this call yet."));
        }
    }

    private Component entry(RawEvent event, CallId call) {
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var body = pretty(event.body());
        var head = new Div(
                new Span(event.type()),
                badge(event.state()),
                time.dateAndTimeLabel(event.receivedAt()),
                new CopyButton(body, "Copy event"));
        head.addClassName("cluster");
        if (event.error() != null) {
            head.add(new Span(event.error()));
        }
        if (event.state() == RawEvent.State.PARKED && workspace.allows(Permission.WORKSPACE_EDIT)) {
            head.add(new Button("Apply again", click -> {
                calls.replay(workspace.id(), event.id());
                Toasts.success("The event is applied again");
                show(call);
            }));
        }
        var text = new Pre(body);
        text.addClassName("raw-event");
        return new Div(head, text);
    }

    private static StatusBadge badge(RawEvent.State state) {
        return switch (state) {
            case PENDING -> StatusBadge.live("Waiting", Tone.WARNING);
            case APPLIED -> new StatusBadge("Applied", Tone.SUCCESS);
            case PARKED -> new StatusBadge("Parked", Tone.DANGER);
        };
    }

    private static String pretty(String json) {
        try {
            return PRETTY.writeValueAsString(PRETTY.readTree(json));
        } catch (JacksonException e) {
            return json;
        }
    }
}

package com.genius365.call.ui;

import com.genius365.call.BrowserCall;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call in the browser: microphone, sound and live words are the browser's matter. It asks for a call where the person
 * wants one; what it says of that call is a hint and no more.
 */
@Tag("test-call")
@JsModule("context://frontend/test-call.js")
class TestCall extends Component {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    TestCall(String agentName) {
        getElement().setAttribute("agent", agentName);
    }

    /** The person wants a call, and let the browser listen. */
    void onWanted(Runnable start) {
        addListener(Wanted.class, wanted -> start.run());
    }

    /** The vendor's client knows the call by a name. */
    void onJoined(ComponentEventListener<Joined> listener) {
        addListener(Joined.class, listener);
    }

    /** The browser did not get into the call. */
    void onNotJoined(Runnable listener) {
        addListener(NotJoined.class, event -> listener.run());
    }

    /** Joins the call. @param address of its page in the log */
    void open(BrowserCall call, String address) {
        var ticket = new HashMap<String, Object>();
        ticket.put("address", address);
        ticket.put("provider", call.provider().name());
        ticket.put("standIn", call.standIn());
        ticket.put("externalCallId", call.ticket().externalCallId());
        ticket.put("token", call.ticket().token().reveal());
        ticket.put("start", call.ticket().start());
        getElement().callJsFunction("open", MAPPER.writeValueAsString(ticket));
    }

    /** There is no call, and why. */
    void refuse(String sentence) {
        getElement().callJsFunction("refuse", sentence);
    }

    @DomEvent("test-call-wanted")
    static class Wanted extends ComponentEvent<TestCall> {

        Wanted(TestCall source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    @DomEvent("test-call-joined")
    static class Joined extends ComponentEvent<TestCall> {

        private final String externalId;

        Joined(TestCall source, boolean fromClient, @EventData("event.detail.id") String externalId) {
            super(source, fromClient);
            this.externalId = externalId;
        }

        String externalId() {
            return externalId;
        }
    }

    @DomEvent("test-call-not-joined")
    static class NotJoined extends ComponentEvent<TestCall> {

        NotJoined(TestCall source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}

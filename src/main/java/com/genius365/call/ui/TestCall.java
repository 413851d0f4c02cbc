package com.genius365.call.ui;

import com.genius365.call.BrowserCall;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call in the browser: microphone, sound and live words are the browser's matter. It asks for a call where the person
 * wants one; what it says of that call is a hint and no more.
 */
@Tag("test-call")
@JsModule("context://frontend/test-call.js")
class TestCall extends Component {

    private static final String ID = "event.detail.id";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    TestCall(String agentName) {
        getElement().setAttribute("agent", agentName);
    }

    /** The person wants a call, and let the browser listen. */
    void onWanted(Runnable listener) {
        getElement().addEventListener("test-call-wanted", event -> listener.run());
    }

    /** The vendor's client knows the call by a name. */
    void onJoined(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "test-call-joined",
                        event -> listener.accept(event.getEventData().path(ID).asString("")))
                .addEventData(ID);
    }

    /** The browser did not get into the call. */
    void onNotJoined(Runnable listener) {
        getElement().addEventListener("test-call-not-joined", event -> listener.run());
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
}

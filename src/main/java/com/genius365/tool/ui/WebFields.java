package com.genius365.tool.ui;

import com.genius365.tool.ToolKeys;
import com.genius365.tool.ToolKind;
import com.genius365.tool.ToolRules.Field;
import com.genius365.tool.ToolSetup;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The fields of a tool that goes to an address: function, API request, MCP server. */
class WebFields extends SetupFields {

    private final ToolKind kind;
    private final Select<ToolSetup.Method> method = new Select<>();
    private final TextField url = new TextField("Address");
    private final HeaderRows headers =
            new HeaderRows("Headers", "What the API wants to be told; arguments as {{name}}.", false, this::changed);
    private final HeaderRows secrets = new HeaderRows(
            "Secret headers",
            "Keys and tokens. They are sealed, sent to this address alone, and never shown again.",
            true,
            this::changed);
    private final TextArea body = new TextArea("Body");
    private final IntegerField timeout = new IntegerField("Longest wait");
    private final TextField said = new TextField("Said meanwhile");
    private final Checkbox waits = new Checkbox("The agent waits for the answer");

    WebFields(ToolKind kind) {
        this.kind = kind;
        watch(method);
        watch(Field.URL, url);
        watch(Field.BODY, body);
        watch(Field.TIMEOUT, timeout);
        watch(Field.SAID_MEANWHILE, said);
        watch(waits);
        place(Field.HEADERS, headers::mark);
        place(Field.SECRET_HEADERS, secrets::mark);
        method.setLabel("Method");
        method.setItems(ToolSetup.Method.values());
        method.addValueChangeListener(change -> body.setVisible(kind == ToolKind.API_REQUEST
                && change.getValue() != null
                && change.getValue().hasBody()));
        url.setPlaceholder(
                kind == ToolKind.API_REQUEST
                        ? "https://api.example.com/customers/{{customer_id}}"
                        : "https://example.com/tools");
        url.setHelperText(
                switch (kind) {
                    case FUNCTION -> "Gets a POST with the name of the tool, the arguments and the call.";
                    case API_REQUEST -> "Arguments stand as {{name}} behind the host.";
                    default -> "Its tools become the agent's.";
                });
        body.setHelperText("JSON, with {{name}} where an argument belongs. Empty: all arguments as JSON.");
        body.addClassName("monospace");
        body.setMinRows(3);
        timeout.setHelperText("In seconds, 1 to 60");
        timeout.setStepButtonsVisible(true);
        timeout.setMin(1);
        timeout.setMax(60);
        said.setPlaceholder("One moment, I am looking that up.");
        said.setHelperText("Empty: nothing is said");
        waits.setHelperText("Off: it goes on talking, and does not get the answer.");
        arrange();
    }

    private void arrange() {
        var where = new FormLayout();
        if (kind == ToolKind.API_REQUEST) {
            where.add(method);
        }
        where.add(url, 2);
        var when = new FormLayout(timeout);
        if (kind != ToolKind.MCP_SERVER) {
            when.add(said);
            when.add(waits, 2);
        }
        var content = getContent();
        content.addClassName("stack");
        content.add(where);
        if (kind == ToolKind.API_REQUEST) {
            content.add(headers);
        }
        content.add(secrets);
        if (kind == ToolKind.API_REQUEST) {
            content.add(body);
            body.setWidthFull();
        }
        content.add(new Div(when));
    }

    @Override
    void show(ToolSetup setup, boolean hasKey) {
        url.setValue(setup.url());
        secrets.showSet(setup.secretHeaders());
        switch (setup) {
            case ToolSetup.Function it -> timing(it.timeoutSeconds(), it.saidMeanwhile(), it.waits());
            case ToolSetup.ApiRequest it -> {
                method.setValue(it.method());
                headers.show(it.headers());
                body.setValue(it.body());
                timing(it.timeoutSeconds(), it.saidMeanwhile(), it.waits());
            }
            case ToolSetup.McpServer it -> timing(it.timeoutSeconds(), "", true);
            default -> throw new IllegalArgumentException("Goes to no address: " + setup.kind());
        }
    }

    private void timing(int seconds, String saidMeanwhile, boolean isAwaited) {
        timeout.setValue(seconds);
        said.setValue(saidMeanwhile);
        waits.setValue(isAwaited);
    }

    @Override
    ToolSetup read() {
        var address = url.getValue().strip();
        var seconds = timeout.getValue() == null ? 0 : timeout.getValue();
        var words = said.getValue().strip();
        return switch (kind) {
            case FUNCTION -> new ToolSetup.Function(address, secrets.names(), seconds, words, waits.getValue());
            case API_REQUEST ->
                new ToolSetup.ApiRequest(
                        method.getValue(),
                        address,
                        headers.read(),
                        secrets.names(),
                        method.getValue().hasBody() ? body.getValue() : "",
                        seconds,
                        words,
                        waits.getValue());
            default -> new ToolSetup.McpServer(address, secrets.names(), seconds);
        };
    }

    @Override
    ToolKeys keys() {
        return new ToolKeys(secrets.typed(), null);
    }

    @Override
    void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        headers.setReadOnly(readOnly);
        secrets.setReadOnly(readOnly);
    }

    /** A new one. */
    static ToolSetup empty(ToolKind kind) {
        return switch (kind) {
            case FUNCTION -> new ToolSetup.Function("", List.of(), 10, "", true);
            case API_REQUEST ->
                new ToolSetup.ApiRequest(ToolSetup.Method.GET, "", List.of(), List.of(), "", 10, "", true);
            default -> new ToolSetup.McpServer("", List.of(), 20);
        };
    }
}

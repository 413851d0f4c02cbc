package com.genius365.tool.ui;

import com.genius365.common.Secret;
import com.genius365.common.ui.TimeZoneField;
import com.genius365.provider.AgentTool.CalendarBooking.Step;
import com.genius365.tool.ToolKeys;
import com.genius365.tool.ToolKind;
import com.genius365.tool.ToolRules.Field;
import com.genius365.tool.ToolSetup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/** The fields of a tool that the vendor runs, and of a look into the documents: few, or none. */
class PlainFields extends SetupFields {

    private final ToolKind kind;
    private final TextArea message = new TextArea("Message");
    private final TextArea content = new TextArea("Text");
    private final PasswordField key = new PasswordField("API key of Cal.com");
    private final NumberField eventType = new NumberField("Event type");
    private final TimeZoneField timeZone;
    private final RadioButtonGroup<Step> step = new RadioButtonGroup<>("What it does");
    private final IntegerField passages = new IntegerField("Passages");
    private final TextField said = new TextField("Said meanwhile");

    PlainFields(ToolKind kind, Clock clock) {
        this.kind = kind;
        this.timeZone = new TimeZoneField("Time zone", clock);
        watch(Field.MESSAGE, message);
        watch(Field.CONTENT, content);
        watch(key);
        watch(Field.EVENT_TYPE, eventType);
        watch(Field.TIME_ZONE, timeZone);
        watch(step);
        watch(Field.PASSAGES, passages);
        watch(Field.SAID_MEANWHILE, said);
        message.setHelperText("Said when a machine answers; it may hold {{first_name}} and other variables.");
        content.setHelperText("Empty: the agent writes it.");
        key.setRevealButtonVisible(false);
        key.getElement().setAttribute("autocomplete", "off");
        eventType.setHelperText("The number in the address of the event type");
        eventType.setStep(1);
        step.setItems(Step.values());
        step.setItemLabelGenerator(it -> it == Step.FIND_TIMES ? "Finds free times" : "Books a time");
        passages.setHelperText("How many the agent gets at most, 1 to 10");
        passages.setStepButtonsVisible(true);
        passages.setMin(1);
        passages.setMax(10);
        said.setPlaceholder("One moment, I am looking that up.");
        arrange();
    }

    private void arrange() {
        switch (kind) {
            case VOICEMAIL -> getContent().add(new FormLayout(message));
            case SMS -> getContent().add(new FormLayout(content));
            case CALENDAR -> {
                var form = new FormLayout(key, eventType, timeZone, step);
                getContent().add(form);
            }
            case KNOWLEDGE -> getContent().add(new FormLayout(passages, said));
            default -> getContent().add(new Paragraph("There is nothing to set up."));
        }
    }

    @Override
    void show(ToolSetup setup, boolean hasKey) {
        switch (setup) {
            case ToolSetup.Voicemail it -> message.setValue(it.message());
            case ToolSetup.Sms it -> content.setValue(it.content());
            case ToolSetup.Calendar it -> {
                key.clear();
                key.setPlaceholder(hasKey ? "Is set. Type to replace it." : "cal_live_…");
                eventType.setValue(it.eventTypeId() == 0 ? null : (double) it.eventTypeId());
                timeZone.setValue(ZoneId.of(it.timeZone()));
                step.setValue(it.step());
            }
            case ToolSetup.Knowledge it -> {
                passages.setValue(it.passages());
                said.setValue(it.saidMeanwhile());
            }
            default -> {}
        }
    }

    @Override
    ToolSetup read() {
        return switch (kind) {
            case TRANSFER, FUNCTION, API_REQUEST, MCP_SERVER ->
                throw new IllegalStateException("Has fields of its own: " + kind);
            case END_CALL -> new ToolSetup.EndCall();
            case KEYPAD -> new ToolSetup.Keypad();
            case VOICEMAIL -> new ToolSetup.Voicemail(message.getValue().strip());
            case SMS -> new ToolSetup.Sms(content.getValue().strip());
            case CALENDAR ->
                new ToolSetup.Calendar(
                        eventType.getValue() == null ? 0 : eventType.getValue().longValue(),
                        timeZone.getValue() == null ? "" : timeZone.getValue().getId(),
                        step.getValue());
            case KNOWLEDGE ->
                new ToolSetup.Knowledge(
                        passages.getValue() == null ? 0 : passages.getValue(),
                        said.getValue().strip());
        };
    }

    @Override
    ToolKeys keys() {
        var typed = key.getValue().strip();
        return new ToolKeys(Map.of(), typed.isEmpty() ? null : new Secret(typed));
    }

    /** A new one. */
    static ToolSetup empty(ToolKind kind, ZoneId zone) {
        return switch (kind) {
            case FUNCTION, API_REQUEST, MCP_SERVER -> WebFields.empty(kind);
            case TRANSFER -> new ToolSetup.Transfer(java.util.List.of());
            case END_CALL -> new ToolSetup.EndCall();
            case KEYPAD -> new ToolSetup.Keypad();
            case VOICEMAIL -> new ToolSetup.Voicemail("");
            case SMS -> new ToolSetup.Sms("");
            case CALENDAR -> new ToolSetup.Calendar(0, zone.getId(), Step.FIND_TIMES);
            case KNOWLEDGE -> new ToolSetup.Knowledge(3, "");
        };
    }
}

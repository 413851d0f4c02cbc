package com.genius365.agent.ui;

import com.genius365.common.ui.Card;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.common.ui.PhraseField;
import com.genius365.provider.AgentDefinition.CallSettings;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.Capabilities;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;

/** How long an agent stays on the line, and what it does where nobody or a machine answers. */
class CallSettingsSection extends AgentSection<CallSettings> {

    private final IntegerField maxCall = new IntegerField("Longest call");
    private final IntegerField silence = new IntegerField("Hang up after silence");
    private final RadioButtonGroup<Voicemail> voicemail = new RadioButtonGroup<>("When a voicemail answers");
    private final TextArea voicemailMessage = new TextArea("Message");
    private final Checkbox recorded = new Checkbox("Record calls");
    private final PhraseField endPhrases = new PhraseField("Phrases that end the call");
    private final TextField transfer = new TextField("Transfer to");

    CallSettingsSection() {
        super(CallSettings.class);
        maxCall.setHelperText("In seconds, 60 to 3,600");
        silence.setHelperText("In seconds, 10 to 600");
        voicemail.setItems(Voicemail.values());
        voicemail.setItemLabelGenerator(item -> switch (item) {
            case IGNORE -> "Talk as to a person";
            case HANG_UP -> "Hang up";
            case MESSAGE -> "Leave a message";
        });
        voicemail.addValueChangeListener(change -> voicemailMessage.setVisible(change.getValue() == Voicemail.MESSAGE));
        voicemailMessage.setHelperText("What it says to the machine, then it hangs up.");
        voicemailMessage.setMaxLength(1_000);
        voicemailMessage.setWidthFull();
        voicemailMessage.setVisible(false);
        voicemailMessage.setValueChangeMode(ValueChangeMode.LAZY);
        recorded.setHelperText("Tell people so where the law asks for it: in the greeting, for one.");
        endPhrases.setHelperText("When the agent has said one of these, it hangs up. Press Enter after each.");
        transfer.setPlaceholder("+1 415 555 0100");
        transfer.setHelperText("Where it hands people over to, with the country code. Empty: nowhere");
        transfer.setMaxLength(40);
        transfer.setValueChangeMode(ValueChangeMode.LAZY);

        binder().forField(maxCall).asRequired("60 to 3,600 seconds.").bind("maxCallSeconds");
        binder().forField(silence).asRequired("10 to 600 seconds.").bind("silenceSeconds");
        binder().bind(voicemail, "voicemail");
        voicemail.setRequiredIndicatorVisible(false);
        binder().forField(voicemailMessage)
                .withValidator(
                        text -> voicemail.getValue() != Voicemail.MESSAGE || !text.isBlank(),
                        "Say what it is to leave on the machine.")
                .bind("voicemailMessage");
        binder().bind(recorded, "isRecorded");
        binder().bind(endPhrases, "endCallPhrases");
        binder().forField(transfer)
                .withConverter(CallSettingsSection::number, number -> number == null ? "" : number)
                .bind("transferNumber");
        getContent()
                .add(
                        new Card("How long", new FormLayout(maxCall, silence), endPhrases),
                        new Card("Voicemail", voicemail, voicemailMessage),
                        new Card("Recording and transfer", recorded, new FormLayout(transfer)));
    }

    void offer(Capabilities capabilities) {
        maxCall.setHelperText("In seconds, %d to %,d"
                .formatted(Math.max(60, capabilities.minCallSeconds()), Math.min(3600, capabilities.maxCallSeconds())));
    }

    @Override
    CallSettings typed() {
        var longest = maxCall.getValue();
        var quiet = silence.getValue();
        var machine = voicemail.getValue();
        return new CallSettings(
                longest == null ? shown().maxCallSeconds() : longest,
                quiet == null ? shown().silenceSeconds() : quiet,
                machine == null ? Voicemail.HANG_UP : machine,
                voicemailMessage.getValue(),
                recorded.getValue(),
                endPhrases.getValue(),
                number(transfer.getValue()));
    }

    @Override
    void setReadOnly(boolean readOnly) {
        maxCall.setReadOnly(readOnly);
        silence.setReadOnly(readOnly);
        voicemail.setReadOnly(readOnly);
        voicemailMessage.setReadOnly(readOnly);
        recorded.setReadOnly(readOnly);
        endPhrases.setReadOnly(readOnly);
        transfer.setReadOnly(readOnly);
    }

    /** What is no number stays as it was typed: the field says what is wrong with it. */
    private static @Nullable String number(String typed) {
        return typed.isBlank() ? null : PhoneNumberFormat.e164(typed).orElse(typed.strip());
    }
}

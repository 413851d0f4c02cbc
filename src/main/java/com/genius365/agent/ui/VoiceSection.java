package com.genius365.agent.ui;

import com.genius365.common.ui.Card;
import com.genius365.provider.AgentDefinition.Pitch;
import com.genius365.provider.AgentDefinition.Voice;
import com.genius365.provider.Capabilities;
import com.genius365.provider.Capabilities.Ability;
import com.genius365.provider.Provider;
import com.genius365.provider.RemoteVoice;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;

/** How an agent sounds. */
class VoiceSection extends AgentSection<Voice> {

    private final VoiceList list = new VoiceList();
    private final NumberField speed = new NumberField("Speed");
    private final NumberField stability = new NumberField("Stability");
    private final RadioButtonGroup<Pitch> pitch = new RadioButtonGroup<>("Pitch");
    private final Card manner;

    VoiceSection() {
        super(Voice.class);
        speed.setHelperText("1 is natural; 0.5 to 2");
        stability.setHelperText("0 is lively, 1 is even; empty: as the engine thinks best");
        stability.setClearButtonVisible(true);
        pitch.setItems(Pitch.values());
        pitch.setItemLabelGenerator(item -> switch (item) {
            case LOW -> "Low";
            case NORMAL -> "Normal";
            case HIGH -> "High";
        });
        binder().forField(speed).asRequired("0.5 to 2.").bind("speed");
        binder().bind(pitch, "pitch");
        pitch.setRequiredIndicatorVisible(false);
        binder().bind(stability, "stability");
        list.onChoose(this::changed);
        manner = new Card("How it speaks", new FormLayout(speed, stability), pitch);
        getContent().add(new Card("Voice", list), manner);
    }

    void offer(Capabilities capabilities, Provider provider) {
        speed.setVisible(capabilities.can(Ability.VOICE_SPEED));
        stability.setVisible(capabilities.can(Ability.VOICE_STABILITY));
        pitch.setVisible(capabilities.can(Ability.VOICE_PITCH));
        manner.setVisible(speed.isVisible() || stability.isVisible() || pitch.isVisible());
        if (!capabilities.can(Ability.LISTS_VOICES)) {
            list.cannotBeListed(provider.label() + " has no list of its voices; its default one is used.", true);
        }
    }

    void voicesAreLoading() {
        list.loading();
    }

    /** The chosen voice stays chosen, on the list or not. */
    void offerVoices(List<RemoteVoice> voices) {
        list.offer(voices);
    }

    void voicesCannotBeListed(String why) {
        list.cannotBeListed(why, false);
    }

    @Override
    void show(Voice voice) {
        super.show(voice);
        list.show(voice.id(), voice.name());
    }

    @Override
    Voice typed() {
        var howFast = speed.getValue();
        var howHigh = pitch.getValue();
        return new Voice(
                list.chosenId(),
                list.chosenName(),
                howFast == null ? shown().speed() : howFast,
                howHigh == null ? Pitch.NORMAL : howHigh,
                stability.getValue());
    }

    @Override
    void setReadOnly(boolean readOnly) {
        list.setReadOnly(readOnly);
        speed.setReadOnly(readOnly);
        stability.setReadOnly(readOnly);
        pitch.setReadOnly(readOnly);
    }
}

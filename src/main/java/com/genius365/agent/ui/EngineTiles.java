package com.genius365.agent.ui;

import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.provider.Capabilities;
import com.genius365.provider.Capabilities.Ability;
import com.genius365.provider.Provider;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The vendors to choose from, with what each can do and whether it is connected. */
class EngineTiles extends Composite<Div> {

    /** @param isConnected there is an account that the workspace uses */
    record Engine(Provider provider, Capabilities capabilities, boolean isConnected) {}

    private final RadioButtonGroup<Provider> group = new RadioButtonGroup<>();
    private final Div notice = new Div();
    private final Anchor integrations = new Anchor("", "Connect it on the Integrations page");
    private transient List<Engine> engines = List.of();
    private transient Consumer<Provider> onChoose = chosen -> {};

    EngineTiles() {
        group.setLabel("Engine");
        group.addClassNames("tile-group", "engine-tiles");
        group.setRenderer(new ComponentRenderer<>(this::tile));
        group.addValueChangeListener(change -> {
            showNotice();
            if (change.isFromClient() && change.getValue() != null) {
                onChoose.accept(change.getValue());
            }
        });
        getContent().addClassName("stack-tight");
        getContent().add(group, notice);
    }

    /** Told when a person chooses another one. */
    void onChoose(Consumer<Provider> listener) {
        onChoose = listener;
    }

    void offer(List<Engine> offered, String integrationsAddress) {
        engines = List.copyOf(offered);
        integrations.setHref(integrationsAddress);
        var chosen = group.getValue();
        group.setItems(engines.stream().map(Engine::provider).toList());
        group.setValue(chosen);
    }

    void show(Provider chosen) {
        group.setValue(chosen);
        showNotice();
    }

    Provider chosen(Provider otherwise) {
        return Optional.ofNullable(group.getValue()).orElse(otherwise);
    }

    void setReadOnly(boolean readOnly) {
        group.setReadOnly(readOnly);
    }

    private Component tile(Provider provider) {
        var engine = engines.stream().filter(it -> it.provider() == provider).findFirst();
        var name = new Span(provider.label());
        name.addClassName("tile-name");
        var head = new Div(name);
        head.addClassName("tile-head");
        var tile = new Div(head);
        tile.addClassName("tile");
        engine.ifPresent(it -> {
            head.add(
                    it.isConnected()
                            ? new StatusBadge("Connected", Tone.SUCCESS)
                            : new StatusBadge("Not connected", Tone.NEUTRAL));
            var abilities = new Span(String.join(" · ", abilities(it.capabilities())));
            abilities.addClassName("tile-sentence");
            tile.add(abilities);
        });
        return tile;
    }

    private void showNotice() {
        notice.removeAll();
        engines.stream()
                .filter(engine -> engine.provider() == group.getValue() && !engine.isConnected())
                .findFirst()
                .ifPresent(engine -> notice.add(new NoticeBar(
                                engine.provider().label() + " is not connected. You can go on, and publish once it is.",
                                Tone.INFO)
                        .withActions(integrations)));
    }

    private static List<String> abilities(Capabilities capabilities) {
        var words = new ArrayList<String>();
        words.add(capabilities.languages().size() + " languages");
        words.add(capabilities.models().size() + " models");
        for (var ability : Ability.values()) {
            if (capabilities.can(ability)) {
                word(ability).ifPresent(words::add);
            }
        }
        return words;
    }

    private static Optional<String> word(Ability ability) {
        return switch (ability) {
            case WEB_CALLS -> Optional.of("calls in the browser");
            case TEXT_CHAT -> Optional.of("written test");
            case LISTS_VOICES -> Optional.of("list of voices");
            case VOICE_SPEED -> Optional.of("speed");
            case VOICE_PITCH -> Optional.of("pitch");
            case VOICE_STABILITY -> Optional.of("stability");
            case OWN_KNOWLEDGE -> Optional.of("own knowledge base");
            // Nothing to choose an engine by.
            case TEMPERATURE, SIGNS_WEBHOOKS -> Optional.empty();
        };
    }
}

package com.genius365.agent.ui;

import com.genius365.agent.AgentEngine;
import com.genius365.common.ui.Card;
import com.genius365.provider.AgentDefinition.Model;
import com.genius365.provider.AgentDefinition.Voice;
import com.genius365.provider.Capabilities.Ability;
import com.genius365.provider.MappingReport;
import com.genius365.provider.Provider;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks at which second provider an agent is to stand ready, with which model and voice. */
class StandbyDialog extends Dialog {

    private final EngineTiles tiles = new EngineTiles();
    private final ModelSection model = new ModelSection();
    private final VoiceSection voice = new VoiceSection();
    private final transient List<EngineTiles.Engine> engines;
    private final transient BiConsumer<VoiceSection, Supplier<Provider>> loadVoices;
    private final transient Function<AgentEngine, MappingReport> report;
    private final @Nullable AgentEngine before;
    private final Div outcome = new Div();

    /**
     * @param engines those to choose from, at least one
     * @param before the standby there is; null: none
     * @param loadVoices offers the voices of the provider that is chosen then
     * @param report what the provider makes of the agent
     */
    StandbyDialog(
            List<EngineTiles.Engine> engines,
            @Nullable AgentEngine before,
            String integrationsAddress,
            BiConsumer<VoiceSection, Supplier<Provider>> loadVoices,
            Function<AgentEngine, MappingReport> report,
            Consumer<AgentEngine> onChoose) {
        this.engines = List.copyOf(engines);
        this.before = before;
        this.loadVoices = loadVoices;
        this.report = report;
        setHeaderTitle("Standby");
        setWidth("48rem");
        tiles.offer(engines, integrationsAddress);
        tiles.onChoose(this::offer);
        Stream.of(model, voice).forEach(section -> section.onChange(this::showReport));
        var content = new Div(tiles, outcome, model, voice);
        content.addClassName("stack");
        add(content);
        var choose = new Button("Use as standby", click -> {
            if (model.check() && voice.check()) {
                onChoose.accept(typed());
                close();
            }
        });
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, choose);
        setCloseOnOutsideClick(false);
        var first = before == null ? engines.getFirst().provider() : before.provider();
        tiles.show(first);
        offer(first);
    }

    private void offer(Provider provider) {
        var capabilities = engines.stream()
                .filter(engine -> engine.provider() == provider)
                .findFirst()
                .orElseThrow()
                .capabilities();
        if (before != null && before.provider() == provider) {
            model.show(before.model());
            voice.show(before.voice());
        } else {
            model.show(new Model(
                    capabilities.models().isEmpty()
                            ? ""
                            : capabilities.models().getFirst().id(),
                    0.7));
            voice.show(Voice.natural());
        }
        model.offer(capabilities);
        voice.offer(capabilities, provider);
        if (capabilities.can(Ability.LISTS_VOICES)) {
            loadVoices.accept(voice, this::chosen);
        }
        showReport();
    }

    /** Before anything is moved, it is said what becomes of it there. */
    private void showReport() {
        var title = "What becomes of the agent at " + chosen().label();
        outcome.removeAll();
        outcome.add(
                model.isRight() && voice.isRight()
                        ? new Card(title, new MappingReportView(report.apply(typed())))
                        : new Card(title, new Paragraph("Choose a model and a voice to see it.")));
    }

    private Provider chosen() {
        return tiles.chosen(engines.getFirst().provider());
    }

    private AgentEngine typed() {
        var provider = chosen();
        var connection = before != null && before.provider() == provider ? before.connection() : null;
        return new AgentEngine(provider, connection, model.typed(), voice.typed());
    }
}

package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentEngine;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentLibrary;
import com.genius365.agent.AgentNumbers;
import com.genius365.agent.VendorOffer;
import com.genius365.provider.AgentDefinition.Model;
import com.genius365.provider.AgentDefinition.Voice;
import com.genius365.provider.Capabilities.Ability;
import com.genius365.provider.MappingReport;
import com.genius365.provider.Provider;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of an agent on the screen, and what one of them means to another: it is the same where one is made and where one is changed. */
final class AgentEditor {

    private final VendorOffer offer;
    private final AgentLibrary library;
    private final CurrentWorkspace workspace;
    private final BasicsSection basics = new BasicsSection();
    private final VoiceSection voice = new VoiceSection();
    private final PromptSection prompt = new PromptSection();
    private final ModelSection model = new ModelSection();
    private final KnowledgeSection knowledge;
    private final ToolsSection tools;
    private final NumberSection numbers;
    private final CallSettingsSection settings = new CallSettingsSection();
    private final AnalysisSection analysis = new AnalysisSection();
    private final Div promptAndModel = new Div(prompt, model);
    private @Nullable AgentDraft shown;
    private AgentNumbers shownNumbers = AgentNumbers.NONE;
    private Runnable onChange = () -> {};

    AgentEditor(VendorOffer offer, AgentLibrary library, CurrentWorkspace workspace, List<String> variables) {
        this.offer = offer;
        this.library = library;
        this.workspace = workspace;
        knowledge = new KnowledgeSection(
                AgentNavigation.knowledge(workspace.slug()),
                documents -> library.budget(workspace.id(), provider(), documents));
        tools = new ToolsSection(AgentNavigation.tools(workspace.slug()));
        numbers = new NumberSection(AgentNavigation.telephony(workspace.slug()));
        promptAndModel.addClassName("stack");
        prompt.setVariables(variables);
        basics.engine().onChoose(this::startAnewAt);
        basics.onTemplate(prompt::use);
        basics.onDirection(() -> numbers.showFor(basics.direction()));
        Stream.of(basics, voice, prompt, model, settings, analysis).forEach(section -> section.onChange(this::changed));
        knowledge.onChange(this::changed);
        tools.onChange(this::changed);
        numbers.onChange(this::changed);
    }

    /** Told of every change that a person makes. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Where a part stands on the screen; the review has no place here. */
    Component component(AgentStep step) {
        return switch (step) {
            case BASICS -> basics;
            case VOICE -> voice;
            case PROMPT -> promptAndModel;
            case KNOWLEDGE -> knowledge;
            case TOOLS -> tools;
            case NUMBER -> numbers;
            case CALL_SETTINGS -> settings;
            case ANALYSIS -> analysis;
            case REVIEW -> throw new IllegalArgumentException("The review is no part of an agent");
        };
    }

    /** @param isNew it is not made yet: a template can be chosen, and any engine */
    void show(AgentDraft draft, AgentNumbers chosenNumbers, boolean isNew) {
        shown = draft;
        shownNumbers = chosenNumbers;
        basics.engine().offer(engines(), AgentNavigation.integrations(workspace.slug()));
        basics.engine().show(draft.engine().provider());
        basics.setTemplateVisible(isNew);
        basics.show(draft.basics());
        voice.show(draft.engine().voice());
        prompt.show(draft.script());
        model.show(draft.engine().model());
        settings.show(draft.settings());
        analysis.show(draft.analysis());
        var mayKnow = workspace.allows(Permission.KNOWLEDGE_READ);
        knowledge.show(mayKnow ? library.documents(workspace.id()) : List.of(), draft.documents(), mayKnow);
        tools.show(library.tools(workspace.id()), draft.tools());
        showNumbers(draft.engine().provider(), chosenNumbers);
        offerAt(draft.engine().provider());
    }

    /** Shows something else as an edit: what was there before stays what it was. */
    void put(AgentDraft draft, AgentNumbers chosenNumbers) {
        var there = shownNumbers;
        show(draft, chosenNumbers, false);
        shownNumbers = there;
    }

    /** Those there are, with what they can do. */
    List<EngineTiles.Engine> engines() {
        return offer.vendors(workspace.id()).stream()
                .flatMap(provider -> offer
                        .capabilities(workspace.id(), provider)
                        .map(it -> new EngineTiles.Engine(provider, it, offer.isConnected(workspace.id(), provider)))
                        .stream())
                .toList();
    }

    /** Offers the voices of a vendor somewhere else than in the part of its own. */
    void loadVoices(VoiceSection section, Provider provider, BooleanSupplier isStillWanted) {
        VoiceLoader.load(section, offer, workspace.id(), provider, isStillWanted);
    }

    /** @param mayChooseEngine it lives nowhere yet */
    void setReadOnly(boolean readOnly, boolean mayChooseEngine) {
        Stream.of(basics, voice, prompt, model, settings, analysis).forEach(section -> section.setReadOnly(readOnly));
        knowledge.setReadOnly(readOnly);
        tools.setReadOnly(readOnly);
        numbers.setReadOnly(readOnly, workspace.allows(Permission.TELEPHONY_EDIT));
        basics.engine().setReadOnly(readOnly || !mayChooseEngine);
    }

    /** What stands there, right or not. */
    AgentDraft typed() {
        var before = Optional.ofNullable(shown).orElseThrow();
        var provider = provider();
        var isSame = provider == before.engine().provider();
        var standby = before.standby();
        return new AgentDraft(
                basics.typed(),
                prompt.typed(),
                settings.typed(),
                analysis.typed(),
                tools.chosen(),
                knowledge.chosen(),
                new AgentEngine(provider, isSame ? before.engine().connection() : null, model.typed(), voice.typed()),
                standby != null && standby.provider() == provider ? null : standby);
    }

    AgentNumbers numbers() {
        return numbers.chosen();
    }

    /** Gives the agent the chosen numbers, where that is not so already and the person may. */
    void assignNumbers(AgentId agent) {
        var chosen = numbers.chosen();
        if (!chosen.equals(shownNumbers) && workspace.allows(Permission.TELEPHONY_EDIT)) {
            library.assign(workspace.id(), agent, typed().engine().provider(), chosen);
            shownNumbers = chosen;
        }
    }

    /** What its vendor makes of what stands there. */
    MappingReport report() {
        var draft = typed();
        return report(draft, draft.engine());
    }

    /** What a vendor makes of a draft, whether it is at home there or not. */
    MappingReport report(AgentDraft draft, AgentEngine at) {
        return offer.report(workspace.id(), draft, at);
    }

    boolean isRight(AgentStep step) {
        return sections(step).allMatch(AgentSection::isRight);
    }

    /** Marks what is wrong in a part, and leads to the first of it. */
    boolean check(AgentStep step) {
        return sections(step).allMatch(AgentSection::check);
    }

    private Stream<AgentSection<?>> sections(AgentStep step) {
        return switch (step) {
            case BASICS -> Stream.of(basics);
            case VOICE -> Stream.of(voice);
            case PROMPT -> Stream.of(prompt, model);
            case CALL_SETTINGS -> Stream.of(settings);
            case ANALYSIS -> Stream.of(analysis);
            case KNOWLEDGE, TOOLS, NUMBER, REVIEW -> Stream.empty();
        };
    }

    private Provider provider() {
        return basics.engine()
                .chosen(Optional.ofNullable(shown).orElseThrow().engine().provider());
    }

    private void changed() {
        onChange.run();
    }

    /** Another vendor has other models, voices and numbers: its own defaults, and none of the old ones. */
    private void startAnewAt(Provider provider) {
        var capabilities = offer.capabilities(workspace.id(), provider).orElseThrow();
        var before = model.typed();
        model.show(new Model(
                capabilities.models().isEmpty()
                        ? ""
                        : capabilities.models().getFirst().id(),
                before.temperature()));
        var spoken = voice.typed();
        voice.show(new Voice(null, null, spoken.speed(), spoken.pitch(), spoken.stability()));
        showNumbers(provider, AgentNumbers.NONE);
        offerAt(provider);
        knowledge.showBudget();
        changed();
    }

    private void showNumbers(Provider provider, AgentNumbers chosen) {
        var mayCall = workspace.allows(Permission.TELEPHONY_READ);
        numbers.show(mayCall ? library.numbers(workspace.id(), provider) : List.of(), chosen, mayCall);
        numbers.showFor(basics.direction());
        numbers.setReadOnly(false, workspace.allows(Permission.TELEPHONY_EDIT));
    }

    private void offerAt(Provider provider) {
        offer.capabilities(workspace.id(), provider).ifPresent(capabilities -> {
            basics.offer(capabilities);
            model.offer(capabilities);
            settings.offer(capabilities);
            voice.offer(capabilities, provider);
            if (capabilities.can(Ability.LISTS_VOICES)) {
                VoiceLoader.load(voice, offer, workspace.id(), provider, () -> provider() == provider);
            }
        });
    }
}

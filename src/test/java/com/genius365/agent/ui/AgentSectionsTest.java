package com.genius365.agent.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.agent.AgentLibrary.Budget;
import com.genius365.agent.AgentLibrary.Choice;
import com.genius365.agent.AgentLibrary.NumberChoice;
import com.genius365.agent.AgentNumbers;
import com.genius365.common.ui.ChoiceButton;
import com.genius365.common.ui.PhraseField;
import com.genius365.common.ui.SoundButton;
import com.genius365.common.ui.WordCompletion;
import com.genius365.provider.AgentDefinition.Analysis;
import com.genius365.provider.AgentDefinition.Basics;
import com.genius365.provider.AgentDefinition.CallSettings;
import com.genius365.provider.AgentDefinition.Direction;
import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentDefinition.FieldType;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Script;
import com.genius365.provider.AgentDefinition.Style;
import com.genius365.provider.AgentDefinition.Voice;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.Capabilities;
import com.genius365.provider.Capabilities.Ability;
import com.genius365.provider.Provider;
import com.genius365.provider.RemoteVoice;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each part of an agent on its own. */
class AgentSectionsTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID GONE = new UUID(0, 3);

    private final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void openATab() {
        MockVaadin.setup(new Routes());
    }

    @AfterEach
    void closeTheTab() {
        MockVaadin.tearDown();
    }

    @Test
    void basics_without_a_name_are_marked_and_still_read_as_they_stand() {
        var section = shown(new BasicsSection());
        section.show(new Basics("", "About teeth", "de-DE", Direction.INBOUND));

        assertThat(section.isRight()).isFalse();
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).isInvalid())
                .isFalse();
        assertThat(section.check()).isFalse();
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getErrorMessage())
                .isEqualTo("Give the agent a name.");
        assertThat(section.typed()).isEqualTo(new Basics("", "About teeth", "de-DE", Direction.INBOUND));
    }

    @Test
    void an_engine_says_what_it_can_and_where_it_is_to_be_connected() {
        var tiles = shown(new EngineTiles());
        tiles.offer(
                List.of(
                        new EngineTiles.Engine(Provider.VAPI, able(Ability.WEB_CALLS), true),
                        new EngineTiles.Engine(Provider.RETELL, able(Ability.VOICE_PITCH), false)),
                "w/x/integrations");

        tiles.show(Provider.VAPI);
        assertThat(_find(Anchor.class)).isEmpty();

        tiles.show(Provider.RETELL);
        assertThat(text(tiles)).contains("Retell is not connected");
        assertThat(_get(Anchor.class).getHref()).isEqualTo("w/x/integrations");
    }

    @Test
    void voices_are_searched_and_filtered_by_what_the_vendor_tells() {
        var section = voices(
                new RemoteVoice("a", "Adrian", "male", "American", "https://voices.test/a.mp3"),
                new RemoteVoice("b", "Bella", "female", "British", null),
                new RemoteVoice("c", "Clara", "female", "American", null));

        assertThat(text(section)).contains("3 voices of this account");
        assertThat(_find(SoundButton.class)).hasSize(1);
        assertThat(text(section)).contains("No preview");

        filter("Any gender").setValue("female");
        filter("Any accent").setValue("American");
        assertThat(text(section)).contains("Clara", "1 of 3").doesNotContain("Adrian", "Bella");

        _get(TextField.class, spec -> spec.withPlaceholder("Search voices")).setValue("nobody");
        assertThat(text(section)).contains("No voice matches");
    }

    @Test
    void a_filter_that_no_voice_answers_to_is_not_there() {
        voices(new RemoteVoice("a", "Adrian", null, null, null), new RemoteVoice("b", "Bella", null, null, null));

        assertThat(_find(Select.class)).isEmpty();
    }

    @Test
    void choosing_a_voice_is_a_change_and_leaves_the_rows_where_they_are() {
        var section = voices(new RemoteVoice("a", "Adrian", null, null, null));
        var rows = _find(ChoiceButton.class);

        _click(rows.getLast());

        assertThat(section.typed().id()).isEqualTo("a");
        assertThat(section.typed().name()).isEqualTo("Adrian");
        assertThat(changes).hasValue(1);
        assertThat(_find(ChoiceButton.class)).isEqualTo(rows);
        assertThat(rows.getLast().isPressed()).isTrue();
        assertThat(rows.getFirst().isPressed()).isFalse();
    }

    @Test
    void a_voice_that_the_account_has_no_more_stays_chosen_and_says_so() {
        var section = shown(new VoiceSection());
        section.show(new Voice("gone", "Greta", 1, com.genius365.provider.AgentDefinition.Pitch.NORMAL, null));
        section.offerVoices(List.of(new RemoteVoice("a", "Adrian", null, null, null)));

        assertThat(section.typed().id()).isEqualTo("gone");
        assertThat(text(section)).contains("Greta", "Not on the account's list any more");
    }

    @Test
    void voices_that_cannot_be_listed_leave_the_default_to_choose_and_say_why() {
        var section = shown(new VoiceSection());
        section.show(Voice.natural());
        section.voicesAreLoading();
        section.voicesCannotBeListed("Connect VAPI to choose from its voices.");

        assertThat(text(section)).contains("Connect VAPI to choose from its voices.", "The engine's default voice");
        assertThat(section.typed().id()).isNull();
    }

    @Test
    void pitch_and_stability_are_there_only_where_the_engine_has_them() {
        var section = shown(new VoiceSection());
        section.show(Voice.natural());

        section.offer(able(Ability.LISTS_VOICES, Ability.VOICE_SPEED), Provider.VAPI);
        assertThat(_find(NumberField.class)).extracting(NumberField::getLabel).containsExactly("Speed");
        assertThat(_find(RadioButtonGroup.class)).isEmpty();

        section.offer(able(Ability.LISTS_VOICES, Ability.VOICE_PITCH, Ability.VOICE_STABILITY), Provider.RETELL);
        assertThat(_find(NumberField.class)).extracting(NumberField::getLabel).containsExactly("Stability");
        assertThat(_find(RadioButtonGroup.class)).hasSize(1);
    }

    @Test
    void a_template_takes_the_place_of_nothing_and_of_another_template_without_asking() {
        var section = script("");

        section.use(PromptTemplate.SALES);
        section.use(PromptTemplate.BOOKING);

        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(section.typed().prompt()).isEqualTo(PromptTemplate.BOOKING.prompt());
        assertThat(section.typed().greeting()).isEqualTo(PromptTemplate.BOOKING.greeting());
        assertThat(changes).hasValue(2);
    }

    @Test
    void a_template_asks_before_it_takes_the_place_of_what_somebody_wrote() {
        var section = script("You are my own idea.");

        section.use(PromptTemplate.SURVEY);
        MockVaadin.clientRoundtrip(false);
        assertThat(section.typed().prompt()).isEqualTo("You are my own idea.");

        var question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(section.typed().prompt()).isEqualTo(PromptTemplate.SURVEY.prompt());
    }

    @Test
    void every_template_is_a_right_script_with_variables_that_are_known() {
        for (var template : PromptTemplate.values()) {
            var section = new PromptSection();
            section.show(new Script(template.prompt(), template.greeting(), FirstSpeaker.AGENT, Style.NEUTRAL));

            assertThat(section.isRight()).as(template.label()).isTrue();
            assertThat((template.prompt() + template.greeting())
                            .replaceAll("\\{\\{(first_name|last_name|email|company|phone_number)}}", ""))
                    .as(template.label())
                    .doesNotContain("{{", "}}")
                    .hasSizeGreaterThan(800);
        }
    }

    @Test
    void the_prompt_offers_variables_and_counts_its_characters() {
        var section = script("12345");
        section.setVariables(List.of("first_name", "opening_hours"));

        assertThat(_find(WordCompletion.class))
                .allSatisfy(it -> assertThat(it.words()).containsExactly("first_name", "opening_hours"))
                .hasSize(2);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Prompt")).getHelperText())
                .startsWith("5 of 50,000 characters");
    }

    @Test
    void what_is_typed_in_the_large_window_stands_in_the_prompt() {
        var section = script("Short");
        _click(_get(Button.class, spec -> spec.withText("Full screen")));
        MockVaadin.clientRoundtrip(false);

        _find(TextArea.class).stream()
                .filter(area -> area.getLabel().isEmpty())
                .findFirst()
                .orElseThrow()
                .setValue("Much longer");

        assertThat(section.typed().prompt()).isEqualTo("Much longer");
        assertThat(changes).hasValue(1);
    }

    @Test
    void documents_show_how_much_room_they_take_and_when_it_is_too_much() {
        var section = shown(
                new KnowledgeSection("w/x/knowledge-base", ids -> new Budget(true, ids.size() * 30_000L, 40_000)));
        section.show(List.of(new Choice(FIRST, "Prices", ""), new Choice(SECOND, "Hours", "")), List.of(FIRST), true);
        assertThat(text(section)).contains("30,000 of 40,000").doesNotContain("too long");

        box("Hours").setValue(true);
        section.showBudget();

        assertThat(section.chosen()).containsExactly(FIRST, SECOND);
        assertThat(text(section)).contains("too long for the prompt");
    }

    @Test
    void a_document_that_is_gone_is_said_and_can_be_taken_out() {
        var section = shown(new KnowledgeSection("w/x/knowledge-base", ids -> new Budget(false, 10, 0)));
        section.show(List.of(new Choice(FIRST, "Prices", "")), List.of(FIRST, GONE), true);
        assertThat(section.chosen()).containsExactly(FIRST, GONE);

        box("Not there any more").setValue(false);

        assertThat(section.chosen()).containsExactly(FIRST);
    }

    @Test
    void where_there_is_nothing_to_choose_the_page_to_make_it_is_named() {
        var tools = shown(new ToolsSection("w/x/agents/tools"));
        tools.show(List.of(), List.of());

        assertThat(text(tools)).contains("No tools yet");
        assertThat(_get(Anchor.class).getHref()).isEqualTo("w/x/agents/tools");
    }

    @Test
    void an_agent_that_only_makes_calls_answers_no_number() {
        var section = shown(new NumberSection("w/x/telephony"));
        section.show(
                List.of(new NumberChoice(FIRST, "+14155550100", "Answered by Nora", null, null)),
                new AgentNumbers(List.of(FIRST), List.of()),
                true);

        section.showFor(Direction.OUTBOUND);
        assertThat(text(section))
                .contains("Shown by its calls", "+1 415-555-0100")
                .doesNotContain("Answered by this");

        section.showFor(Direction.INBOUND);
        assertThat(text(section)).contains("Answered by this agent").doesNotContain("Shown by its calls");
        assertThat(section.chosen()).isEqualTo(new AgentNumbers(List.of(FIRST), List.of()));
    }

    @Test
    void whoever_may_not_give_numbers_is_told_who_may() {
        var section = shown(new NumberSection("w/x/telephony"));
        section.show(List.of(new NumberChoice(FIRST, "+14155550100", "", null, null)), AgentNumbers.NONE, true);
        section.showFor(Direction.BOTH);

        section.setReadOnly(false, false);

        assertThat(text(section)).contains("Only admins of this workspace");
        assertThat(_find(Checkbox.class)).allMatch(Checkbox::isReadOnly);
    }

    @Test
    void a_transfer_number_is_understood_as_people_write_it_and_refused_where_it_is_none() {
        var section = settings(CallSettings.usual());
        var transfer = _get(TextField.class, spec -> spec.withLabel("Transfer to"));

        transfer.setValue("+1 (415) 555-0100");
        assertThat(section.typed().transferNumber()).isEqualTo("+14155550100");
        assertThat(section.isRight()).isTrue();

        transfer.setValue("555 01");
        assertThat(section.check()).isFalse();
        assertThat(transfer.getErrorMessage()).startsWith("With the country code");
    }

    @Test
    void a_message_for_a_machine_is_asked_for_only_where_one_is_left() {
        var section = settings(CallSettings.usual());
        assertThat(_find(TextArea.class)).isEmpty();

        voicemail().setValue(Voicemail.MESSAGE);
        assertThat(section.check()).isFalse();

        _get(TextArea.class, spec -> spec.withLabel("Message")).setValue("Please call back.");
        assertThat(section.check()).isTrue();
        assertThat(section.typed().voicemailMessage()).isEqualTo("Please call back.");
    }

    @Test
    void a_length_that_is_out_of_bounds_or_missing_is_marked() {
        var section = settings(CallSettings.usual());
        var longest =
                _get(com.vaadin.flow.component.textfield.IntegerField.class, spec -> spec.withLabel("Longest call"));

        longest.setValue(30);
        assertThat(section.check()).isFalse();
        longest.setValue(null);
        assertThat(section.check()).isFalse();
        assertThat(section.typed().maxCallSeconds()).isEqualTo(600);
        longest.setValue(900);
        assertThat(section.check()).isTrue();
    }

    @Test
    void phrases_that_end_a_call_are_added_once_and_taken_away() {
        var section = settings(CallSettings.usual());
        var phrases = _get(PhraseField.class);

        phrases.take("Goodbye");
        phrases.take(" Goodbye ");
        phrases.take("Have a nice day");
        assertThat(section.typed().endCallPhrases()).containsExactly("Goodbye", "Have a nice day");
        assertThat(changes.get()).isPositive();

        _find(Button.class).stream()
                .filter(it -> it.getAriaLabel().orElse("").equals("Remove Goodbye"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(section.typed().endCallPhrases()).containsExactly("Have a nice day");
    }

    @Test
    void fields_to_find_out_are_put_in_another_order_and_taken_away() {
        var section = analysis(field("one"), field("two"), field("three"));

        press("Move one down");
        assertThat(names(section)).containsExactly("two", "one", "three");
        press("Move three up");
        assertThat(names(section)).containsExactly("two", "three", "one");
        press("Remove three");
        assertThat(names(section)).containsExactly("two", "one");
        assertThat(changes).hasValue(3);
    }

    @Test
    void two_fields_of_one_name_are_marked() {
        var section = analysis(field("one"), field("one"));

        assertThat(section.isRight()).isFalse();
        assertThat(section.check()).isFalse();
        assertThat(_find(TextField.class, spec -> spec.withLabel("Field"))
                        .getLast()
                        .getErrorMessage())
                .isEqualTo("This name stands there twice.");
    }

    @Test
    void a_field_of_several_choices_needs_one() {
        var section = analysis(new Field("mood", "", FieldType.CHOICE, List.of()));
        assertThat(section.check()).isFalse();

        _get(PhraseField.class).take("good");

        assertThat(section.check()).isTrue();
        assertThat(section.typed().fields()).containsExactly(new Field("mood", "", FieldType.CHOICE, List.of("good")));
    }

    private VoiceSection voices(RemoteVoice... voices) {
        var section = shown(new VoiceSection());
        section.show(Voice.natural());
        section.offer(able(Ability.LISTS_VOICES), Provider.VAPI);
        section.offerVoices(List.of(voices));
        return section;
    }

    private PromptSection script(String prompt) {
        var section = shown(new PromptSection());
        section.show(new Script(prompt, "", FirstSpeaker.AGENT, Style.NEUTRAL));
        return section;
    }

    private CallSettingsSection settings(CallSettings settings) {
        var section = shown(new CallSettingsSection());
        section.show(settings);
        return section;
    }

    private AnalysisSection analysis(Field... fields) {
        var section = shown(new AnalysisSection());
        section.show(new Analysis(true, "", List.of(fields)));
        return section;
    }

    private <C extends Component> C shown(C component) {
        if (component instanceof AgentSection<?> section) {
            section.onChange(changes::incrementAndGet);
        }
        UI.getCurrent().add(component);
        return component;
    }

    private static Capabilities able(Ability... abilities) {
        return new Capabilities(
                Set.of(abilities), List.of(new Capabilities.ModelChoice("m", "M")), List.of("en-US"), 60, 3600);
    }

    private static Field field(String name) {
        return new Field(name, "", FieldType.TEXT, List.of());
    }

    private static List<String> names(AnalysisSection section) {
        return section.typed().fields().stream().map(Field::name).toList();
    }

    @SuppressWarnings("unchecked")
    private static Select<String> filter(String placeholder) {
        return (Select<String>) _get(Select.class, spec -> spec.withPlaceholder(placeholder));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Voicemail> voicemail() {
        return (RadioButtonGroup<Voicemail>) _get(RadioButtonGroup.class);
    }

    private static Checkbox box(String name) {
        return _find(Checkbox.class).stream()
                .filter(box -> text(box).contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static void press(String label) {
        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow());
    }

    private static String text(@Nullable Component component) {
        return component == null ? "" : texts(component).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Component component) {
        return !component.isVisible()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(component.getElement().getTextRecursively())
                                .limit(component.getChildren().findAny().isPresent() ? 0 : 1),
                        component.getChildren().flatMap(AgentSectionsTest::texts));
    }
}

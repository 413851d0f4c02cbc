package com.genius365.agent.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ChoiceButton;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.LoadingBlock;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.QuietNews;
import com.genius365.common.ui.SoundButton;
import com.genius365.common.ui.Tone;
import com.genius365.provider.RemoteVoice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The voices of an account, to search, listen to and choose from. */
class VoiceList extends Composite<Div> {

    private static final int AT_ONCE = 24;
    private static final RemoteVoice DEFAULT = new RemoteVoice("", "The engine's default voice", null, null, null);

    private final TextField search = new TextField();
    private final Select<String> gender = new Select<>();
    private final Select<String> accent = new Select<>();
    private final Div filters = new Div(search, gender, accent);
    private final QuietNews count = new QuietNews();
    private final Div state = new Div();
    private final Div rows = new Div();
    private final Button more = new Button("Show more voices");
    private final transient Map<String, ChoiceButton> choices = new HashMap<>();
    private transient List<RemoteVoice> voices = List.of();
    private transient RemoteVoice chosen = DEFAULT;
    private transient Runnable onChoose = () -> {};
    private boolean isListed;
    private boolean isReadOnly;
    private int shownCount = AT_ONCE;

    VoiceList() {
        search.setPlaceholder("Search voices");
        search.setAriaLabel("Search voices");
        search.setPrefixComponent(AppIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> searchAnew());
        arrange(gender, "Gender", "Any gender");
        arrange(accent, "Accent", "Any accent");
        filters.addClassName("voice-filters");
        rows.addClassName("voice-rows");
        more.addClickListener(click -> {
            shownCount += AT_ONCE;
            showRows();
        });
        getContent().addClassName("stack-tight");
        getContent().add(filters, count, state, rows, more);
        showRows();
    }

    void onChoose(Runnable listener) {
        onChoose = listener;
    }

    /** @param id null: the vendor's default */
    void show(@Nullable String id, @Nullable String name) {
        chosen = id == null || id.isEmpty()
                ? DEFAULT
                : voices.stream()
                        .filter(voice -> voice.id().equals(id))
                        .findFirst()
                        .orElseGet(() -> new RemoteVoice(id, name == null ? id : name, null, null, null));
        showRows();
    }

    @Nullable
    String chosenId() {
        return chosen.id().isEmpty() ? null : chosen.id();
    }

    @Nullable
    String chosenName() {
        return chosen.id().isEmpty() ? null : chosen.name();
    }

    void loading() {
        voices = List.of();
        isListed = false;
        count.setText("");
        state.removeAll();
        state.add(new LoadingBlock(4));
        showRows();
    }

    void offer(List<RemoteVoice> offered) {
        voices = List.copyOf(offered);
        isListed = true;
        state.removeAll();
        fill(gender, RemoteVoice::gender);
        fill(accent, RemoteVoice::accent);
        show(chosenId(), chosenName());
    }

    /** @param isDefaultOnly the vendor has no list, which is no trouble */
    void cannotBeListed(String why, boolean isDefaultOnly) {
        voices = List.of();
        isListed = false;
        count.setText("");
        state.removeAll();
        state.add(new NoticeBar(why, isDefaultOnly ? Tone.NEUTRAL : Tone.WARNING));
        showRows();
    }

    void setReadOnly(boolean readOnly) {
        isReadOnly = readOnly;
        showRows();
    }

    private void arrange(Select<String> filter, String label, String any) {
        filter.setAriaLabel(label);
        filter.setPlaceholder(any);
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(any);
        filter.addValueChangeListener(change -> searchAnew());
    }

    /** Offers what the vendor tells; where it tells nothing, there is nothing to filter by. */
    private void fill(Select<String> filter, Function<RemoteVoice, @Nullable String> trait) {
        var traits = voices.stream()
                .map(trait)
                .filter(Objects::nonNull)
                .filter(it -> !it.isBlank())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        filter.setItems(traits);
        filter.setItemLabelGenerator(it -> it == null || it.isEmpty() ? "" : capital(it));
        filter.setVisible(traits.size() > 1);
    }

    private void searchAnew() {
        shownCount = AT_ONCE;
        showRows();
    }

    private void showRows() {
        filters.setVisible(isListed && !voices.isEmpty());
        var found = found();
        var isWhole = found.size() == voices.size();
        if (isListed) {
            count.setText(isWhole ? voices.size() + " voices of this account" : found.size() + " of " + voices.size());
        }
        rows.removeAll();
        choices.clear();
        var rest =
                found.stream().filter(voice -> !voice.id().equals(chosen.id())).toList();
        var first = new ArrayList<RemoteVoice>();
        first.add(chosen);
        if (!chosen.equals(DEFAULT)) {
            first.add(DEFAULT);
        }
        Stream.concat(first.stream(), rest.stream().limit(shownCount)).forEach(voice -> rows.add(row(voice)));
        if (isListed && found.isEmpty() && !voices.isEmpty()) {
            rows.add(new EmptyState(AppIcon.SEARCH, "No voice matches", "Search for less, or change the filters."));
        }
        more.setVisible(rest.size() > shownCount);
    }

    private List<RemoteVoice> found() {
        var text = search.getValue().strip().toLowerCase(Locale.ROOT);
        return voices.stream()
                .filter(voice -> gender.isEmpty() || gender.getValue().equals(voice.gender()))
                .filter(voice -> accent.isEmpty() || accent.getValue().equals(voice.accent()))
                .filter(voice -> Stream.of(voice.name(), voice.gender(), voice.accent())
                        .filter(Objects::nonNull)
                        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(text)))
                .toList();
    }

    private Component row(RemoteVoice voice) {
        var name = new Span(voice.name());
        name.addClassName("voice-name");
        var about = new Span(about(voice));
        about.addClassName("voice-traits");
        var choose = new ChoiceButton(() -> choose(voice), AppIcon.CIRCLE_CHECK.create(), new Div(name, about));
        choose.addClassName("voice-choice");
        choose.setPressed(voice.id().equals(chosen.id()));
        choose.setEnabled(!isReadOnly);
        choices.put(voice.id(), choose);
        var row = new Div(choose);
        row.addClassName("voice-row");
        if (voice.previewUrl() != null && isPlayable(voice.previewUrl())) {
            row.add(new SoundButton(voice.previewUrl(), voice.name()));
        } else if (!voice.equals(DEFAULT)) {
            var none = new Span("No preview");
            none.addClassName("voice-no-preview");
            row.add(none);
        }
        return row;
    }

    /** What a vendor says is an address need not be one. */
    private static boolean isPlayable(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private String about(RemoteVoice voice) {
        if (voice.equals(DEFAULT)) {
            return "Whatever it takes where none is chosen";
        }
        if (isListed && voices.stream().noneMatch(it -> it.id().equals(voice.id()))) {
            return "Not on the account's list any more";
        }
        return String.join(
                ", ",
                Stream.of(voice.gender(), voice.accent())
                        .filter(Objects::nonNull)
                        .filter(it -> !it.isBlank())
                        .map(VoiceList::capital)
                        .toList());
    }

    private void choose(RemoteVoice voice) {
        chosen = voice;
        // The rows stay where they are, and with them the focus.
        choices.forEach((id, choice) -> choice.setPressed(id.equals(voice.id())));
        onChoose.run();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

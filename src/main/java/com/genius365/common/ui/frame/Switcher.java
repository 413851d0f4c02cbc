package com.genius365.common.ui.frame;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Monogram;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;

/** Shows where a person works and lets them go elsewhere: a list with a search once it is long. */
public class Switcher extends Composite<Div> {

    private static final int SEARCHED_FROM = 7;
    private static final int MOST_SHOWN = 50;

    /**
     * A place to work in.
     *
     * @param caption what it is to the person: a role, a plan
     * @param path where choosing it leads
     */
    public record Place(String name, String caption, String path) {}

    private final NativeButton button = new NativeButton();
    private final Popover popover = new Popover();
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph("Nothing found");
    private final String label;
    private List<Place> places = List.of();
    private String currentPath = "";

    /** @param label what is chosen: "Workspace" */
    public Switcher(String label) {
        this.label = label;
        button.addClassName("switcher-button");
        search.setPlaceholder("Search");
        search.setAriaLabel("Search " + label.toLowerCase(Locale.ROOT));
        search.setPrefixComponent(AppIcon.SEARCH.create());
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> showPlaces());
        list.addClassName("switcher-list");
        nothing.addClassName("switcher-nothing");

        var panel = new Div(search, list, nothing);
        panel.addClassName("switcher-panel");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(label);
        popover.setAutofocus(true);
        popover.addClassName("switcher-popover");
        popover.add(panel);
        getContent().addClassName("switcher");
        getContent().add(button, popover);
    }

    /** Shows where the person is, and all places they may go to. */
    public void show(Place current, List<Place> all) {
        places = List.copyOf(all);
        currentPath = current.path();
        search.setVisible(all.size() >= SEARCHED_FROM);
        button.removeAll();
        button.add(new Monogram(current.name()).square(), text(current), AppIcon.SWITCH.create());
        button.setAriaLabel(label + ": " + current.name());
        showPlaces();
    }

    private void showPlaces() {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = places.stream()
                .filter(place -> place.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST_SHOWN)
                .map(this::line)
                .toList();
        list.removeAll();
        found.forEach(list::add);
        nothing.setVisible(found.isEmpty());
    }

    private ListItem line(Place place) {
        var link = new Anchor(place.path(), new Monogram(place.name()).square(), text(place));
        link.addClassName("switcher-place");
        if (place.path().equals(currentPath)) {
            link.add(AppIcon.CHECK.create());
            link.getElement().setAttribute("aria-current", "true");
        }
        link.getElement().addEventListener("click", click -> popover.close());
        return new ListItem(link);
    }

    private static Span text(Place place) {
        var name = new Span(place.name());
        name.addClassName("switcher-name");
        var caption = new Span(place.caption());
        caption.addClassName("switcher-caption");
        var text = new Span(name, caption);
        text.addClassName("switcher-text");
        return text;
    }
}

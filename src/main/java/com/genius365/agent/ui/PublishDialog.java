package com.genius365.agent.ui;

import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says what each of its vendors makes of an agent, and asks for a note, before it is brought there. */
class PublishDialog extends Dialog {

    /**
     * What becomes of it at a vendor.
     *
     * @param vendor as it writes itself
     */
    record Place(String vendor, MappingReport report) {}

    /**
     * @param places the one that takes the calls first
     * @param onPublish is given the note
     */
    PublishDialog(String name, List<Place> places, Consumer<String> onPublish) {
        setHeaderTitle("Publish “" + name + "” at "
                + places.stream().map(Place::vendor).collect(Collectors.joining(" and ")));
        var note = new TextArea("What is new");
        note.setHelperText("Optional; stands with the version. At most 500 characters.");
        note.setMaxLength(500);
        note.setWidthFull();
        var fields = new Div();
        for (var place : places) {
            if (places.size() > 1) {
                fields.add(new H3("At " + place.vendor()));
            }
            fields.add(new MappingReportView(place.report()));
        }
        fields.add(note);
        fields.addClassNames("dialog-fields", "publish-dialog");
        add(fields);
        var losesSomething = places.stream()
                .flatMap(place -> place.report().lines().stream())
                .anyMatch(line -> line.fate() == Fate.DROPPED);
        var publish = new Button(losesSomething ? "Publish without it" : "Publish now", click -> {
            close();
            onPublish.accept(note.getValue().strip());
        });
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, publish);
        setCloseOnOutsideClick(false);
        note.setAutofocus(true);
    }
}

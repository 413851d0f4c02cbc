package com.genius365.agent.ui;

import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Says what a vendor makes of an agent, and asks for a note, before it is brought there. */
class PublishDialog extends Dialog {

    /** @param onPublish is given the note */
    PublishDialog(String name, String vendor, MappingReport report, Consumer<String> onPublish) {
        setHeaderTitle("Publish “" + name + "” at " + vendor);
        var note = new TextArea("What is new");
        note.setHelperText("Optional; stands with the version. At most 500 characters.");
        note.setMaxLength(500);
        note.setWidthFull();
        var fields = new Div(new MappingReportView(report), note);
        fields.addClassNames("dialog-fields", "publish-dialog");
        add(fields);
        var losesSomething = report.lines().stream().anyMatch(line -> line.fate() == Fate.DROPPED);
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

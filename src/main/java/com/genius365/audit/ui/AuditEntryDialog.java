package com.genius365.audit.ui;

import com.genius365.access.ActionDetails.Change;
import com.genius365.audit.AuditEntry;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.SectionHeading;
import com.genius365.common.ui.TimeFormat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry with all that is known of it: before and after of each field. */
class AuditEntryDialog extends Dialog {

    AuditEntryDialog(AuditEntry entry, TimeFormat times) {
        addClassName("audit-dialog");
        setHeaderTitle(entry.action());
        setWidth("42rem");
        var facts = new KeyValueList();
        add(facts, "What it is about", entry.subjectName());
        facts.add("Who", entry.person() + (entry.viaPartner() ? " (of the agency)" : ""));
        add(facts, "E-mail", entry.personEmail());
        facts.add("When", times.exact(entry.at()));
        add(facts, "Workspace", entry.workspaceName());
        add(facts, "Agency", entry.partnerName());
        add(facts, "From the address", entry.address());
        add(facts, "Device", entry.device());
        Optional.ofNullable(entry.subject()).ifPresent(id -> facts.addCopyable("Id", id));
        add(facts);
        if (!entry.changes().isEmpty()) {
            var changes = new Div();
            changes.addClassName("audit-changes");
            entry.changes().forEach(change -> changes.add(change(change)));
            add(new SectionHeading("Before and after"), changes);
        }
        getFooter().add(new Button("Close", click -> close()));
    }

    private static void add(KeyValueList facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(name, value);
        }
    }

    private static Component change(Change change) {
        var field = new Span(readable(change.field()));
        field.addClassName("audit-field");
        if (change.isSecret()) {
            return new Div(field, value("Replaced. Secrets are not kept here.", "audit-nothing"));
        }
        return new Div(
                field,
                change.before() == null ? value("Nothing", "audit-nothing") : value(change.before(), "audit-before"),
                change.after() == null ? value("Nothing", "audit-nothing") : value(change.after(), "audit-after"));
    }

    private static Component value(String text, String className) {
        var value = new Div(text);
        value.addClassNames("audit-value", className);
        return value;
    }

    /** {@code maxCallSeconds} becomes "Max call seconds". */
    private static String readable(String field) {
        var words = field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? field : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

package com.genius365.webhook.ui;

import com.genius365.tool.AddressRefusedException;
import com.genius365.webhook.WebhookDraft;
import com.genius365.webhook.WebhookEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Asks where to tell what. It stays open, with what was typed, until that is stored. */
class WebhookDialog extends Dialog {

    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_DESCRIPTION = 200;

    private final TextField url = new TextField("Address");
    private final BeanValidationBinder<WebhookDraft> binder = new BeanValidationBinder<>(WebhookDraft.class);
    private final transient Consumer<WebhookDraft> onSave;

    static WebhookDraft empty() {
        return new WebhookDraft("", "", List.of(WebhookEvent.CALL_ENDED), false, true);
    }

    /** @param onSave stores it, or refuses the address */
    WebhookDialog(String title, String verb, WebhookDraft draft, Consumer<WebhookDraft> onSave) {
        this.onSave = onSave;
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        arrange();
        binder.readRecord(draft);
        var save = new Button(verb, click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
        url.setAutofocus(true);
    }

    private void arrange() {
        url.setPlaceholder("https://example.com/webhooks");
        url.setMaxLength(LONGEST_URL);
        url.setRequiredIndicatorVisible(true);
        url.setHelperText("Your server gets a POST there, and answers with a status of 200 to 299 within 10 seconds.");
        var description = new TextField("Description");
        description.setMaxLength(LONGEST_DESCRIPTION);
        description.setPlaceholder("What it is for");
        var events = new CheckboxGroup<WebhookEvent>("Tell it when");
        events.setItems(WebhookEvent.values());
        events.setItemLabelGenerator(WebhookEvent::sentence);
        events.setItemHelperGenerator(WebhookEvent::type);
        events.setRequiredIndicatorVisible(true);
        events.addClassName("webhook-events");
        var words = new Checkbox("Send what was said");
        words.setHelperText(
                "The transcript, the summary and what was found in them. Only where your server is to keep" + " them.");
        var on = new Checkbox("On");
        on.setHelperText("What happens while it is off is never told there.");
        binder.bind(url, "url");
        binder.bind(description, "description");
        binder.forField(events)
                .<List<WebhookEvent>>withConverter(List::copyOf, WebhookDialog::set)
                .bind("events");
        binder.bind(words, "withWords");
        binder.bind(on, "isOn");
        var fields = new Div(url, description, events, words, on);
        fields.addClassName("dialog-fields");
        add(fields);
    }

    private void save() {
        try {
            onSave.accept(binder.writeRecord());
            close();
        } catch (ValidationException e) {
            // The fields say what is wrong.
        } catch (AddressRefusedException e) {
            url.setErrorMessage(e.getMessage());
            url.setInvalid(true);
            url.focus();
        }
    }

    private static Set<WebhookEvent> set(List<WebhookEvent> events) {
        return new LinkedHashSet<>(events);
    }
}

package com.genius365.branding.ui;

import com.genius365.branding.BrandDraft;
import com.genius365.branding.BrandFont;
import com.genius365.branding.CornerStyle;
import com.genius365.branding.Readability;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ColorField;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a brand is, apart from its pictures, which are given to it. Colours that cannot be read are said at once. */
class BrandingForm extends Composite<Div> {

    private final TextField companyName = new TextField("Company name");
    private final ColorField primary = new ColorField("Primary");
    private final ColorField secondary = new ColorField("Secondary");
    private final ColorField background = new ColorField("Background (light)").optional();
    private final ColorField text = new ColorField("Text (light)").optional();
    private final Select<CornerStyle> corners = new Select<>();
    private final Select<BrandFont> font = new Select<>();
    private final EmailField supportEmail = new EmailField("Support e-mail");
    private final TextArea supportAddress = new TextArea("Postal address");
    private final TextField imprintUrl = new TextField("Imprint");
    private final TextField privacyUrl = new TextField("Privacy");
    private final TextField termsUrl = new TextField("Terms");
    private final TextField mailHeader = new TextField("Above every mail");
    private final TextArea mailFooter = new TextArea("Below every mail");
    private final Div complaints = new Div();
    private final BeanValidationBinder<BrandDraft> binder = new BeanValidationBinder<>(BrandDraft.class);
    private Runnable onChange = () -> {};
    private boolean isShowing;

    BrandingForm(Component logos, Component signInPicture) {
        arrange();
        binder.bind(companyName, "companyName");
        binder.bind(primary, "primary");
        binder.bind(secondary, "secondary");
        binder.bind(background, "background");
        binder.bind(text, "text");
        binder.bind(corners, "corners");
        binder.bind(font, "font");
        binder.bind(supportEmail, "supportEmail");
        binder.bind(supportAddress, "supportAddress");
        binder.bind(imprintUrl, "imprintUrl");
        binder.bind(privacyUrl, "privacyUrl");
        binder.bind(termsUrl, "termsUrl");
        binder.bind(mailHeader, "mailHeader");
        binder.bind(mailFooter, "mailFooter");
        binder.addValueChangeListener(change -> {
            if (!isShowing) {
                onChange.run();
            }
        });
        // They have a value at all times, and a screen reader takes "required" on a button for a mistake.
        corners.setRequiredIndicatorVisible(false);
        font.setRequiredIndicatorVisible(false);
        complaints.addClassName("brand-complaints");
        complaints.getElement().setAttribute("aria-live", "polite");
        var content = getContent();
        content.addClassName("stack");
        content.add(
                new Card("Who you are", companyName, logos),
                new Card(
                        "Colours",
                        "Background and text count in light mode; dark mode has its own.",
                        new FormLayout(primary, secondary, background, text),
                        complaints),
                new Card("Shape and type", new FormLayout(corners, font)),
                new Card("Sign-in page", "Shown beside the form on wide screens.", signInPicture),
                new Card(
                        "Support and legal",
                        "Shown below the sign-in form. Leave out what you do not have.",
                        new FormLayout(supportEmail, imprintUrl, privacyUrl, termsUrl),
                        supportAddress),
                new Card("Mails", mailHeader, mailFooter));
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    void show(BrandDraft draft) {
        isShowing = true;
        try {
            binder.readRecord(draft);
        } finally {
            isShowing = false;
        }
    }

    /** Empty where a field is not as it must be; the field says how. */
    Optional<BrandDraft> read() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }

    void showComplaints(List<Readability.Complaint> found, boolean mayEdit) {
        complaints.removeAll();
        for (var complaint : found) {
            var bar = new NoticeBar(complaint.sentence(), Tone.WARNING);
            if (mayEdit) {
                var hex = complaint.suggestion().hex();
                bar.withActions(new Button(
                        "Use " + hex, click -> field(complaint.part()).setValue(hex)));
            }
            complaints.add(bar);
        }
    }

    void setReadOnly(boolean readOnly) {
        binder.setReadOnly(readOnly);
    }

    private ColorField field(Readability.Part part) {
        return switch (part) {
            case PRIMARY -> primary;
            case SECONDARY -> secondary;
            case BACKGROUND -> background;
            case TEXT -> text;
        };
    }

    private void arrange() {
        companyName.setMaxLength(120);
        companyName.setWidthFull();
        corners.setLabel("Corners");
        corners.setItems(CornerStyle.values());
        corners.setItemLabelGenerator(CornerStyle::label);
        font.setLabel("Font");
        font.setItems(BrandFont.values());
        font.setItemLabelGenerator(BrandFont::label);
        supportAddress.setWidthFull();
        supportAddress.setMaxLength(300);
        supportAddress.setHelperText("In the foot of your mails");
        mailHeader.setWidthFull();
        mailHeader.setMaxLength(200);
        mailFooter.setWidthFull();
        mailFooter.setMaxLength(500);
        Stream.of(imprintUrl, privacyUrl, termsUrl).forEach(link -> {
            link.setPlaceholder("https://…");
            link.setMaxLength(290);
        });
        Stream.<HasValueChangeMode>of(
                        companyName,
                        supportEmail,
                        supportAddress,
                        imprintUrl,
                        privacyUrl,
                        termsUrl,
                        mailHeader,
                        mailFooter)
                .forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
    }
}

package com.genius365.onboarding.ui;

import com.genius365.branding.Color;
import com.genius365.branding.Picture;
import com.genius365.branding.PictureReader;
import com.genius365.branding.Readability;
import com.genius365.branding.ui.SignInPreview;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.PictureField;
import com.genius365.common.ui.Tone;
import com.genius365.onboarding.PartnerRequests;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an agency asks to become a partner: who it is, then how its own pages will look. */
@Route(value = "request-partner", autoLayout = false)
@PageTitle("Become a partner")
@AnonymousAllowed
class RequestPartnerView extends PublicPage {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

    private final transient PublicFrame frame;
    private final transient PartnerRequests requests;
    private final transient RequestForm form;
    private final PictureField logoField =
            new PictureField("Logo", "PNG, JPEG or WebP, at most 5 MB. You can add it later.", PictureReader.LARGEST);
    private final SignInPreview preview = new SignInPreview();
    private final Div suggestions = new Div();
    private final Div complaints = new Div();
    private final Div box = new Div();
    private final Span step = new Span();
    private final Aside side = new Aside();
    private final Button send = new Button("Send request", click -> send());
    private transient @Nullable Picture logo;

    RequestPartnerView(CurrentHost host, PublicFrame frame, PartnerRequests requests) {
        super(host);
        this.frame = frame;
        this.requests = requests;
        this.form = new RequestForm(requests.domain());
        logoField.onUpload(bytes -> showLogo(requests.readLogo(bytes)));
        logoField.onRemove(() -> showLogo(null));
        form.subdomain.addValueChangeListener(change -> checkAddress());
        form.primary.addValueChangeListener(change -> showPreview());
        form.secondary.addValueChangeListener(change -> showPreview());
        suggestions.addClassName("cluster");
        complaints.addClassName("brand-complaints");
        step.addClassName("public-eyebrow");
        box.addClassName("request-box");
        side.addClassName("request-side");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
    }

    @Override
    void build() {
        var columns = new Div(box, side);
        columns.addClassName("request");
        var lead = new Paragraph("Two short steps. We answer within two working days.");
        lead.addClassName("public-lead");
        var head = new Section(new H1("Become a partner"), lead);
        head.addClassName("public-head");
        removeAll();
        add(frame.with(head, new Section(columns)));
        showAbout();
    }

    private void showAbout() {
        var next = new Button("Continue", click -> {
            if (form.isAboutComplete()) {
                showLook();
            }
        });
        next.addThemeVariants(ButtonVariant.PRIMARY);
        show("Step 1 of 2", "Your agency", form.about(), actions(next));
        side.removeAll();
        side.add(new H2("What you can count on"), promises());
    }

    private void showLook() {
        if (form.subdomain.isEmpty()) {
            requests.suggestions(form.company.getValue()).stream().findFirst().ifPresent(form.subdomain::setValue);
        }
        var back = new Button("Back", click -> showAbout());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        form.subdomain.setWidthFull();
        show(
                "Step 2 of 2",
                "How your clients see you",
                form.subdomain,
                suggestions,
                logoField,
                form.colors(),
                complaints,
                actions(back, send));
        var hint = new Paragraph("This is where your clients will sign in. All of it can be changed later.");
        hint.addClassName("text-secondary");
        side.removeAll();
        side.add(new H2("Preview"), preview, hint);
        checkAddress();
        showPreview();
    }

    private void send() {
        send.setEnabled(true);
        var draft = form.read();
        if (draft.isEmpty() || !checkAddress()) {
            return;
        }
        requests.send(draft.get(), logo);
        step.setText("");
        box.removeAll();
        side.setVisible(false);
        box.add(new EmptyState(
                        AppIcon.CIRCLE_CHECK,
                        "We have your request",
                        "We answer within two working days, to " + form.emailAddress() + ". Your address will be "
                                + draft.get().subdomain().strip() + "." + requests.domain() + ".")
                .withActions(PublicFrame.quietCall("/", "Back to the start")));
    }

    /** @return whether it is to be had */
    private boolean checkAddress() {
        suggestions.removeAll();
        if (form.subdomain.isEmpty()) {
            return false;
        }
        var problem = requests.problem(form.subdomain.getValue());
        form.subdomain.setInvalid(problem.isPresent());
        form.subdomain.setErrorMessage(problem.orElse(""));
        form.subdomain.setHelperText(problem.isPresent() ? "" : "This address is free.");
        if (problem.isPresent()) {
            requests.suggestions(form.company.getValue()).forEach(name -> suggestions.add(suggestion(name)));
        }
        return problem.isEmpty();
    }

    private Button suggestion(String name) {
        var button = new Button(name, click -> form.subdomain.setValue(name));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void showLogo(@Nullable Picture picture) {
        logo = picture;
        if (picture == null) {
            logoField.showNothing();
        } else {
            logoField.show(picture.contentType(), picture.body());
        }
        showPreview();
    }

    private void showPreview() {
        var primary = form.primary.getValue();
        var secondary = form.secondary.getValue();
        complaints.removeAll();
        if (!COLOR.matcher(primary).matches() || !COLOR.matcher(secondary).matches()) {
            return;
        }
        var company = form.company.getValue().isBlank() ? "Your agency" : form.company.getValue();
        preview.show(company, new Color(primary), new Color(secondary), Optional.ofNullable(logo));
        Readability.of(new Color(primary), new Color(secondary), Optional.empty(), Optional.empty())
                .forEach(complaint -> complaints.add(complaint(complaint)));
    }

    private NoticeBar complaint(Readability.Complaint complaint) {
        var hex = complaint.suggestion().hex();
        var field = complaint.part() == Readability.Part.SECONDARY ? form.secondary : form.primary;
        return new NoticeBar(complaint.sentence(), Tone.WARNING)
                .withActions(new Button("Use " + hex, click -> field.setValue(hex)));
    }

    private void show(String where, String title, Component... content) {
        step.setText(where);
        box.removeAll();
        box.add(step, new H2(title));
        box.add(content);
    }

    private static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("form-actions");
        return actions;
    }

    private static UnorderedList promises() {
        var list = new UnorderedList();
        list.addClassName("plan-list");
        List.of(
                        "Your name only: pages, address, mails and links",
                        "As many clients as you like, each in a workspace of its own",
                        "Somebody who answers when you have a question",
                        "Your data is yours: take it with you when you leave")
                .forEach(promise -> list.add(new ListItem(AppIcon.CHECK.create(), new Span(promise))));
        return list;
    }
}

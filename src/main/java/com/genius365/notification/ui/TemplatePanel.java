package com.genius365.notification.ui;

import com.genius365.access.PartnerId;
import com.genius365.common.ui.QueryState;
import com.genius365.notification.MailKind;
import com.genius365.notification.MailLook;
import com.genius365.notification.MailSenderChoice;
import com.genius365.notification.MailService;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;

/** Each kind of mail, in the look of each partner, on each screen. */
class TemplatePanel extends Composite<Div> {

    /** What it is shown on. */
    private enum Screen {
        WIDE("Computer"),
        NARROW("Phone, 360 px"),
        TEXT("Text only");

        private final String label;

        Screen(String label) {
            this.label = label;
        }
    }

    private final transient MailService mails;
    private final Select<MailKind> kind = new Select<>();
    private final ComboBox<MailSenderChoice> sender = new ComboBox<>();
    private final Select<MailLook> look = new Select<>();
    private final Select<Screen> screen = new Select<>();
    private final H2 subject = new H2();
    private final Span from = new Span();
    private final MailFrame frame = new MailFrame();
    private final Pre text = new Pre();
    private boolean isQuiet;

    TemplatePanel(MailService mails) {
        this.mails = mails;
        kind.setLabel("Mail");
        kind.setItems(MailKind.values());
        kind.setItemLabelGenerator(MailKind::label);
        sender.setLabel("In the name of");
        sender.setItemLabelGenerator(MailSenderChoice::name);
        look.setLabel("Colours");
        look.setItems(MailLook.LIGHT, MailLook.DARK);
        look.setItemLabelGenerator(
                it -> it.name().charAt(0) + it.name().substring(1).toLowerCase(Locale.ROOT));
        screen.setLabel("Screen");
        screen.setItems(Screen.values());
        screen.setItemLabelGenerator(it -> it.label);
        List.<HasValue<?, ?>>of(kind, sender, look, screen)
                .forEach(field -> field.addValueChangeListener(change -> go()));
        text.addClassName("mailbox-text");
        var choices = new Div(kind, sender, look, screen);
        choices.addClassName("mail-filters");
        var head = new Div(subject, from);
        head.addClassName("mail-head");
        getContent().addClassNames("mail-templates", "full-width");
        getContent().add(choices, head, frame, text);
    }

    void show(QueryState query) {
        var senders = mails.senders();
        var wanted = query.id("partner").map(PartnerId::new);
        isQuiet = true;
        sender.setItems(senders);
        sender.setValue(senders.stream()
                .filter(choice -> wanted.filter(choice.partner()::equals).isPresent())
                .findFirst()
                .orElse(senders.getFirst()));
        kind.setValue(query.choice("kind", MailKind.class).orElse(MailKind.WORKSPACE_INVITATION));
        look.setValue(query.choice("look", MailLook.class)
                .filter(it -> it != MailLook.READERS)
                .orElse(MailLook.LIGHT));
        screen.setValue(query.choice("screen", Screen.class).orElse(Screen.WIDE));
        isQuiet = false;
        load();
    }

    private void load() {
        var mail = mails.preview(kind.getValue(), sender.getValue().partner(), look.getValue());
        subject.setText(mail.subject());
        from.setText("From " + mail.senderName());
        frame.show(mail.html());
        frame.setNarrow(screen.getValue() == Screen.NARROW);
        frame.setVisible(screen.getValue() != Screen.TEXT);
        text.setText(mail.text());
        text.setVisible(screen.getValue() == Screen.TEXT);
    }

    private void go() {
        if (isQuiet || sender.getValue() == null) {
            return;
        }
        UI.getCurrent()
                .navigate(
                        MailsView.PATH,
                        new QueryState()
                                .with(MailsView.TAB, "templates")
                                .with("kind", kind.getValue())
                                .with("partner", sender.getValue().partner())
                                .with("look", look.getValue())
                                .with("screen", screen.getValue())
                                .parameters());
    }
}

package com.genius365.notification.ui;

import com.genius365.access.PartnerId;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.notification.MailId;
import com.genius365.notification.MailSummary;
import com.genius365.notification.Mailbox;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The demo's mailbox: on an agency's host the mails of that agency, on the platform's those of all. Registered by {@link
 * MailboxPage} and by nobody else, since it asks nobody who they are.
 */
@Route(value = MailboxView.PATH, autoLayout = false, registerAtStartup = false)
@PageTitle("Mailbox")
@AnonymousAllowed
class MailboxView extends Div implements AfterNavigationObserver {

    static final String PATH = "dev/mail";
    private static final String MAIL = "mail";

    private final transient Mailbox mailbox;
    private final transient CurrentHost host;
    private final transient TimeFormat times;
    private final Div list = new Div();
    private final Div reading = new Div();
    private final MailFrame frame = new MailFrame();
    private final Pre text = new Pre();
    private final Tab html = new Tab("HTML");
    private final Tabs tabs = new Tabs(html, new Tab("Text"));

    MailboxView(Mailbox mailbox, CurrentHost host, Clock clock) {
        this.mailbox = mailbox;
        this.host = host;
        this.times = TimeFormat.forReader(clock);
        addClassName("mailbox");
        list.addClassName("mailbox-list");
        reading.addClassName("mailbox-reading");
        text.addClassName("mailbox-text");
        tabs.addSelectedChangeListener(change -> showTab());
        var refresh = new Button("Refresh", AppIcon.REFRESH.create(), click -> load(null));
        var header = new PageHeader("Mailbox", "Mails of this demo stay here. Nothing is sent.").withActions(refresh);
        var both = new Div(list, reading);
        both.addClassName("mailbox-both");
        add(header, both);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load(QueryState.of(event.getLocation()).id(MAIL).map(MailId::new).orElse(null));
    }

    private void load(@Nullable MailId open) {
        var mails = mailbox.list(partner());
        list.removeAll();
        reading.removeAll();
        setClassName("mailbox-open", false);
        setClassName("mailbox-empty", mails.isEmpty());
        if (mails.isEmpty()) {
            list.add(new EmptyState(
                    AppIcon.INBOX,
                    "No mails yet",
                    "Invite somebody or ask for a new password: the mail appears here."));
            return;
        }
        mails.forEach(mail -> list.add(entry(mail, mail.id().equals(open))));
        find(mails, open).ifPresentOrElse(this::read, () -> reading.add(nothingOpen(open != null)));
    }

    private Optional<MailSummary> find(List<MailSummary> mails, @Nullable MailId open) {
        return mails.stream().filter(mail -> mail.id().equals(open)).findFirst();
    }

    private void read(MailSummary mail) {
        setClassName("mailbox-open", true);
        var facts = new Div(
                fact("From", mail.senderName()),
                fact("To", mail.recipient()),
                fact("When", times.dateAndTime(mail.createdAt())));
        facts.addClassName("mailbox-facts");
        var back = new Button(
                "All mails", AppIcon.ARROW_LEFT.create(), click -> getUI().ifPresent(ui -> ui.navigate(PATH)));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("mailbox-back");
        reading.add(back, new H2(mail.subject()), facts);
        mailbox.find(partner(), mail.id())
                .ifPresentOrElse(
                        content -> {
                            frame.show(content.html());
                            text.setText(content.text());
                            tabs.setSelectedTab(html);
                            showTab();
                            reading.add(tabs, frame, text);
                        },
                        () -> reading.add(new NoticeBar("This mail was sent; its content is not kept.", Tone.INFO)));
    }

    private void showTab() {
        var isHtml = html.equals(tabs.getSelectedTab());
        frame.setVisible(isHtml);
        text.setVisible(!isHtml);
    }

    private @Nullable PartnerId partner() {
        var here = host.get();
        return here.isPlatform() ? null : here.id();
    }

    private Component entry(MailSummary mail, boolean isOpen) {
        var subject = new Span(mail.subject());
        subject.addClassName("mailbox-subject");
        var recipient = new Span(mail.recipient());
        recipient.addClassName("mailbox-recipient");
        var link = new Anchor(
                PATH + "?" + MAIL + "=" + mail.id(), subject, recipient, times.relativeLabel(mail.createdAt()));
        link.addClassName("mailbox-entry");
        link.setClassName("mailbox-entry-open", isOpen);
        return link;
    }

    private static Component fact(String name, String value) {
        var label = new Span(name);
        label.addClassName("mailbox-fact-name");
        return new Div(label, new Span(value));
    }

    private static Component nothingOpen(boolean wasAskedFor) {
        return wasAskedFor
                ? new EmptyState(AppIcon.MAIL, "This mail is not here", "It may be another agency's, or too old.")
                : new EmptyState(AppIcon.MAIL, "Choose a mail", "It is shown here as its reader sees it.");
    }
}

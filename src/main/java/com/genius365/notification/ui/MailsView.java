package com.genius365.notification.ui;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.Tone;
import com.genius365.notification.MailService;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** The platform's mails: what was sent or waits, and what each kind looks like. */
@Route(MailsView.PATH)
@PageTitle("Mails")
@RequiresPermission(Permission.PLATFORM_READ)
class MailsView extends VerticalLayout implements AfterNavigationObserver {

    static final String PATH = "super-admin/mails";
    static final String TAB = "tab";
    private static final String TEMPLATES = "templates";

    private final transient MailService mails;
    private final Div notice = new Div();
    private final Tab outbox = new Tab("Outbox");
    private final Tab templates = new Tab("Templates");
    private final Tabs tabs = new Tabs(outbox, templates);
    private final OutboxPanel outboxPanel;
    private final TemplatePanel templatePanel;
    private boolean isQuiet;

    MailsView(MailService mails, Clock clock) {
        this.mails = mails;
        this.outboxPanel = new OutboxPanel(mails, clock);
        this.templatePanel = new TemplatePanel(mails);
        notice.addClassName("full-width");
        tabs.addSelectedChangeListener(change -> {
            if (!isQuiet) {
                getUI().ifPresent(ui -> ui.navigate(
                        PATH,
                        new QueryState()
                                .with(TAB, templates.equals(tabs.getSelectedTab()) ? TEMPLATES : null)
                                .parameters()));
            }
        });
        add(
                new PageHeader("Mails", "What goes out in the platform's name and in the agencies'."),
                notice,
                tabs,
                outboxPanel,
                templatePanel);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        var areTemplates = query.text(TAB).equals(TEMPLATES);
        isQuiet = true;
        tabs.setSelectedTab(areTemplates ? templates : outbox);
        isQuiet = false;
        outboxPanel.setVisible(!areTemplates);
        templatePanel.setVisible(areTemplates);
        showStatus();
        if (areTemplates) {
            templatePanel.show(query.with(TAB, TEMPLATES));
            return;
        }
        outboxPanel.show(query);
    }

    private void showStatus() {
        notice.removeAll();
        var status = mails.status();
        notice.setVisible(status.transport() == null || status.keepsMails());
        if (status.keepsMails()) {
            notice.add(new NoticeBar("Mails of this demo go nowhere: they stay in its mailbox.", Tone.INFO)
                    .withActions(new Anchor(MailboxView.PATH, "Open mailbox")));
        }
        if (status.transport() == null) {
            notice.add(new NoticeBar(
                    "No mail is sent: nothing is set up. Set FROM_EMAIL, and RESEND_API_KEY or SPRING_MAIL_HOST. "
                            + (status.waiting() == 0
                                    ? "Until then mails wait."
                                    : "%,d wait until then.".formatted(status.waiting())),
                    Tone.WARNING));
        }
    }
}

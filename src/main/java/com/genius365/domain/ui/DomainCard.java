package com.genius365.domain.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.domain.DomainState;
import com.genius365.domain.DomainSummary;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** A host name: whether it answers, the records to set for it, and what was found of them. */
class DomainCard extends Composite<Div> {

    /** What a person can do with a host name. */
    interface Actions {
        void check(DomainSummary domain);

        void makePrimary(DomainSummary domain);

        void remove(DomainSummary domain);
    }

    private final transient Actions actions;

    DomainCard(DomainSummary domain, boolean mayEdit, ZoneId zone, Clock clock, Actions actions) {
        this.actions = actions;
        var badges = new Div(state(domain.state()));
        badges.addClassName("cluster");
        if (domain.isPrimary()) {
            badges.add(StatusBadge.label("Primary", Tone.INFO));
        }
        var card = new Card(domain.hostname(), sentence(domain.state())).withActions(badges);
        card.addClassName("domain-card");
        var records = new DnsRecords(domain);
        if (domain.state() == DomainState.VERIFIED) {
            card.add(new Details("DNS records", records));
        } else {
            card.add(records);
        }
        var foot = new Div(looked(domain, new TimeFormat(zone, Locale.US, clock)));
        foot.addClassName("domain-foot");
        if (mayEdit) {
            foot.add(buttons(domain));
        }
        card.add(foot);
        getContent().add(card);
    }

    private Div buttons(DomainSummary domain) {
        var check = new Button("Check now", AppIcon.REFRESH.create(), click -> actions.check(domain));
        var buttons = new Div(check);
        buttons.addClassName("cluster");
        if (domain.state().answers() && !domain.isPrimary()) {
            buttons.add(new Button("Make primary", click -> actions.makePrimary(domain)));
        }
        var remove = new Button("Remove", click -> actions.remove(domain));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        buttons.add(remove);
        return buttons;
    }

    private static StatusBadge state(DomainState state) {
        return switch (state) {
            case WAITING -> StatusBadge.live("Waiting for the records", Tone.WARNING);
            case VERIFIED -> new StatusBadge("Verified", Tone.SUCCESS);
            case FAILING -> new StatusBadge("Record missing", Tone.WARNING);
            case LOST -> new StatusBadge("Not verified any more", Tone.DANGER);
        };
    }

    private static String sentence(DomainState state) {
        return switch (state) {
            case WAITING ->
                "Set both records where you manage this domain. We look them up by ourselves; it can take an hour until"
                        + " they are seen everywhere.";
            case VERIFIED -> "It works. Keep both records: we look them up every day.";
            case FAILING ->
                "It still works, but its TXT record was not found. Set it again within two days, or it stops working.";
            case LOST -> "Its TXT record is gone, so it no longer works. Set it again and it comes back by itself.";
        };
    }

    private static Span looked(DomainSummary domain, TimeFormat time) {
        var text = new StringBuilder(
                domain.checkedAt() == null ? "Not looked up yet" : "Looked up " + time.relative(domain.checkedAt()));
        if (domain.checkedAt() != null && domain.nextCheckAt() != null) {
            text.append(", next ").append(time.relative(domain.nextCheckAt()));
        }
        var label = new Span(text.toString());
        label.addClassNames("text-secondary", "text-small");
        return label;
    }
}

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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;

/**
 * A host name: whether it answers, the records to set for it, and what was found of them. Its buttons stay the same ones
 * while what it shows changes: a click that is on its way when news come is not lost.
 */
class DomainCard extends Composite<Div> {

    /** What a person can do with a host name. */
    interface Actions {
        void check(DomainSummary domain);

        void makePrimary(DomainSummary domain);

        void remove(DomainSummary domain);
    }

    private final transient TimeFormat time;
    private final Div state = new Div();
    private final Paragraph sentence = new Paragraph();
    private final Div records = new Div();
    private final Span looked = new Span();
    private final Button makePrimary = new Button("Make primary");
    private final Div buttons = new Div();
    private transient DomainSummary shown;

    DomainCard(DomainSummary domain, Clock clock, Actions actions) {
        this.time = TimeFormat.forReader(clock);
        this.shown = domain;
        state.addClassName("cluster");
        sentence.addClassName("text-secondary");
        looked.addClassNames("text-secondary", "text-small");
        var check = new Button("Check now", AppIcon.REFRESH.create(), click -> actions.check(shown));
        makePrimary.addClickListener(click -> actions.makePrimary(shown));
        var remove = new Button("Remove", click -> actions.remove(shown));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        buttons.add(check, makePrimary, remove);
        buttons.addClassName("cluster");
        var foot = new Div(looked, buttons);
        foot.addClassName("domain-foot");
        var card = new Card(domain.hostname()).withActions(state);
        card.addClassName("domain-card");
        card.add(sentence, records, foot);
        getContent().add(card);
    }

    void show(DomainSummary domain, boolean mayEdit) {
        shown = domain;
        state.removeAll();
        state.add(state(domain.state()));
        if (domain.isPrimary()) {
            state.add(StatusBadge.label("Primary", Tone.INFO));
        }
        sentence.setText(sentence(domain.state()));
        records.removeAll();
        var table = new DnsRecords(domain);
        records.add(domain.state() == DomainState.VERIFIED ? new Details("DNS records", table) : table);
        looked.setText(looked(domain, time));
        makePrimary.setVisible(domain.state().answers() && !domain.isPrimary());
        buttons.setVisible(mayEdit);
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

    private static String looked(DomainSummary domain, TimeFormat time) {
        var text = new StringBuilder(
                domain.checkedAt() == null ? "Not looked up yet" : "Looked up " + time.relative(domain.checkedAt()));
        if (domain.checkedAt() != null && domain.nextCheckAt() != null) {
            text.append(", next ").append(time.relative(domain.nextCheckAt()));
        }
        return text.toString();
    }
}

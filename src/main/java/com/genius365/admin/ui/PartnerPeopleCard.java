package com.genius365.admin.ui;

import com.genius365.admin.PartnerDetails;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** The team of a partner. */
class PartnerPeopleCard extends Composite<Card> {

    private final transient List<PartnerDetails.Member> people;

    PartnerPeopleCard(List<PartnerDetails.Member> people) {
        this.people = List.copyOf(people);
    }

    @Override
    protected Card initContent() {
        if (people.isEmpty()) {
            return new Card("Team", new EmptyState(AppIcon.PEOPLE, "Nobody yet", "Its team has no members."));
        }
        var grid = new Grid<PartnerDetails.Member>();
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(PartnerPeopleCard::name)
                .setHeader("Person")
                .setWidth("200px")
                .setFlexGrow(2);
        grid.addColumn(member ->
                        member.role().charAt(0) + member.role().substring(1).toLowerCase(Locale.ROOT))
                .setHeader("Role")
                .setWidth("120px");
        grid.addColumn(member -> member.isActive() ? "Active" : "Switched off")
                .setHeader("Account")
                .setWidth("130px");
        grid.setItems(people);
        return new Card("Team", grid).flush();
    }

    private static Component name(PartnerDetails.Member member) {
        var text = new Div(new Span(member.name()), new Span(member.email()));
        text.addClassName("cell-two-lines");
        return text;
    }
}

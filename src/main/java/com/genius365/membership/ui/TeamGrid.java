package com.genius365.membership.ui;

import com.genius365.access.UserId;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.membership.TeamMember;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Members of a partner's team as rows. */
class TeamGrid extends Grid<TeamMember> {

    private static final int NAMED = 2;

    private final transient Function<TeamMember, RowMenu> menu;
    private transient @Nullable TimeFormat time;
    private @Nullable UserId viewer;

    TeamGrid(Function<TeamMember, RowMenu> menu) {
        this.menu = menu;
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::person).setHeader("Member").setWidth("256px").setFlexGrow(3);
        addComponentColumn(TeamGrid::role).setHeader("Role").setWidth("140px");
        addColumn(TeamGrid::clients)
                .setHeader("Clients")
                .setWidth("200px")
                .setFlexGrow(2)
                .setTooltipGenerator(TeamGrid::allClients);
        addComponentColumn(this::joined).setHeader("Joined").setWidth("130px");
        addComponentColumn(this::actions)
                .setHeader("")
                .setWidth("72px")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setFrozenToEnd(true);
    }

    void show(List<TeamMember> rows, UserId person, TimeFormat format) {
        viewer = person;
        time = format;
        setItems(rows);
    }

    private Component person(TeamMember member) {
        return new PersonCell(
                        member.name(),
                        member.email(),
                        member.picture(),
                        member.user().equals(viewer))
                .narrow(role(member));
    }

    private Component joined(TeamMember member) {
        return time == null ? new Span() : time.relativeLabel(member.joinedAt());
    }

    private Component actions(TeamMember member) {
        var actions = menu.apply(member);
        return actions.isEmpty() ? new Span() : actions;
    }

    private static Component role(TeamMember member) {
        var badges = new Div(StatusBadge.label(RoleTexts.label(member.role()), Tone.NEUTRAL));
        badges.addClassName("cluster");
        if (!member.isActive()) {
            badges.add(new StatusBadge("Account closed", Tone.WARNING));
        }
        return badges;
    }

    private static String clients(TeamMember member) {
        if (member.role().administersWorkspaces()) {
            return "All";
        }
        var places = member.workspaces();
        if (places.isEmpty()) {
            return "None yet";
        }
        var named = places.stream().limit(NAMED).map(TeamMember.Place::name).collect(Collectors.joining(", "));
        return places.size() <= NAMED ? named : named + " and " + (places.size() - NAMED) + " more";
    }

    private static @Nullable String allClients(TeamMember member) {
        return member.workspaces().isEmpty()
                ? null
                : member.workspaces().stream()
                        .map(place -> place.name() + " (" + RoleTexts.label(place.role()) + ")")
                        .collect(Collectors.joining(", "));
    }
}

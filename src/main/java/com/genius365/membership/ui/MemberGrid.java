package com.genius365.membership.ui;

import com.genius365.access.UserId;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.membership.WorkspaceMember;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Members of a workspace as rows. */
class MemberGrid extends Grid<WorkspaceMember> {

    private final transient Function<WorkspaceMember, RowMenu> menu;
    private transient @Nullable TimeFormat time;
    private @Nullable UserId viewer;

    MemberGrid(Function<WorkspaceMember, RowMenu> menu) {
        this.menu = menu;
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::person).setHeader("Member").setWidth("256px").setFlexGrow(3);
        addComponentColumn(MemberGrid::role).setHeader("Role").setWidth("150px");
        addComponentColumn(this::joined).setHeader("Joined").setWidth("130px");
        addColumn(member -> member.isOfTeam() ? "Agency team" : "Invitation")
                .setHeader("Via")
                .setWidth("130px");
        addComponentColumn(this::actions)
                .setHeader("")
                .setWidth("72px")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setFrozenToEnd(true);
    }

    void show(List<WorkspaceMember> rows, UserId person, TimeFormat format) {
        viewer = person;
        time = format;
        setItems(rows);
    }

    private Component person(WorkspaceMember member) {
        return new PersonCell(
                        member.name(),
                        member.email(),
                        member.picture(),
                        member.user().equals(viewer))
                .narrow(role(member));
    }

    private Component joined(WorkspaceMember member) {
        return time == null ? new Span() : time.relativeLabel(member.joinedAt());
    }

    private Component actions(WorkspaceMember member) {
        var actions = menu.apply(member);
        return actions.isEmpty() ? new Span() : actions;
    }

    private static Component role(WorkspaceMember member) {
        var badges = new Div(StatusBadge.label(RoleTexts.label(member.role()), Tone.NEUTRAL));
        badges.addClassName("cluster");
        if (!member.isActive()) {
            badges.add(new StatusBadge("Account closed", Tone.WARNING));
        }
        return badges;
    }
}

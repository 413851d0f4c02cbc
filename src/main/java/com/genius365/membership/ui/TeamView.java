package com.genius365.membership.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.CurrentUser;
import com.genius365.access.PartnerRole;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.MetricButton;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.QueryState;
import com.genius365.membership.TeamMember;
import com.genius365.membership.TeamService;
import com.genius365.tenancy.PartnerWorkspaceService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of an organisation, and the clients they work in. */
@Route(MembershipNavigation.TEAM)
@PageTitle("Team")
@RequiresPermission(Permission.PARTNER_MEMBER_READ)
class TeamView extends VerticalLayout implements AfterNavigationObserver {

    private final transient TeamService team;
    private final transient OrganisationTime times;
    private final transient CurrentPartner partner;
    private final transient CurrentUser user;
    private final transient TeamActions actions;
    private @Nullable PartnerRole role;
    private final Button invite = new Button("Invite", AppIcon.PLUS.create());
    private final MetricButton total = new MetricButton("Everyone", () -> go(null));
    private final Map<PartnerRole, MetricButton> byRole = new EnumMap<>(PartnerRole.class);
    private final FilterBar filters = new FilterBar("Search the team", () -> go(role));
    private final EmptyState noMatch =
            new EmptyState(AppIcon.SEARCH, "Nobody matches", "Change the search or the role above.");
    private final TeamGrid grid;

    TeamView(
            TeamService team,
            PartnerWorkspaceService workspaces,
            OrganisationTime times,
            CurrentPartner partner,
            CurrentUser user) {
        this.team = team;
        this.times = times;
        this.partner = partner;
        this.user = user;
        this.actions = new TeamActions(team, workspaces, partner, user, this::load);
        this.grid = new TeamGrid(actions::menu);

        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> UI.getCurrent().navigate(MembershipNavigation.TEAM_INVITATIONS));
        var cards = new Div(total);
        cards.addClassName("metric-row");
        for (var each : List.of(PartnerRole.OWNER, PartnerRole.ADMIN, PartnerRole.MEMBER)) {
            var card = new MetricButton(RoleTexts.label(each) + "s", () -> go(each == role ? null : each));
            byRole.put(each, card);
            cards.add(card);
        }
        noMatch.withActions(new Button("Show everyone", click -> {
            filters.quietly(() -> filters.search().clear());
            go(null);
        }));
        add(
                new PageHeader("Team", "The people of your organisation, and the clients they work in.")
                        .withActions(invite),
                cards,
                filters,
                grid,
                noMatch);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        role = query.choice("role", PartnerRole.class).orElse(null);
        filters.quietly(() -> filters.search().setValue(query.text("q")));
        invite.setVisible(partner.allows(Permission.PARTNER_MEMBER_INVITE));
        load();
    }

    private void go(@Nullable PartnerRole toRole) {
        var query = new QueryState().with("q", filters.search().getValue()).with("role", toRole);
        UI.getCurrent().navigate(MembershipNavigation.TEAM, query.parameters());
    }

    private void load() {
        var all = team.list(partner.id());
        actions.reach(team.grantableRoles(partner.id()));
        var rows = all.stream().filter(this::isWanted).toList();
        grid.show(rows, user.id(), times.format(partner.id()));
        grid.setVisible(!rows.isEmpty());
        noMatch.setVisible(rows.isEmpty());
        total.setValue(String.valueOf(all.size()));
        total.setPressed(role == null);
        byRole.forEach((each, card) -> {
            card.setValue(String.valueOf(
                    all.stream().filter(member -> member.role() == each).count()));
            card.setPressed(role == each);
        });
    }

    private boolean isWanted(TeamMember member) {
        var text = filters.search().getValue().strip().toLowerCase(Locale.ROOT);
        return (role == null || member.role() == role)
                && (member.name().toLowerCase(Locale.ROOT).contains(text)
                        || member.email().toLowerCase(Locale.ROOT).contains(text));
    }
}

package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.PartnerRole;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.Refusal;
import com.genius365.membership.IssuedInvitation;
import com.genius365.membership.TeamInvitationDraft;
import com.genius365.membership.TeamInvitationService;
import com.genius365.membership.WorkspaceAssignment;
import com.genius365.membership.WorkspaceInvitationDraft;
import com.genius365.membership.WorkspaceInvitationService;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class MembershipPagesTest {

    private final Tab tab;
    private final WorkspaceInvitationService invitations;
    private final TeamInvitationService teamInvitations;
    private final Worlds worlds;
    private final OwnerSql sql;
    private final TestClock clock;
    private final World world;

    MembershipPagesTest(
            Tab tab,
            WorkspaceInvitationService invitations,
            TeamInvitationService teamInvitations,
            Worlds worlds,
            OwnerSql sql,
            TestClock clock) {
        this.tab = tab;
        this.invitations = invitations;
        this.teamInvitations = teamInvitations;
        this.worlds = worlds;
        this.sql = sql;
        this.clock = clock;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void members_are_counted_by_role_and_filtered_by_pressing_a_number() {
        open(world.viewer(), members());

        assertThat(rows()).isEqualTo(4);
        assertThat(tab.text()).contains("Everyone", "4 of 20 places are taken");

        card("Admins");
        assertThat(rows()).isEqualTo(1);
        tab.go(members() + "?role=nonsense&q=viewer");
        assertThat(rows()).isEqualTo(1);
        tab.go(members() + "?q=nobody-is-called-this");
        assertThat(tab.text()).contains("Nobody matches");
    }

    @Test
    void a_viewer_sees_members_and_nothing_to_change_them_with() {
        open(world.viewer(), members());

        assertThat(tab.hasButton("Invite")).isFalse();
        assertThat(tab.hasButton("Leave workspace")).isTrue();
        assertThat(tab.hasButton("Hand over ownership")).isFalse();
    }

    @Test
    void whoever_is_invited_stands_in_the_list_and_the_link_is_shown_once() {
        open(world.admin(), members());
        tab.press("Invite");
        tab.get(EmailField.class, "E-mail").setValue("nina@x.test");
        tab.get(TextArea.class, "Message").setValue("Join us");

        tab.press("Send invitation");

        assertThat(tab.get(TextField.class, "Link").getValue()).contains("/accept-workspace-invitation?token=");
        tab.press("Done");
        assertThat(tab.text()).contains("Invitations");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Link"))).isEmpty();
        assertThat(sql.count("workspace_invitation", "email = 'nina@x.test' and role = 'MEMBER'"))
                .isPositive();
    }

    @Test
    void an_admin_is_not_offered_the_role_of_an_owner() {
        open(world.admin(), members());
        tab.press("Invite");

        assertThat(_get(RadioButtonGroup.class).getListDataView().getItems().toList())
                .isEqualTo(List.of(WorkspaceRole.VIEWER, WorkspaceRole.MEMBER, WorkspaceRole.ADMIN));
    }

    @Test
    void what_is_no_address_is_not_sent_and_the_field_says_why() {
        open(world.admin(), members());
        tab.press("Invite");
        tab.get(EmailField.class, "E-mail").setValue("nina");

        tab.press("Send invitation");

        assertThat(tab.get(EmailField.class, "E-mail").isInvalid()).isTrue();
        assertThat(sql.count(
                        "workspace_invitation",
                        "workspace_id = ?",
                        world.workspace().value()))
                .isZero();
    }

    @Test
    void a_refused_invitation_leaves_what_was_typed() {
        open(world.admin(), members());
        tab.press("Invite");
        tab.get(EmailField.class, "E-mail").setValue(world.viewer().email());

        assertThatThrownBy(() -> tab.press("Send invitation")).isInstanceOf(Refusal.class);

        assertThat(tab.get(EmailField.class, "E-mail").getValue())
                .isEqualTo(world.viewer().email());
    }

    @Test
    void whoever_leaves_is_led_away() {
        open(world.viewer(), members());
        tab.press("Leave workspace");
        confirm();

        assertThat(sql.count(
                        "workspace_member",
                        "user_id = ?",
                        world.viewer().userId().value()))
                .isZero();
        assertThat(tab.text()).contains("No workspace yet");
    }

    @Test
    void nobody_signed_in_is_told_what_it_is_and_to_sign_in_or_up() {
        var invited = invite("nina@x.test");

        tab.visit(world.host(), accept(invited));

        assertThat(tab.text())
                .contains("Join " + world.workspaceSlug(), "It is for nina@x.test", "Join us", "Member", "owner")
                .doesNotContain("Genius365");
        assertThat(hrefs())
                .contains(
                        "accept-workspace-invitation/signed-in?token=" + token(invited),
                        "signup?invitation=" + token(invited));
        assertThat(tab.hasButton("Accept invitation")).isFalse();
    }

    @Test
    void whoever_it_is_for_accepts_it_and_is_in_the_workspace() {
        var nina = worlds.person("nina", world.slug(), world.partner());
        var invited = invite(nina.email());
        open(nina, accept(invited));

        tab.press("Accept invitation");

        assertThat(tab.text()).contains("No agents yet");
        tab.go(accept(invited));
        assertThat(tab.text()).contains("You have joined");
        tab.press("Continue");
        assertThat(tab.text()).contains("No agents yet");
    }

    @Test
    void somebody_else_is_told_which_address_it_is_for() {
        var invited = invite("nina@x.test");

        open(world.stranger(), "select-workspace");
        tab.close();
        open(worlds.person("other", world.slug(), world.partner()), accept(invited));

        assertThat(tab.text()).contains("someone else", "It is for nina@x.test");
        assertThat(tab.hasButton("Sign out")).isTrue();
        assertThat(tab.hasButton("Accept invitation")).isFalse();
    }

    @Test
    void invitations_that_are_old_used_or_made_up_say_so() {
        var nina = worlds.person("nina", world.slug(), world.partner());
        var invited = invite(nina.email());
        open(nina, accept(invited));
        tab.press("Accept invitation");
        tab.close();
        tab.visit(world.host(), accept(invited));
        assertThat(tab.text()).contains("was used already");

        for (var made : List.of("", "?token=", "?token=x", "?token=" + "0".repeat(64), "?other=1")) {
            tab.go("accept-workspace-invitation" + made);
            assertThat(tab.text()).as(made).contains("does not work");
        }
        var old = invite("old@x.test");
        clock.advance(Duration.ofDays(7));
        tab.go(accept(old));
        assertThat(tab.text()).contains("too old");
    }

    @Test
    void on_another_agencys_host_it_does_not_work_and_says_nothing() {
        var other = worlds.create();
        var invited = invite("nina@x.test");

        tab.visit(other.host(), accept(invited));

        assertThat(tab.text()).contains("does not work").doesNotContain("nina@x.test", world.workspaceSlug());
    }

    @Test
    void signing_in_leads_back_to_the_invitation() {
        var nina = worlds.person("nina", world.slug(), world.partner());
        var invited = invite(nina.email());

        open(nina, "accept-workspace-invitation/signed-in?token=" + token(invited));

        assertThat(tab.hasButton("Accept invitation")).isTrue();
    }

    @Test
    void an_invitation_into_the_team_is_accepted_on_its_own_page() {
        var nina = worlds.person("nina", world.slug(), world.partner());
        var invited = world.partnerOwner()
                .call(() -> teamInvitations.invite(
                        world.partner(),
                        new TeamInvitationDraft(
                                nina.email(),
                                PartnerRole.MEMBER,
                                "",
                                List.of(new WorkspaceAssignment(world.workspace(), WorkspaceRole.VIEWER)))));
        open(nina, "accept-partner-invitation?token=" + token(invited));
        assertThat(tab.text()).contains("Join the team of " + world.slug(), world.workspaceSlug());

        tab.press("Accept invitation");

        assertThat(tab.text()).contains("Choose a workspace", world.workspaceSlug(), "Your organisation");
    }

    @Test
    void the_team_is_shown_with_what_each_may_be_given() {
        open(world.partnerMember(), "org/team");
        assertThat(rows()).isEqualTo(3);
        assertThat(tab.hasButton("Invite")).isFalse();

        tab.close();
        open(world.partnerAdmin(), "org/team?role=owner");
        assertThat(rows()).isEqualTo(1);
        tab.press("Invite");
        assertThat(tab.text()).contains("No open invitations");
        tab.press("Invite");
        assertThat(_get(RadioButtonGroup.class).getListDataView().getItems().toList())
                .isEqualTo(List.of(PartnerRole.MEMBER, PartnerRole.ADMIN));
        tab.get(EmailField.class, "E-mail").setValue("nina@x.test");
        tab.press("Send invitation");
        assertThat(tab.get(TextField.class, "Link").getValue()).contains("/accept-partner-invitation?token=");
    }

    @Test
    void invitations_of_the_team_are_for_those_who_may_invite() {
        open(world.partnerMember(), "org/invitations");
        assertThat(tab.text()).contains("No access");
        tab.close();
        open(world.owner(), "org/invitations");
        assertThat(tab.text()).contains("Page not found");
        tab.close();
        open(world.owner(), "org/team");
        assertThat(tab.text()).contains("Page not found");
    }

    @Test
    void a_stranger_finds_no_members() {
        open(world.stranger(), members());

        assertThat(tab.text()).contains("Page not found");
    }

    private static void card(String label) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> button.getChildren()
                        .anyMatch(child -> child.getElement().getText().equals(label)))
                .findFirst()
                .orElseThrow());
        MockVaadin.clientRoundtrip(false);
    }

    private static void confirm() {
        var dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        MockVaadin.clientRoundtrip(false);
    }

    private static int rows() {
        return GridKt._size(_find(Grid.class).getFirst());
    }

    private static List<String> hrefs() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private IssuedInvitation invite(String email) {
        return world.owner()
                .call(() -> invitations.invite(
                        world.workspace(), new WorkspaceInvitationDraft(email, WorkspaceRole.MEMBER, "Join us")));
    }

    private void open(Person person, String address) {
        tab.open(person, world.host(), address);
    }

    private String members() {
        return "w/" + world.workspaceSlug() + "/members";
    }

    private static String accept(IssuedInvitation invited) {
        return "accept-workspace-invitation?token=" + token(invited);
    }

    private static String token(IssuedInvitation invited) {
        return invited.link().substring(invited.link().indexOf("token=") + "token=".length());
    }
}

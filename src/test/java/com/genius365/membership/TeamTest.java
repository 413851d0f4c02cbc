package com.genius365.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.AccessDeniedException;
import com.genius365.access.PartnerRole;
import com.genius365.access.WorkspaceRole;
import com.genius365.account.SignUpInvitations;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.membership.InvitationAcceptance.Kind;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@ApplicationTest
class TeamTest {

    private final TeamService team;
    private final TeamInvitationService invitations;
    private final WorkspaceMemberService members;
    private final InvitationAcceptance acceptance;
    private final SignUpInvitations signUp;
    private final Worlds worlds;
    private final OwnerSql sql;
    private final TestClock clock;
    private final World world;

    TeamTest(
            TeamService team,
            TeamInvitationService invitations,
            WorkspaceMemberService members,
            InvitationAcceptance acceptance,
            SignUpInvitations signUp,
            Worlds worlds,
            OwnerSql sql,
            TestClock clock) {
        this.team = team;
        this.invitations = invitations;
        this.members = members;
        this.acceptance = acceptance;
        this.signUp = signUp;
        this.worlds = worlds;
        this.sql = sql;
        this.clock = clock;
        this.world = worlds.create();
    }

    @Test
    void the_team_is_listed_with_the_workspaces_of_each() {
        assign(world.partnerAdmin(), world.partnerMember(), assignment(WorkspaceRole.VIEWER));

        var listed = world.partnerMember().call(() -> team.list(world.partner()));

        assertThat(listed)
                .extracting(TeamMember::role)
                .containsExactly(PartnerRole.OWNER, PartnerRole.ADMIN, PartnerRole.MEMBER);
        assertThat(listed.getLast().workspaces())
                .singleElement()
                .isEqualTo(new TeamMember.Place(world.workspace(), world.workspaceSlug(), WorkspaceRole.VIEWER));
        assertThatThrownBy(() -> world.owner().call(() -> team.list(world.partner())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_admin_gives_and_takes_up_to_his_own_role_and_nobody_raises_himself() {
        change(world.partnerAdmin(), world.partnerMember(), PartnerRole.ADMIN);
        assertThat(roleOf(world.partnerMember())).isEqualTo("ADMIN");

        assertThatThrownBy(() -> change(world.partnerAdmin(), world.partnerMember(), PartnerRole.OWNER))
                .hasMessageContaining("Only an owner");
        assertThatThrownBy(() -> change(world.partnerAdmin(), world.partnerAdmin(), PartnerRole.OWNER))
                .hasMessageContaining("Only an owner");
        assertThatThrownBy(() -> change(world.partnerAdmin(), world.partnerOwner(), PartnerRole.MEMBER))
                .hasMessageContaining("Only an owner");
        assertThatThrownBy(() -> remove(world.partnerAdmin(), world.partnerOwner()))
                .hasMessageContaining("Only an owner");
        change(world.partnerOwner(), world.partnerMember(), PartnerRole.OWNER);
        assertThat(roleOf(world.partnerMember())).isEqualTo("OWNER");
    }

    @Test
    void the_last_owner_neither_goes_nor_becomes_less() {
        assertThatThrownBy(() -> change(world.partnerOwner(), world.partnerOwner(), PartnerRole.ADMIN))
                .hasMessageContaining("at least one owner");
        assertThatThrownBy(() -> remove(world.partnerOwner(), world.partnerOwner()))
                .hasMessageContaining("at least one owner");
    }

    @RepeatedTest(5)
    void two_owners_who_remove_each_other_at_once_leave_one_behind() throws Exception {
        change(world.partnerOwner(), world.partnerAdmin(), PartnerRole.OWNER);
        Callable<Boolean> one = () -> {
            remove(world.partnerOwner(), world.partnerAdmin());
            return true;
        };
        Callable<Boolean> other = () -> {
            remove(world.partnerAdmin(), world.partnerOwner());
            return true;
        };
        Callable<Boolean> itself = () -> {
            change(world.partnerOwner(), world.partnerOwner(), PartnerRole.MEMBER);
            return true;
        };

        try (var all = Executors.newFixedThreadPool(3)) {
            all.invokeAll(List.of(one, other, itself));
        }

        assertThat(sql.count(
                        "partner_member",
                        "partner_id = ? and role = 'OWNER'",
                        world.partner().value()))
                .isEqualTo(1);
    }

    @Test
    void whoever_is_removed_is_out_of_every_workspace_at_once() {
        assign(
                world.partnerAdmin(),
                world.partnerMember(),
                assignment(WorkspaceRole.ADMIN),
                new WorkspaceAssignment(world.otherWorkspace(), WorkspaceRole.VIEWER));
        assertThat(world.partnerMember().call(() -> members.list(world.workspace())))
                .isNotEmpty();

        remove(world.partnerAdmin(), world.partnerMember());

        assertThatThrownBy(() -> world.partnerMember().call(() -> members.list(world.workspace())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerMember().call(() -> members.list(world.otherWorkspace())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerMember().call(() -> team.list(world.partner())))
                .isInstanceOf(NotFoundException.class);
        assertThat(sql.count(
                        "workspace_member",
                        "user_id = ?",
                        world.partnerMember().userId().value()))
                .isZero();
    }

    @Test
    void assigning_sets_the_workspaces_named_and_ends_the_others() {
        assign(world.partnerAdmin(), world.partnerMember(), assignment(WorkspaceRole.VIEWER));

        assign(
                world.partnerAdmin(),
                world.partnerMember(),
                new WorkspaceAssignment(world.otherWorkspace(), WorkspaceRole.ADMIN));

        assertThat(sql.sql("select workspace_id || ' ' || role from workspace_member where user_id = ?")
                        .params(world.partnerMember().userId().value())
                        .query(String.class)
                        .list())
                .containsExactly(world.otherWorkspace() + " ADMIN");
    }

    @Test
    void assigning_reaches_neither_owners_nor_other_agencies_nor_full_workspaces() {
        var other = worlds.create();

        assertThatThrownBy(() -> assign(world.partnerAdmin(), world.partnerMember(), assignment(WorkspaceRole.OWNER)))
                .hasMessageContaining("is changed there, by one of its owners");
        assertThatThrownBy(() -> assign(
                        world.partnerAdmin(),
                        world.partnerMember(),
                        new WorkspaceAssignment(other.workspace(), WorkspaceRole.VIEWER)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assign(world.partnerAdmin(), other.partnerMember(), assignment(WorkspaceRole.VIEWER)))
                .isInstanceOf(NotFoundException.class);
        sql.sql("insert into workspace_limit select id, partner_id, 4, 10, 1000, 10 from workspace where id = ?")
                .params(world.workspace().value())
                .update();
        assertThatThrownBy(() -> assign(world.partnerAdmin(), world.partnerMember(), assignment(WorkspaceRole.VIEWER)))
                .hasMessageContaining("is full");
        assertThatThrownBy(() -> assign(world.partnerAdmin(), world.partnerOwner(), assignment(WorkspaceRole.VIEWER)))
                .hasMessageContaining("Only an owner");
    }

    @Test
    void whoever_accepts_joins_the_team_and_the_workspaces_named() {
        var nina = worlds.person("nina", world.slug(), world.partner());
        var invited = invite(world.partnerAdmin(), nina.email(), PartnerRole.MEMBER, assignment(WorkspaceRole.MEMBER));
        assertThat(look(nina, invited).workspaces()).containsExactly(world.workspaceSlug());

        accept(nina, invited);
        accept(nina, invited);

        assertThat(roleOf(nina)).isEqualTo("MEMBER");
        assertThat(nina.call(() -> members.list(world.workspace()))).hasSize(5);
        assertThatThrownBy(() -> nina.call(() -> members.list(world.otherWorkspace())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void only_an_owner_invites_an_owner_and_nobody_is_made_owner_of_a_client() {
        assertThatThrownBy(() -> invite(world.partnerAdmin(), "a@x.test", PartnerRole.OWNER))
                .hasMessageContaining("Only an owner");
        assertThat(invite(world.partnerOwner(), "a@x.test", PartnerRole.OWNER)).isNotNull();
        assertThatThrownBy(() -> invite(world.partnerMember(), "b@x.test", PartnerRole.MEMBER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        invite(world.partnerOwner(), "b@x.test", PartnerRole.MEMBER, assignment(WorkspaceRole.OWNER)))
                .hasMessageContaining("owners are made by its owners");
        assertThatThrownBy(() -> invite(
                        world.partnerOwner(),
                        "b@x.test",
                        PartnerRole.MEMBER,
                        assignment(WorkspaceRole.VIEWER),
                        assignment(WorkspaceRole.ADMIN)))
                .hasMessageContaining("twice");
    }

    @Test
    void there_is_one_open_invitation_an_address_and_old_or_cancelled_ones_block_nobody() {
        var first = invite(world.partnerAdmin(), "nina@x.test", PartnerRole.MEMBER, assignment(WorkspaceRole.VIEWER));
        assertThatThrownBy(() -> invite(world.partnerAdmin(), "NINA@x.test", PartnerRole.ADMIN))
                .hasMessageContaining("open invitation");
        assertThatThrownBy(
                        () -> invite(world.partnerAdmin(), world.partnerMember().email(), PartnerRole.MEMBER))
                .hasMessageContaining("in the team");
        world.partnerAdmin().run(() -> invitations.cancel(world.partner(), first.id()));
        invite(world.partnerAdmin(), "nina@x.test", PartnerRole.MEMBER);
        clock.advance(Duration.ofDays(7));

        invite(world.partnerAdmin(), "nina@x.test", PartnerRole.ADMIN);

        assertThat(world.partnerAdmin().call(() -> invitations.list(world.partner())))
                .singleElement()
                .matches(it -> it.role() == PartnerRole.ADMIN && !it.isExpired());
    }

    @Test
    void sent_again_it_has_a_new_link_and_the_old_one_leads_nowhere() {
        var nina = worlds.person("nina", world.slug(), world.partner());
        var first = invite(world.partnerAdmin(), nina.email(), PartnerRole.MEMBER, assignment(WorkspaceRole.VIEWER));
        clock.advance(Duration.ofDays(8));
        assertThatThrownBy(() -> accept(nina, first)).hasMessageContaining("too old");

        var second = world.partnerOwner().call(() -> invitations.resend(world.partner(), first.id()));

        assertThatThrownBy(() -> accept(nina, first)).hasMessageContaining("not valid");
        accept(nina, second);
        assertThat(nina.call(() -> members.list(world.workspace()))).hasSize(5);
    }

    @Test
    void an_invitation_of_another_agency_is_out_of_reach_and_worth_nothing_here() {
        var other = worlds.create();
        var theirs = other.partnerOwner()
                .call(() -> invitations.invite(other.partner(), draft("nina@x.test", PartnerRole.MEMBER)));

        assertThatThrownBy(() -> world.partnerOwner().call(() -> invitations.resend(world.partner(), theirs.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerOwner().run(() -> invitations.cancel(world.partner(), theirs.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(acceptance.look(Kind.TEAM, token(theirs), world.partner())).isEmpty();
        assertThat(signUp.find(token(theirs), world.partner())).isEmpty();
        assertThat(signUp.find(token(theirs), other.partner()))
                .hasValueSatisfying(it -> assertThat(it.acceptPath()).startsWith("accept-partner-invitation?token="));
    }

    @Test
    void an_invitation_into_a_workspace_of_another_agency_is_refused() {
        var other = worlds.create();

        assertThatThrownBy(() -> invite(
                        world.partnerOwner(),
                        "nina@x.test",
                        PartnerRole.MEMBER,
                        new WorkspaceAssignment(other.workspace(), WorkspaceRole.VIEWER)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_open_invitation_takes_a_place_in_each_of_its_workspaces() {
        sql.sql("insert into workspace_limit select id, partner_id, 5, 10, 1000, 10 from workspace where id = ?")
                .params(world.workspace().value())
                .update();
        invite(world.partnerOwner(), "a@x.test", PartnerRole.MEMBER, assignment(WorkspaceRole.VIEWER));

        assertThatThrownBy(() ->
                        invite(world.partnerOwner(), "b@x.test", PartnerRole.MEMBER, assignment(WorkspaceRole.VIEWER)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is full");
    }

    private WorkspaceAssignment assignment(WorkspaceRole role) {
        return new WorkspaceAssignment(world.workspace(), role);
    }

    private void assign(Person by, Person whom, WorkspaceAssignment... assignments) {
        by.run(() -> team.assign(world.partner(), whom.userId(), List.of(assignments)));
    }

    private void change(Person by, Person whom, PartnerRole role) {
        by.run(() -> team.changeRole(world.partner(), whom.userId(), role));
    }

    private void remove(Person by, Person whom) {
        by.run(() -> team.remove(world.partner(), whom.userId()));
    }

    private IssuedInvitation invite(Person by, String email, PartnerRole role, WorkspaceAssignment... assignments) {
        return by.call(() -> invitations.invite(world.partner(), draft(email, role, assignments)));
    }

    private static TeamInvitationDraft draft(String email, PartnerRole role, WorkspaceAssignment... assignments) {
        return new TeamInvitationDraft(email, role, "Join us", List.of(assignments));
    }

    private InvitationOffer look(Person person, IssuedInvitation invited) {
        return person.call(() -> acceptance.look(Kind.TEAM, token(invited), world.partner()))
                .orElseThrow();
    }

    private void accept(Person person, IssuedInvitation invited) {
        person.call(() -> acceptance.accept(Kind.TEAM, token(invited), world.partner()));
    }

    private String roleOf(Person person) {
        return sql.sql("select role from partner_member where user_id = ?")
                .params(person.userId().value())
                .query(String.class)
                .single();
    }

    private static String token(IssuedInvitation invited) {
        return invited.link().substring(invited.link().indexOf("token=") + "token=".length());
    }
}

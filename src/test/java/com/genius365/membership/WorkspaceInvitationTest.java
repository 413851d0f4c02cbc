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
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApplicationTest
class WorkspaceInvitationTest {

    private final WorkspaceInvitationService invitations;
    private final WorkspaceMemberService members;
    private final InvitationAcceptance acceptance;
    private final SignUpInvitations signUp;
    private final Worlds worlds;
    private final OwnerSql sql;
    private final TestClock clock;
    private final World world;

    WorkspaceInvitationTest(
            WorkspaceInvitationService invitations,
            WorkspaceMemberService members,
            InvitationAcceptance acceptance,
            SignUpInvitations signUp,
            Worlds worlds,
            OwnerSql sql,
            TestClock clock) {
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
    void whoever_is_invited_and_accepts_is_a_member_and_nothing_more() {
        var nina = person("nina");
        var invited = invite(world.admin(), "NINA@" + world.slug() + ".test", WorkspaceRole.MEMBER);

        var slug = accept(nina, invited);

        assertThat(slug).isEqualTo(world.workspaceSlug());
        assertThat(roleOf(nina)).isEqualTo(WorkspaceRole.MEMBER);
        assertThat(sql.count("partner_member", "user_id = ?", nina.userId().value()))
                .isZero();
        assertThat(list()).isEmpty();
    }

    @Test
    void the_link_is_on_the_partners_host_and_only_its_hash_is_kept() {
        var invited = invite(world.owner(), "nina@somewhere.test", WorkspaceRole.VIEWER);

        assertThat(invited.link())
                .startsWith("https://" + world.slug() + ".")
                .matches(".*/accept-workspace-invitation\\?token=[0-9a-f]{64}");
        assertThat(invited.toString()).doesNotContain(token(invited));
        assertThat(sql.sql("select row_to_json(i)::text from workspace_invitation i where id = ?")
                        .params(invited.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(token(invited));
    }

    @Test
    void an_admin_invites_up_to_admins_and_only_an_owner_invites_an_owner() {
        assertThat(invite(world.admin(), "a@x.test", WorkspaceRole.ADMIN)).isNotNull();
        assertThat(invite(world.partnerAdmin(), "b@x.test", WorkspaceRole.ADMIN))
                .isNotNull();
        assertThatThrownBy(() -> invite(world.admin(), "c@x.test", WorkspaceRole.OWNER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only an owner");
        assertThatThrownBy(() -> invite(world.partnerOwner(), "c@x.test", WorkspaceRole.OWNER))
                .hasMessageContaining("Only an owner");
        assertThat(invite(world.owner(), "c@x.test", WorkspaceRole.OWNER)).isNotNull();
        assertThatThrownBy(() -> invite(world.member(), "d@x.test", WorkspaceRole.VIEWER))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_admin_does_not_send_an_owners_invitation_again_or_take_it_back() {
        var invited = invite(world.owner(), "c@x.test", WorkspaceRole.OWNER);

        assertThatThrownBy(() -> world.admin().call(() -> invitations.resend(world.workspace(), invited.id())))
                .hasMessageContaining("Only an owner");
        assertThatThrownBy(() -> world.admin().run(() -> invitations.cancel(world.workspace(), invited.id())))
                .hasMessageContaining("Only an owner");
    }

    @Test
    void while_a_workspace_has_no_owner_its_agency_invites_the_first() {
        var invited = world.partnerAdmin()
                .call(() -> invitations.inviteFirstOwner(
                        world.partner(), world.otherWorkspace(), "first@x.test", "Welcome"));

        assertThat(invited.link()).contains("accept-workspace-invitation");
        assertThatThrownBy(() -> world.partnerAdmin()
                        .call(() ->
                                invitations.inviteFirstOwner(world.partner(), world.workspace(), "second@x.test", "")))
                .hasMessageContaining("has an owner already");
        assertThatThrownBy(() -> world.partnerMember()
                        .call(() -> invitations.inviteFirstOwner(
                                world.partner(), world.otherWorkspace(), "third@x.test", "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_agency_cannot_invite_into_a_workspace_of_another() {
        var other = worlds.create();

        assertThatThrownBy(() -> world.partnerOwner()
                        .call(() ->
                                invitations.inviteFirstOwner(world.partner(), other.otherWorkspace(), "x@x.test", "")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerOwner()
                        .call(() -> invitations.invite(other.workspace(), draft("x@x.test", WorkspaceRole.VIEWER))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_invitation_of_another_workspace_can_be_neither_sent_again_nor_cancelled() {
        var other = worlds.create();
        var theirs = other.owner()
                .call(() -> invitations.invite(other.workspace(), draft("x@x.test", WorkspaceRole.VIEWER)));

        assertThatThrownBy(() -> world.owner().call(() -> invitations.resend(world.workspace(), theirs.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.owner().run(() -> invitations.cancel(world.workspace(), theirs.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(list()).isEmpty();
    }

    @Test
    void a_member_is_not_invited_again_and_an_open_invitation_stays_the_only_one() {
        assertThatThrownBy(() -> invite(world.owner(), world.viewer().email().toUpperCase(), WorkspaceRole.ADMIN))
                .hasMessageContaining("is a member of");
        invite(world.owner(), "nina@x.test", WorkspaceRole.VIEWER);

        assertThatThrownBy(() -> invite(world.owner(), "Nina@x.test", WorkspaceRole.ADMIN))
                .hasMessageContaining("has an open invitation already");
    }

    @Test
    void an_expired_or_cancelled_invitation_blocks_nobody() {
        var first = invite(world.owner(), "nina@x.test", WorkspaceRole.VIEWER);
        world.owner().run(() -> invitations.cancel(world.workspace(), first.id()));
        invite(world.owner(), "nina@x.test", WorkspaceRole.VIEWER);
        clock.advance(Duration.ofDays(7));

        assertThat(list()).singleElement().matches(WorkspaceInvitationSummary::isExpired);
        invite(world.owner(), "nina@x.test", WorkspaceRole.MEMBER);

        assertThat(list()).singleElement().matches(it -> !it.isExpired() && it.role() == WorkspaceRole.MEMBER);
    }

    @Test
    void a_removed_member_can_be_invited_and_join_again() {
        var nina = person("nina");
        accept(nina, invite(world.owner(), nina.email(), WorkspaceRole.MEMBER));
        world.owner().run(() -> members.remove(world.workspace(), nina.userId()));

        accept(nina, invite(world.owner(), nina.email(), WorkspaceRole.VIEWER));

        assertThat(roleOf(nina)).isEqualTo(WorkspaceRole.VIEWER);
    }

    @Test
    void sent_again_it_has_a_new_link_and_the_old_one_leads_nowhere() {
        var nina = person("nina");
        var first = invite(world.owner(), nina.email(), WorkspaceRole.MEMBER);
        clock.advance(Duration.ofDays(8));

        var second = world.admin().call(() -> invitations.resend(world.workspace(), first.id()));

        assertThat(second.link()).isNotEqualTo(first.link());
        assertThat(look(nina, first)).isEmpty();
        assertThatThrownBy(() -> accept(nina, first)).hasMessageContaining("not valid");
        accept(nina, second);
        assertThat(roleOf(nina)).isEqualTo(WorkspaceRole.MEMBER);
    }

    @Test
    void an_invitation_that_is_too_old_or_was_taken_back_is_not_accepted() {
        var nina = person("nina");
        var old = invite(world.owner(), nina.email(), WorkspaceRole.MEMBER);
        clock.advance(Duration.ofDays(7));

        assertThat(look(nina, old))
                .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(InvitationOffer.State.EXPIRED));
        assertThatThrownBy(() -> accept(nina, old)).hasMessageContaining("too old");
        assertThat(signUp.find(token(old), world.partner())).isEmpty();

        var taken = invite(world.owner(), nina.email(), WorkspaceRole.MEMBER);
        world.owner().run(() -> invitations.cancel(world.workspace(), taken.id()));
        assertThat(look(nina, taken)).isEmpty();
        assertThatThrownBy(() -> accept(nina, taken)).hasMessageContaining("not valid");
        assertThatThrownBy(() -> world.owner().call(() -> invitations.resend(world.workspace(), taken.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void only_the_person_it_is_for_accepts_it() {
        var nina = person("nina");
        var other = person("other");
        var invited = invite(world.owner(), nina.email(), WorkspaceRole.ADMIN);

        assertThat(look(other, invited)).hasValueSatisfying(it -> {
            assertThat(it.isForViewer()).isFalse();
            assertThat(it.email()).isEqualTo(nina.email());
        });
        assertThatThrownBy(() -> accept(other, invited)).hasMessageContaining("another e-mail address");
        assertThat(sql.count("workspace_member", "user_id = ?", other.userId().value()))
                .isZero();
    }

    @Test
    void on_another_partners_host_it_is_worth_nothing_even_for_the_same_address() {
        var elsewhere = worlds.create();
        var nina = person("nina");
        var twin = worlds.person("nina", world.slug(), elsewhere.partner());
        var invited = invite(world.owner(), nina.email(), WorkspaceRole.ADMIN);

        assertThat(twin.email()).isEqualTo(nina.email());
        assertThat(twin.call(() -> acceptance.look(Kind.WORKSPACE, token(invited), elsewhere.partner())))
                .isEmpty();
        assertThatThrownBy(
                        () -> twin.call(() -> acceptance.accept(Kind.WORKSPACE, token(invited), elsewhere.partner())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> twin.call(() -> acceptance.accept(Kind.WORKSPACE, token(invited), world.partner())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(signUp.find(token(invited), elsewhere.partner())).isEmpty();
        assertThat(signUp.find(token(invited), world.partner())).hasValueSatisfying(it -> {
            assertThat(it.email()).isEqualTo(nina.email());
            assertThat(it.acceptPath()).isEqualTo("accept-workspace-invitation?token=" + token(invited));
        });
    }

    @Test
    void a_used_link_is_not_used_again_by_whoever_was_removed_or_anyone_else() {
        var nina = person("nina");
        var invited = invite(world.owner(), nina.email(), WorkspaceRole.ADMIN);
        accept(nina, invited);
        accept(nina, invited);
        assertThat(sql.count("workspace_member", "user_id = ?", nina.userId().value()))
                .isEqualTo(1);
        world.owner().run(() -> members.remove(world.workspace(), nina.userId()));

        accept(nina, invited);

        assertThat(sql.count("workspace_member", "user_id = ?", nina.userId().value()))
                .isZero();
        assertThatThrownBy(() -> accept(world.stranger(), invited)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> accept(person("other"), invited)).hasMessageContaining("used already");
    }

    @Test
    void accepted_twice_at_once_it_makes_one_membership() throws Exception {
        var nina = person("nina");
        var invited = invite(world.owner(), nina.email(), WorkspaceRole.MEMBER);
        var click = (Callable<String>) () -> accept(nina, invited);

        try (var both = Executors.newFixedThreadPool(4)) {
            for (var done : both.invokeAll(List.of(click, click, click, click))) {
                assertThat(done.get()).isEqualTo(world.workspaceSlug());
            }
        }

        assertThat(sql.count("workspace_member", "user_id = ?", nina.userId().value()))
                .isEqualTo(1);
        assertThat(sql.count(
                        "audit_entry",
                        "action = 'INVITATION_ACCEPTED' and subject = ?",
                        invited.id().toString()))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void a_full_workspace_takes_no_more_invitations_however_many_come_at_once() throws Exception {
        sql.sql("insert into workspace_limit select id, partner_id, 6, 10, 1000, 10 from workspace where id = ?")
                .params(world.workspace().value())
                .update();
        var tries = Stream.of("a", "b", "c", "d", "e", "f")
                .<Callable<Boolean>>map(name -> () -> {
                    try {
                        invite(world.owner(), name + "@x.test", WorkspaceRole.VIEWER);
                        return true;
                    } catch (Refusal full) {
                        return false;
                    }
                })
                .toList();

        try (var all = Executors.newFixedThreadPool(6)) {
            all.invokeAll(tries);
        }

        // Four members are there.
        assertThat(list()).hasSize(2);
        assertThatThrownBy(() -> invite(world.owner(), "g@x.test", WorkspaceRole.VIEWER))
                .hasMessageContaining("is full: its 6 places");
        clock.advance(Duration.ofDays(7));
        invite(world.owner(), "g@x.test", WorkspaceRole.VIEWER);
        invite(world.owner(), "h@x.test", WorkspaceRole.VIEWER);
        var expired = list().stream()
                .filter(WorkspaceInvitationSummary::isExpired)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> world.owner().call(() -> invitations.resend(world.workspace(), expired.id())))
                .hasMessageContaining("is full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nonsense", "a@", "two@at@x.test", "x@x.test\r\nBcc: all@x.test"})
    void what_is_no_address_is_refused(String address) {
        assertThatThrownBy(() -> invite(world.owner(), address, WorkspaceRole.VIEWER))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_message_is_500_characters_at_most() {
        assertThatThrownBy(() -> world.owner()
                        .call(() -> invitations.invite(
                                world.workspace(),
                                new WorkspaceInvitationDraft("a@x.test", WorkspaceRole.VIEWER, "x".repeat(501)))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "'; drop table workspace_invitation; --"})
    void what_is_no_token_is_no_invitation(String token) {
        assertThat(acceptance.look(Kind.WORKSPACE, token, world.partner())).isEmpty();
        assertThat(signUp.find(token, world.partner())).isEmpty();
        assertThat(acceptance.look(Kind.WORKSPACE, "0".repeat(64), world.partner()))
                .isEmpty();
    }

    @Test
    void an_invitation_is_for_the_kind_of_place_it_was_made_for() {
        var invited = invite(world.owner(), "nina@x.test", WorkspaceRole.VIEWER);

        assertThat(acceptance.look(Kind.TEAM, token(invited), world.partner())).isEmpty();
        assertThat(acceptance.look(Kind.WORKSPACE, token(invited), world.partner()))
                .hasValueSatisfying(it -> {
                    assertThat(it.place()).isEqualTo(world.workspaceSlug());
                    assertThat(it.role()).isEqualTo("Viewer");
                    assertThat(it.inviter()).isEqualTo("owner");
                    assertThat(it.message()).isEqualTo("Join us");
                });
    }

    @Test
    void nobody_joins_an_archived_workspace() {
        var nina = person("nina");
        var invited = invite(world.owner(), nina.email(), WorkspaceRole.MEMBER);
        sql.sql("update workspace set status = 'ARCHIVED' where id = ?")
                .params(world.workspace().value())
                .update();

        assertThat(look(nina, invited)).isEmpty();
        assertThatThrownBy(() -> accept(nina, invited)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_role_in_the_team_does_not_come_with_it() {
        var invited = invite(world.owner(), world.partnerMember().email(), WorkspaceRole.VIEWER);

        accept(world.partnerMember(), invited);

        assertThat(sql.sql("select role from partner_member where user_id = ?")
                        .params(world.partnerMember().userId().value())
                        .query(String.class)
                        .single())
                .isEqualTo(PartnerRole.MEMBER.name());
        assertThat(world.owner().call(() -> members.list(world.workspace())))
                .filteredOn(it -> it.email().equals(world.partnerMember().email()))
                .singleElement()
                .matches(WorkspaceMember::isOfTeam);
    }

    private Person person(String name) {
        return worlds.person(name, world.slug(), world.partner());
    }

    private IssuedInvitation invite(Person inviter, String email, WorkspaceRole role) {
        return inviter.call(() -> invitations.invite(world.workspace(), draft(email, role)));
    }

    private static WorkspaceInvitationDraft draft(String email, WorkspaceRole role) {
        return new WorkspaceInvitationDraft(email, role, "Join us");
    }

    private String accept(Person person, IssuedInvitation invited) {
        return person.call(() -> acceptance.accept(Kind.WORKSPACE, token(invited), world.partner()))
                .orElseThrow();
    }

    private Optional<InvitationOffer> look(Person person, IssuedInvitation invited) {
        return person.call(() -> acceptance.look(Kind.WORKSPACE, token(invited), world.partner()));
    }

    private WorkspaceRole roleOf(Person person) {
        return WorkspaceRole.valueOf(sql.sql("select role from workspace_member where workspace_id = ? and user_id = ?")
                .params(world.workspace().value(), person.userId().value())
                .query(String.class)
                .single());
    }

    private List<WorkspaceInvitationSummary> list() {
        return world.viewer().call(() -> invitations.list(world.workspace()));
    }

    private static String token(IssuedInvitation invited) {
        return invited.link().substring(invited.link().indexOf("token=") + "token=".length());
    }
}

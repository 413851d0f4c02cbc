package com.genius365.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.access.ActionDetails;
import com.genius365.access.ActionDetails.Change;
import com.genius365.access.ActionPerformed;
import com.genius365.access.PartnerRole;
import com.genius365.access.WorkspaceRole;
import com.genius365.account.SignInPolicy;
import com.genius365.account.SignInPolicyService;
import com.genius365.branding.BrandDraft;
import com.genius365.branding.BrandService;
import com.genius365.domain.DomainService;
import com.genius365.membership.TeamService;
import com.genius365.membership.WorkspaceInvitationDraft;
import com.genius365.membership.WorkspaceInvitationService;
import com.genius365.membership.WorkspaceMemberService;
import com.genius365.organisation.ClientService;
import com.genius365.world.News;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the log says of changes: what they are about, what was there and what is there now. */
@ApplicationTest
class BeforeAndAfterTest {

    private final ClientService clients;
    private final TeamService team;
    private final WorkspaceMemberService members;
    private final WorkspaceInvitationService invitations;
    private final DomainService domains;
    private final BrandService brands;
    private final SignInPolicyService policies;
    private final News news;
    private final World world;

    BeforeAndAfterTest(
            ClientService clients,
            TeamService team,
            WorkspaceMemberService members,
            WorkspaceInvitationService invitations,
            DomainService domains,
            BrandService brands,
            SignInPolicyService policies,
            News news,
            Worlds worlds) {
        this.clients = clients;
        this.team = team;
        this.members = members;
        this.invitations = invitations;
        this.domains = domains;
        this.brands = brands;
        this.policies = policies;
        this.news = news;
        this.world = worlds.create();
    }

    @Test
    void a_client_that_is_suspended() {
        world.partnerOwner().run(() -> clients.suspend(world.partner(), world.workspace()));

        var said = said("ClientService.suspend");
        assertThat(said.subjectName()).isEqualTo(world.workspaceSlug());
        assertThat(said.changes()).containsExactly(changed("status", "Active", "Suspended"));
    }

    @Test
    void roles_in_the_team_and_in_a_workspace() {
        var member = world.partnerMember().userId();
        world.partnerOwner().run(() -> team.changeRole(world.partner(), member, PartnerRole.ADMIN));
        world.owner()
                .run(() -> members.changeRole(world.workspace(), world.viewer().userId(), WorkspaceRole.MEMBER));
        world.owner().run(() -> members.remove(world.workspace(), world.admin().userId()));

        assertThat(said("TeamService.changeRole").subjectName()).isEqualTo("partner-member");
        assertThat(said("TeamService.changeRole").changes()).containsExactly(changed("role", "MEMBER", "ADMIN"));
        assertThat(said("WorkspaceMemberService.changeRole").changes())
                .containsExactly(changed("role", "VIEWER", "MEMBER"));
        assertThat(said("WorkspaceMemberService.remove").changes()).containsExactly(changed("role", "ADMIN", null));
    }

    @Test
    void an_invitation_names_the_address_and_never_the_link() {
        var issued = world.owner()
                .call(() -> invitations.invite(
                        world.workspace(), new WorkspaceInvitationDraft("new@x.test", WorkspaceRole.MEMBER, "Hi")));

        var said = said("WorkspaceInvitationService.invite");
        assertThat(said.subjectName()).isEqualTo("new@x.test");
        assertThat(said.changes()).containsExactly(changed("role", null, "MEMBER"));
        assertThat(said.toString() + said.changes()).doesNotContain(issued.link());
    }

    @Test
    void a_domain_a_brand_and_the_rules_of_signing_in() {
        var owner = world.partnerOwner();
        owner.run(() -> domains.add(world.partner(), "voice." + world.slug() + ".example"));
        owner.run(() -> {
            var sketch = brands.get(world.partner());
            brands.save(world.partner(), sketch.version(), renamed(sketch.draft()));
        });
        owner.run(() -> policies.set(world.partner(), new SignInPolicy(true)));

        assertThat(said("DomainService.add").subjectName()).isEqualTo("voice." + world.slug() + ".example");
        assertThat(said("BrandService.save").changes())
                .containsExactly(changed("companyName", world.slug(), "New name"));
        assertThat(said("SignInPolicyService.set").changes())
                .containsExactly(changed("second factor required", "false", "true"));
    }

    private ActionDetails said(String action) {
        var performed = news.await(
                ActionPerformed.class,
                it -> it.action().endsWith(" " + action)
                        && world.partner().value().equals(it.partner()));
        return Objects.requireNonNull(performed.details());
    }

    private static BrandDraft renamed(BrandDraft draft) {
        return new BrandDraft(
                "New name",
                draft.primary(),
                draft.secondary(),
                draft.background(),
                draft.text(),
                draft.corners(),
                draft.font(),
                draft.supportEmail(),
                draft.supportAddress(),
                draft.imprintUrl(),
                draft.privacyUrl(),
                draft.termsUrl(),
                draft.mailHeader(),
                draft.mailFooter());
    }

    private static Change changed(String field, @Nullable String before, @Nullable String after) {
        return new Change(field, before, after, false);
    }
}

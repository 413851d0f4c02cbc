package com.genius365.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.AccessDeniedException;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.Refusal;
import com.genius365.common.SealedToken;
import com.genius365.common.Vault;
import com.genius365.tenancy.HostDirectory;
import com.genius365.world.Browser;
import com.genius365.world.News;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do with their own account: profile, picture, address, policy, and its end. */
@ApplicationTest
class OwnAccountTest {

    /** One red pixel, lossless. */
    private static final String WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    private final OwnAccount account;
    private final OwnProfile profile;
    private final EmailChange emailChange;
    private final SignInPolicyService policies;
    private final AccountDuties duties;
    private final HostDirectory hosts;
    private final OwnerSql sql;
    private final News news;
    private final Vault vault;
    private final Worlds worlds;
    private final World world;
    private final int port;

    OwnAccountTest(
            OwnAccount account,
            OwnProfile profile,
            EmailChange emailChange,
            SignInPolicyService policies,
            AccountDuties duties,
            HostDirectory hosts,
            OwnerSql sql,
            News news,
            Vault vault,
            Worlds worlds,
            @LocalServerPort int port) {
        this.account = account;
        this.profile = profile;
        this.emailChange = emailChange;
        this.policies = policies;
        this.duties = duties;
        this.hosts = hosts;
        this.sql = sql;
        this.news = news;
        this.vault = vault;
        this.worlds = worlds;
        this.world = worlds.create();
        this.port = port;
    }

    @BeforeEach
    void forgetAttempts() {
        sql.sql("delete from rate_limit").update();
    }

    @Test
    void a_deleted_account_is_gone_but_for_the_name_and_opens_nothing() {
        var member = world.member();

        visit().runAs(member, () -> account.delete(Worlds.PASSWORD));

        assertThat(signIn(member.email())).isEqualTo("/login?error");
        assertThat(sql.count(
                        "app_user",
                        "id = ? and email like 'deleted-%' and password_hash = '' and first_name = 'member' and not is_active",
                        member.userId().value()))
                .isEqualTo(1);
        for (var table : new String[] {"workspace_member", "partner_member", "account_session", "account_token"}) {
            assertThat(sql.count(table, "user_id = ?", member.userId().value()))
                    .as(table)
                    .isZero();
        }
        assertThat(news.all(AccountDeleted.class, it -> it.email().equals(member.email())))
                .hasSize(1);
    }

    @Test
    void the_address_of_a_deleted_account_is_free_again() {
        var member = world.member();
        visit().runAs(member, () -> account.delete(Worlds.PASSWORD));

        assertThatCode(() -> worlds.person("member", world.slug(), world.partner()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_wrong_password_deletes_nothing() {
        assertThatThrownBy(() -> visit().runAs(world.member(), () -> account.delete("wrong")))
                .isInstanceOf(Refusal.class);
        assertThat(signIn(world.member().email())).isEqualTo("/");
    }

    @Test
    void the_only_owner_of_a_workspace_or_team_may_not_leave() {
        assertThatThrownBy(() -> visit().runAs(world.owner(), () -> account.delete(Worlds.PASSWORD)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("client-");
        assertThatThrownBy(() -> visit().runAs(world.partnerOwner(), () -> account.delete(Worlds.PASSWORD)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the team of");
        assertThat(visit().as(world.owner(), account::ownedAlone)).hasSize(1);
    }

    @Test
    void of_two_owners_who_leave_at_the_same_time_one_stays() throws Exception {
        var second = worlds.person("second", world.slug(), world.partner());
        worlds.join(second, world.partner(), world.workspace(), WorkspaceRole.OWNER);

        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = visitors.invokeAll(Stream.of(world.owner(), second)
                    .<Callable<Boolean>>map(owner -> () -> {
                        try {
                            visit().runAs(owner, () -> account.delete(Worlds.PASSWORD));
                            return true;
                        } catch (Refusal refusal) {
                            return false;
                        }
                    })
                    .toList());

            assertThat(answers).filteredOn(it -> it.resultNow()).hasSize(1);
        }
        assertThat(sql.count(
                        "workspace_member",
                        "workspace_id = ? and role = 'OWNER'",
                        world.workspace().value()))
                .isEqualTo(1);
    }

    @Test
    void an_address_changes_when_both_mailboxes_agreed_and_both_are_told() {
        var member = world.member();
        var next = "next@" + world.slug() + ".test";
        visit().runAs(member, () -> emailChange.request(next, Worlds.PASSWORD));
        var asked = asked(member);

        assertThat(visit().call(() -> emailChange.confirm(open(asked.tokenForNew()))))
                .isEqualTo(EmailChange.Progress.WAITING_FOR_OLD);
        assertThat(signIn(next)).isEqualTo("/login?error");
        assertThat(visit().call(() -> emailChange.confirm(open(asked.tokenForOld()))))
                .isEqualTo(EmailChange.Progress.DONE);

        assertThat(signIn(next)).isEqualTo("/");
        assertThat(signIn(member.email())).isEqualTo("/login?error");
        assertThat(news.all(EmailChanged.class, it -> it.user().equals(member.userId())))
                .singleElement()
                .satisfies(it -> assertThat(it.oldEmail()).isEqualTo(member.email()));
        assertThatThrownBy(() -> visit().run(() -> emailChange.confirm(open(asked.tokenForOld()))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void both_links_opened_at_the_same_time_change_the_address_once() throws Exception {
        var member = world.member();
        visit().runAs(member, () -> emailChange.request("next@" + world.slug() + ".test", Worlds.PASSWORD));
        var asked = asked(member);

        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = visitors.invokeAll(Stream.of(asked.tokenForNew(), asked.tokenForOld())
                    .<Callable<EmailChange.Progress>>map(
                            token -> () -> visit().call(() -> emailChange.confirm(open(token))))
                    .toList());

            assertThat(answers)
                    .filteredOn(it -> it.resultNow() == EmailChange.Progress.DONE)
                    .hasSize(1);
        }
        assertThat(news.all(EmailChanged.class, it -> it.user().equals(member.userId())))
                .hasSize(1);
    }

    @Test
    void an_address_that_is_taken_gets_the_same_answer_and_is_never_given_twice() {
        visit().runAs(world.member(), () -> emailChange.request(world.admin().email(), Worlds.PASSWORD));
        var asked = asked(world.member());
        visit().run(() -> emailChange.confirm(open(asked.tokenForOld())));

        assertThatThrownBy(() -> visit().run(() -> emailChange.confirm(open(asked.tokenForNew()))))
                .isInstanceOf(Refusal.class);
        assertThat(signIn(world.member().email())).isEqualTo("/");
    }

    @Test
    void a_change_of_address_can_be_cancelled_and_ends_after_a_day() {
        visit().runAs(world.member(), () -> emailChange.request("a@example.test", Worlds.PASSWORD));
        assertThat(visit().as(world.member(), emailChange::pending)).contains("a@example.test");
        var asked = asked(world.member());
        visit().runAs(world.member(), emailChange::cancel);
        assertThat(visit().<Boolean>call(() -> emailChange.accepts(open(asked.tokenForOld()))))
                .isFalse();

        visit().runAs(world.admin(), () -> emailChange.request("b@example.test", Worlds.PASSWORD));
        sql.sql("update account_email_change set expires_at = expires_at - interval '1 day' where user_id = ?")
                .params(world.admin().userId().value())
                .update();
        assertThat(visit().as(world.admin(), emailChange::pending)).isEmpty();
    }

    @Test
    void a_change_of_address_takes_the_password() {
        assertThatThrownBy(() -> visit().runAs(world.member(), () -> emailChange.request("a@example.test", "wrong")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_profile_is_kept_and_nonsense_in_it_refused() {
        visit().runAs(world.member(), () -> profile.save(new ProfileDraft("Mira", "Moor", "de", "Europe/Berlin")));

        assertThat(visit().as(world.member(), profile::get).draft())
                .isEqualTo(new ProfileDraft("Mira", "Moor", "de", "Europe/Berlin"));
        assertThatThrownBy(() -> visit().runAs(
                                world.member(), () -> profile.save(new ProfileDraft("Mira", "", "de", "Moon/Base"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> visit().runAs(world.member(), () -> profile.save(new ProfileDraft("Mira", "", "xx", ""))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> visit().run(() -> profile.get())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_picture_is_drawn_anew_and_seen_by_people_of_the_same_agency_only() throws IOException {
        visit().runAs(world.member(), () -> profile.setPicture(png(900, 300)));
        var path = visit().as(world.member(), profile::picturePath).orElseThrow();

        var stored = ImageIO.read(new ByteArrayInputStream(sql.sql("select body from account_picture where user_id = ?")
                .params(world.member().userId().value())
                .query((row, number) -> row.getBytes(1))
                .single()));
        assertThat(stored.getWidth()).isEqualTo(256);
        assertThat(stored.getHeight()).isEqualTo(256);
        assertThat(new Browser(port).get(world.host(), path).statusCode()).isEqualTo(302);
        assertThat(signedIn(world.host(), world.viewer())
                        .get(world.host(), path)
                        .statusCode())
                .isEqualTo(200);
        var strangersHost = sql.sql("select slug from partner where id = ?")
                        .params(world.stranger().partnerId().value())
                        .query(String.class)
                        .single()
                + ".localhost";
        assertThat(signedIn(strangersHost, world.stranger())
                        .get(strangersHost, path)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pictures_are_png_jpeg_or_webp_and_nothing_else() {
        visit().runAs(
                        world.member(),
                        () -> profile.setPicture(Base64.getDecoder().decode(WEBP)));
        visit().runAs(world.member(), () -> profile.setPicture(image("jpg", 20, 20)));

        for (var bad : new byte[][] {
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8),
            image("gif", 20, 20),
            new byte[0],
            "\u0089PNG\r\n\u001a\nnonsense".getBytes(StandardCharsets.ISO_8859_1),
            new byte[5 * 1024 * 1024 + 1]
        }) {
            assertThatThrownBy(() -> visit().runAs(world.member(), () -> profile.setPicture(bad)))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void a_partner_that_requires_a_second_factor_has_its_people_set_one_up() {
        assertThat(duties.of(world.viewer().userId())).isEqualTo(AccountDuty.NONE);

        visit().runAs(world.partnerAdmin(), () -> policies.set(world.partner(), new SignInPolicy(true)));

        assertThat(duties.of(world.viewer().userId())).isEqualTo(AccountDuty.SET_UP_SECOND_FACTOR);
        assertThat(duties.of(world.stranger().userId())).isEqualTo(AccountDuty.NONE);
        assertThat(visit().as(world.partnerMember(), () -> policies.get(world.partner())))
                .isEqualTo(new SignInPolicy(true));
    }

    @Test
    void only_a_partners_owners_and_admins_set_what_it_requires() {
        for (var person : new Person[] {world.partnerMember()}) {
            assertThatThrownBy(() -> visit().runAs(person, () -> policies.set(world.partner(), new SignInPolicy(true))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (var person : new Person[] {world.stranger(), world.owner()}) {
            assertThatThrownBy(() -> visit().runAs(person, () -> policies.set(world.partner(), new SignInPolicy(true))))
                    .isInstanceOf(com.genius365.common.NotFoundException.class);
        }
    }

    @Test
    void a_super_admin_must_have_a_second_factor() {
        var admin = worlds.person("super", world.slug(), worlds.platform());
        sql.sql("update app_user set is_super_admin = true where id = ?")
                .params(admin.userId().value())
                .update();

        assertThat(duties.of(admin.userId())).isEqualTo(AccountDuty.SET_UP_SECOND_FACTOR);
    }

    private EmailChangeRequested asked(Person person) {
        return news.await(EmailChangeRequested.class, it -> it.user().equals(person.userId()));
    }

    private String open(SealedToken token) {
        return vault.openToken(token).reveal();
    }

    private Visit visit() {
        return new Visit(hosts, world.host());
    }

    private Browser signedIn(String host, Person person) {
        var browser = new Browser(port);
        browser.post(host, "/login", Map.of("username", person.email(), "password", Worlds.PASSWORD));
        return browser;
    }

    private String signIn(String email) {
        return Browser.location(
                new Browser(port).post(world.host(), "/login", Map.of("username", email, "password", Worlds.PASSWORD)));
    }

    private static byte[] png(int width, int height) {
        return image("png", width, height);
    }

    private static byte[] image(String format, int width, int height) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

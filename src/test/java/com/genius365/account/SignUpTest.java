package com.genius365.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.PartnerId;
import com.genius365.common.Ids;
import com.genius365.common.Refusal;
import com.genius365.common.Vault;
import com.genius365.tenancy.HostDirectory;
import com.genius365.world.Browser;
import com.genius365.world.News;
import com.genius365.world.OwnerSql;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class SignUpTest {

    private static final String PLATFORM = "localhost";
    private static final String PASSWORD = "Quiet-river-stone-42";
    private static final String INVITATION = "a".repeat(64);

    private final SignUp signUp;
    private final EmailConfirmation confirmation;
    private final SignUpBook book;
    private final PasswordHashes passwords;
    private final SignInProgress progress;
    private final com.genius365.tenancy.CurrentHost currentHost;
    private final RequestLimits limits;
    private final HostDirectory hosts;
    private final OwnerSql sql;
    private final News news;
    private final Vault vault;
    private final Worlds worlds;
    private final World world;
    private final int port;
    private final String email = "new-" + Ids.next() + "@example.test";

    SignUpTest(
            SignUp signUp,
            EmailConfirmation confirmation,
            SignUpBook book,
            PasswordHashes passwords,
            SignInProgress progress,
            com.genius365.tenancy.CurrentHost currentHost,
            RequestLimits limits,
            HostDirectory hosts,
            OwnerSql sql,
            News news,
            Vault vault,
            Worlds worlds,
            @LocalServerPort int port) {
        this.signUp = signUp;
        this.confirmation = confirmation;
        this.book = book;
        this.passwords = passwords;
        this.progress = progress;
        this.currentHost = currentHost;
        this.limits = limits;
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
    void whoever_signs_up_at_the_platform_confirms_by_the_mail_and_is_in() {
        platform().run(() -> signUp.request(draft(PASSWORD)));
        assertThat(sql.count("app_user", "email = ? and confirmed_at is null", email))
                .isEqualTo(1);

        var token = token();
        assertThat(platform().<Boolean>call(() -> confirmation.accepts(token))).isTrue();
        var visit = platform();
        visit.run(() -> assertThat(confirmation.confirm(token, PASSWORD)).isEqualTo(SignInProgress.CONTINUE));

        assertThat(visit.call(progress::find))
                .get()
                .satisfies(step -> assertThat(step.isProven()).isTrue());
        assertThat(news.all(AccountConfirmed.class, it -> it.user().equals(user())))
                .singleElement()
                .satisfies(it -> assertThat(it.partner()).isEqualTo(worlds.platform()));
    }

    @Test
    void a_link_confirms_once_and_for_two_days() {
        platform().run(() -> signUp.request(draft(PASSWORD)));
        var token = token();
        platform().run(() -> confirmation.confirm(token, PASSWORD));
        assertThatThrownBy(() -> platform().run(() -> confirmation.confirm(token, PASSWORD)))
                .isInstanceOf(Refusal.class);

        var other = new SignUpDraft("Ole", "", "other-" + email, PASSWORD);
        platform().run(() -> signUp.request(other));
        var late = vault.openToken(news.await(
                                EmailConfirmationRequested.class,
                                it -> it.email().equals(other.email()))
                        .token())
                .reveal();
        sql.sql("update account_token set expires_at = expires_at - interval '2 days' where purpose = 'CONFIRM_EMAIL'")
                .update();
        assertThatThrownBy(() -> platform().run(() -> confirmation.confirm(late, PASSWORD)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_link_alone_does_not_confirm_an_account_that_a_stranger_made() {
        platform().run(() -> signUp.request(draft("Strangers-own-stone-42")));
        var token = token();

        assertThatThrownBy(() -> platform().run(() -> confirmation.confirm(token, PASSWORD)))
                .isInstanceOf(Refusal.class);
        assertThat(sql.count("app_user", "email = ? and confirmed_at is null", email))
                .isEqualTo(1);
    }

    @Test
    void whoever_signs_up_again_before_confirming_chooses_the_password_anew() {
        platform().run(() -> signUp.request(draft("Strangers-own-stone-42")));
        var first = token();
        platform().run(() -> signUp.request(draft(PASSWORD)));
        var second = token();

        assertThat(platform().<Boolean>call(() -> confirmation.accepts(first))).isFalse();
        assertThatCode(() -> platform().run(() -> confirmation.confirm(second, PASSWORD)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_address_that_has_an_account_gets_the_same_answer_and_its_owner_a_mail() {
        var owner = worlds.person("taken", Ids.next().toString(), worlds.platform());

        assertThatCode(() -> platform()
                        .run(() -> signUp.request(new SignUpDraft(
                                "Somebody", "Else", owner.email().toUpperCase(java.util.Locale.ROOT), PASSWORD))))
                .doesNotThrowAnyException();

        assertThat(news.all(SignUpOnTakenAddress.class, it -> it.user().equals(owner.userId())))
                .hasSize(1);
        assertThat(sql.count(
                        "app_user",
                        "id = ? and first_name = 'taken'",
                        owner.userId().value()))
                .isEqualTo(1);
    }

    @Test
    void an_unconfirmed_account_is_told_so_only_after_the_right_password_and_may_have_the_mail_again() {
        platform().run(() -> signUp.request(draft(PASSWORD)));
        var browser = new Browser(port);

        assertThat(Browser.location(browser.post(PLATFORM, "/login", Map.of("username", email, "password", "wrong"))))
                .isEqualTo("/login?error");
        assertThat(Browser.location(browser.post(PLATFORM, "/login", Map.of("username", email, "password", PASSWORD))))
                .isEqualTo("/login?unconfirmed");
        assertThat(Browser.location(browser.get(PLATFORM, "/select-workspace"))).isEqualTo("/login");

        var visit = platform();
        visit.run(() -> progress.unconfirmed(user()));
        visit.run(confirmation::sendAgain);
        assertThat(news.all(EmailConfirmationRequested.class, it -> it.email().equals(email)))
                .hasSize(2);
    }

    @Test
    void mails_are_sent_three_times_an_hour_at_most() {
        for (var i = 0; i < 3; i++) {
            platform().run(() -> signUp.request(draft(PASSWORD)));
        }

        assertThatThrownBy(() -> platform().run(() -> signUp.request(draft(PASSWORD))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("too often");
    }

    @Test
    void one_address_signs_up_three_accounts_an_hour_at_most() {
        var visit = platform();
        for (var i = 0; i < 3; i++) {
            var each = new SignUpDraft("Mira", "", i + email, PASSWORD);
            visit.run(() -> signUp.request(each));
        }

        assertThatThrownBy(() -> visit.run(() -> signUp.request(draft(PASSWORD))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_rules_for_passwords_are_checked_on_the_server() {
        for (var weak : new String[] {"short", "alllowercase-1234", "Password123!", "Mira-" + email + "1"}) {
            assertThatThrownBy(() -> platform().run(() -> signUp.request(draft(weak))))
                    .as(weak)
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(
                        () -> platform().run(() -> signUp.request(new SignUpDraft("", "", "not-an-address", PASSWORD))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void an_agencys_host_asks_for_an_invitation() {
        var visit = new Visit(hosts, world.host());

        assertThat(visit.call(() -> signUp.door(""))).isInstanceOf(SignUp.Door.InvitationRequired.class);
        assertThat(visit.call(() -> signUp.door("nonsense"))).isInstanceOf(SignUp.Door.InvitationRequired.class);
        assertThatThrownBy(() -> visit.run(() -> signUp.request(draft(PASSWORD))))
                .isInstanceOf(Refusal.class);
        assertThat(sql.count("app_user", "email = ?", email)).isZero();
    }

    @Test
    void an_invitation_fixes_the_address_which_needs_no_confirmation_and_leads_to_where_it_is_accepted() {
        var invited = invited();
        var visit = new Visit(hosts, world.host());

        assertThat(visit.call(() -> invited.door(INVITATION))).isEqualTo(new SignUp.Door.Invited(email));
        visit.run(() -> assertThat(
                        invited.accept(INVITATION, new SignUpDraft("Mira", "Moor", "another@example.test", PASSWORD)))
                .isEqualTo(SignInProgress.CONTINUE));

        assertThat(sql.count(
                        "app_user",
                        "email = ? and partner_id = ? and confirmed_at is not null and not has_profile",
                        email,
                        world.partner().value()))
                .isEqualTo(1);
        assertThat(sql.count("app_user", "email = 'another@example.test'")).isZero();
        assertThat(visit.call(progress::find).orElseThrow().target())
                .isEqualTo("/accept-workspace-invitation?token=" + INVITATION);
    }

    @Test
    void an_invitation_of_one_agency_opens_no_other() {
        var elsewhere = new Visit(hosts, PLATFORM);

        assertThat(elsewhere.call(() -> invited().door(INVITATION))).isInstanceOf(SignUp.Door.InvitationRequired.class);
        assertThatThrownBy(() -> elsewhere.run(() -> invited().accept(INVITATION, draft(PASSWORD))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_invitation_used_by_many_at_the_same_time_makes_one_account() throws Exception {
        var invited = invited();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = visitors.invokeAll(IntStream.range(0, 3)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            new Visit(hosts, world.host()).run(() -> invited.accept(INVITATION, draft(PASSWORD)));
                            return true;
                        } catch (Refusal refusal) {
                            return false;
                        }
                    })
                    .toList());

            assertThat(answers).filteredOn(it -> it.resultNow()).hasSize(1);
        }
        assertThat(sql.count("app_user", "email = ?", email)).isEqualTo(1);
    }

    private SignUp invited() {
        var kept = new SignUpInvitations() {
            @Override
            public Optional<Invited> find(String token, PartnerId partner) {
                return token.equals(INVITATION) && partner.equals(world.partner())
                        ? Optional.of(new Invited(email, "accept-workspace-invitation?token=" + token))
                        : Optional.empty();
            }
        };
        var beans = new StaticListableBeanFactory(Map.of("invitations", kept));
        return new SignUp(
                beans.getBeanProvider(SignUpInvitations.class), book, passwords, progress, currentHost, limits);
    }

    private Visit platform() {
        return new Visit(hosts, PLATFORM);
    }

    private SignUpDraft draft(String password) {
        return new SignUpDraft("Mira", "Moor", email, password);
    }

    private String token() {
        return vault.openToken(news.await(
                                EmailConfirmationRequested.class,
                                it -> it.email().equals(email))
                        .token())
                .reveal();
    }

    private com.genius365.access.UserId user() {
        return new com.genius365.access.UserId(sql.sql("select id from app_user where email = cast(? as citext)")
                .params(email)
                .query(java.util.UUID.class)
                .single());
    }
}

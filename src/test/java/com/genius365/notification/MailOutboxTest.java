package com.genius365.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.account.PasswordChanged;
import com.genius365.account.PasswordResetRequested;
import com.genius365.common.OneTimeToken;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
import com.genius365.domain.DomainLost;
import com.genius365.onboarding.PartnerRequestReceived;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class MailOutboxTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    /** Takes over what it is given, unless told otherwise. */
    private static final class FakeTransport implements MailTransport {

        private final List<OutgoingMail> sent = new ArrayList<>();
        private final Deque<MailNotSentException> failures = new ConcurrentLinkedDeque<>();
        private String onlyTo = "";

        @Override
        public String label() {
            return "fake";
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public void send(OutgoingMail mail) {
            if (!mail.recipient().equals(onlyTo)) {
                return;
            }
            var failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            sent.add(mail);
        }
    }

    private final FakeTransport transport = new FakeTransport();
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final AccountMails accountMails;
    private final PartnerMails partnerMails;
    private final MailStore store;
    private final Vault vault;
    private final TestClock clock;
    private final OwnerSql sql;
    private final JdbcClient jdbc;
    private final Worlds worlds;
    private final World world;
    private final MailSender sender;

    MailOutboxTest(
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Outbox outbox,
            MailBrandDirectory brands,
            RecipientDirectory recipients,
            MailStore store,
            Vault vault,
            TestClock clock,
            OwnerSql sql,
            JdbcClient jdbc,
            Worlds worlds) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        // By hand, and so at once: the program's own hear when it is committed, on another thread.
        this.accountMails = new AccountMails(outbox, vault);
        this.partnerMails = new PartnerMails(outbox, brands, recipients, vault);
        this.store = store;
        this.vault = vault;
        this.clock = clock;
        this.sql = sql;
        this.jdbc = jdbc;
        this.worlds = worlds;
        this.world = worlds.create();
        this.sender = new MailSender(store, new MailTransports(List.of(transport)), vault, clock, "no-reply@mail.test");
    }

    @BeforeEach
    void sendWhatOthersLeft() {
        transport.onlyTo = world.owner().email();
        sendAll();
    }

    @Test
    void what_happens_becomes_a_mail_when_it_is_committed() {
        var event = changed();
        transaction.executeWithoutResult(status -> events.publishEvent(event));

        await().atMost(SOON).until(() -> count("PASSWORD_CHANGED") == 1);
    }

    @Test
    void an_event_heard_twice_is_one_mail() {
        var event = changed();

        accountMails.on(event);
        accountMails.on(event);

        assertThat(count("PASSWORD_CHANGED")).isEqualTo(1);
    }

    @Test
    void a_link_is_on_the_agencys_host_and_lies_sealed_until_it_is_sent_and_not_at_all_after() {
        var token = OneTimeToken.next();
        accountMails.on(reset(token));

        var stored = sql.sql("select sealed_text from mail where recipient = ?")
                .params(world.owner().email())
                .query((row, number) -> row.getBytes(1))
                .single();
        sendAll();

        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(token.reveal());
        assertThat(transport.sent).hasSize(1);
        assertThat(transport.sent.getFirst().text())
                .contains("https://" + world.host() + "/reset-password?token=" + token.reveal());
        assertThat(transport.sent.getFirst().senderName()).isEqualTo(world.slug());
        assertThat(transport.sent.getFirst().senderAddress()).isEqualTo("no-reply@mail.test");
        assertThat(sql.count(
                        "mail",
                        "recipient = ? and state = 'SENT' and sealed_html is null",
                        world.owner().email()))
                .isEqualTo(1);
    }

    @Test
    void what_is_not_taken_over_is_tried_again_later_and_later() {
        accountMails.on(changed());
        transport.failures.add(MailNotSentException.later("Away for nora@example.com."));
        transport.failures.add(MailNotSentException.notBefore("Busy.", Duration.ofMinutes(30)));

        sendAll();
        assertThat(transport.sent).isEmpty();
        assertThat(state()).isEqualTo("WAITING Away for n***@example.com.");
        clock.advance(Duration.ofMinutes(1));
        sendAll();
        assertThat(state()).isEqualTo("WAITING Busy.");
        clock.advance(Duration.ofMinutes(29));
        sendAll();
        assertThat(transport.sent).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        sendAll();

        assertThat(transport.sent).hasSize(1);
        assertThat(state()).isEqualTo("SENT null");
    }

    @Test
    void what_never_goes_out_is_given_up_after_about_a_day_and_can_be_sent_again() {
        accountMails.on(changed());
        for (var i = 0; i < MailSender.MOST_ATTEMPTS; i++) {
            transport.failures.add(MailNotSentException.later("Away."));
        }
        var begin = clock.instant();

        while (state().startsWith("WAITING")) {
            sendAll();
            clock.advance(Duration.ofMinutes(10));
        }

        assertThat(Duration.between(begin, clock.instant())).isBetween(Duration.ofHours(18), Duration.ofHours(32));
        assertThat(state()).isEqualTo("FAILED Away.");
        assertThat(store.sendAgain(mail())).isTrue();
        sendAll();
        assertThat(transport.sent).hasSize(1);
        assertThat(store.sendAgain(mail())).isFalse();
    }

    @Test
    void what_is_refused_for_good_is_not_tried_again() {
        accountMails.on(changed());
        transport.failures.add(MailNotSentException.refused("No such recipient."));

        sendAll();
        clock.advance(Duration.ofHours(3));
        sendAll();

        assertThat(state()).isEqualTo("FAILED No such recipient.");
        assertThat(transport.sent).isEmpty();
    }

    @Test
    void a_mail_whose_sender_was_stopped_after_sending_is_sent_again_under_the_same_id() {
        accountMails.on(changed());

        var claimed = store.claim(1).getFirst();
        sendAll();
        assertThat(transport.sent).isEmpty();
        clock.advance(MailStore.LEASE.plusSeconds(1));
        sendAll();

        assertThat(transport.sent).extracting(OutgoingMail::id).containsExactly(claimed.id());
    }

    @Test
    void of_two_who_take_up_mails_none_gets_what_the_other_has() throws Exception {
        for (var i = 0; i < 40; i++) {
            accountMails.on(changed());
            clock.advance(Duration.ofMillis(1));
        }
        var start = new CountDownLatch(1);
        Callable<List<MailId>> work = () -> {
            start.await();
            var mine = new ArrayList<MailId>();
            for (var claimed = store.claim(3); !claimed.isEmpty(); claimed = store.claim(3)) {
                claimed.forEach(mail -> mine.add(mail.id()));
            }
            return mine;
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(work);
            var other = threads.submit(work);
            start.countDown();
            Set<MailId> together = new HashSet<>(one.get());
            together.addAll(other.get());

            assertThat(one.get().size() + other.get().size()).isEqualTo(40);
            assertThat(together).hasSize(40);
        }
    }

    @Test
    void a_lost_domain_is_told_to_owners_and_admins_of_the_agency_and_to_nobody_else() {
        partnerMails.on(new DomainLost(world.partner(), "phone." + world.slug() + ".test", "Gone.", clock.instant()));

        var recipients = sql.sql("select recipient from mail where partner_id = ? and kind = 'DOMAIN_LOST'")
                .params(world.partner().value())
                .query(String.class)
                .list();
        assertThat(recipients)
                .containsExactlyInAnyOrder(
                        world.partnerOwner().email(), world.partnerAdmin().email());
    }

    @Test
    void a_partner_request_is_told_to_those_who_run_the_platform_and_receipted() {
        var admin = worlds.person("super-admin", world.slug(), worlds.platform());
        sql.sql("update app_user set is_super_admin = true where id = ?")
                .params(admin.userId().value())
                .update();
        var request = UUID.randomUUID();

        partnerMails.on(new PartnerRequestReceived(
                request, "New\r\nAgency", "Ines", "ines@" + world.slug() + ".test", "new", clock.instant()));

        assertThat(sql.count(
                        "mail",
                        "recipient = ? and kind = 'PARTNER_REQUEST' and subject = ?",
                        admin.email(),
                        "New partner request: New Agency"))
                .isEqualTo(1);
        assertThat(sql.count(
                        "mail", "recipient = ? and kind = 'PARTNER_REQUEST_RECEIPT'", "ines@" + world.slug() + ".test"))
                .isEqualTo(1);
        sql.sql("update app_user set is_super_admin = false where id = ?")
                .params(admin.userId().value())
                .update();
    }

    @Test
    void what_is_no_address_fails_at_once_and_holds_up_nothing() {
        var event = new PasswordChanged(
                world.owner().userId(),
                world.partner(),
                "x@example.com\r\nBcc: y@example.com",
                "Nora",
                clock.instant(),
                null);

        accountMails.on(event);

        assertThat(sql.count(
                        "mail",
                        "partner_id = ? and state = 'FAILED'",
                        world.partner().value()))
                .isEqualTo(1);
    }

    @Test
    void nobody_but_the_system_sees_mails() {
        accountMails.on(changed());

        assertThat(jdbc.sql("select count(*) from mail").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("update mail set state = 'SENT'").update()).isZero();
    }

    private void sendAll() {
        while (sender.sendDue() > 0) {
            // There may be more.
        }
    }

    private PasswordChanged changed() {
        return new PasswordChanged(
                world.owner().userId(), world.partner(), world.owner().email(), "Nora", clock.instant(), "203.0.113.7");
    }

    private PasswordResetRequested reset(Secret token) {
        return new PasswordResetRequested(
                world.owner().userId(), world.partner(), world.owner().email(), "Nora", vault.sealToken(token));
    }

    private long count(String kind) {
        return sql.count("mail", "recipient = ? and kind = ?", world.owner().email(), kind);
    }

    private String state() {
        return sql.sql("select state || ' ' || coalesce(last_error, 'null') from mail where recipient = ?")
                .params(world.owner().email())
                .query(String.class)
                .single();
    }

    private MailId mail() {
        return new MailId(sql.sql("select id from mail where recipient = ?")
                .params(world.owner().email())
                .query(UUID.class)
                .single());
    }
}

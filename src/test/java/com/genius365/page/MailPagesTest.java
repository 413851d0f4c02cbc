package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.account.PasswordChanged;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.IFrame;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@Import(Tab.class)
class MailPagesTest {

    private static final String PLATFORM_HOST = "genius365.test";

    private final Tab tab;
    private final OwnerSql sql;
    private final World world;
    private final Person superAdmin;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    MailPagesTest(
            Tab tab,
            OwnerSql sql,
            Worlds worlds,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            TestClock clock) {
        this.tab = tab;
        this.sql = sql;
        this.world = worlds.create();
        this.superAdmin = worlds.person("boss", world.slug(), worlds.platform());
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        sql.sql("update app_user set is_super_admin = true where id = ?")
                .params(superAdmin.userId().value())
                .update();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
        sql.sql("update app_user set is_super_admin = false where id = ?")
                .params(superAdmin.userId().value())
                .update();
    }

    @Test
    void a_super_admin_sees_what_waits_why_and_nobodys_full_address() {
        mail();

        tab.open(superAdmin, PLATFORM_HOST, "super-admin/mails");

        assertThat(tab.text()).contains("No mail is sent: nothing is set up");
        assertThat(GridRows.text())
                .contains("Waiting", "Your password was changed", "o***@" + world.slug() + ".test")
                .doesNotContain(world.owner().email());
    }

    @Test
    void a_mail_that_was_given_up_is_sent_again_when_asked_for() {
        mail();
        sql.sql("update mail set state = 'FAILED', last_error = 'Refused.', attempts = 1 where recipient = ?")
                .params(world.owner().email())
                .update();
        tab.open(superAdmin, PLATFORM_HOST, "super-admin/mails?state=failed");
        assertThat(GridRows.text()).contains("Refused. (1 try)");

        GridRows.press("Send again");
        ConfirmDialogKt._fireConfirm(tab.get(ConfirmDialog.class));

        assertThat(sql.count(
                        "mail",
                        "recipient = ? and state = 'WAITING'",
                        world.owner().email()))
                .isEqualTo(1);
    }

    @Test
    void every_template_is_shown_in_every_partners_look() {
        tab.open(
                superAdmin,
                PLATFORM_HOST,
                "super-admin/mails?tab=templates&kind=reset_password&screen=text&partner=" + world.partner());

        assertThat(tab.text())
                .contains("Set a new password", "From " + world.slug(), "https://" + world.host() + "/reset-password");

        tab.go("super-admin/mails?tab=templates&kind=nonsense&partner=nonsense&look=nonsense&screen=narrow");
        assertThat(tab.text()).contains("invited you to");
        assertThat(tab.get(IFrame.class).getSandbox()).isPresent();
    }

    @Test
    void nobody_else_finds_the_page() {
        tab.open(world.partnerOwner(), world.host(), "super-admin/mails");
        assertThat(tab.text()).doesNotContain("Outbox");
        tab.close();

        tab.open(superAdmin, world.host(), "super-admin/mails");
        assertThat(tab.text()).doesNotContain("Outbox");
    }

    private void mail() {
        var event = new PasswordChanged(
                world.owner().userId(), world.partner(), world.owner().email(), "Nora", clock.instant(), null);
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> sql.count("mail", "recipient = ?", world.owner().email()) == 1);
    }
}

package com.genius365.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.account.PasswordChanged;
import com.genius365.common.Vault;
import com.genius365.world.Browser;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class MailboxTest {

    private final ObjectProvider<Mailbox> programs;
    private final Mailbox mailbox;
    private final Outbox outbox;
    private final Vault vault;
    private final Worlds worlds;
    private final TestClock clock;
    private final int port;

    MailboxTest(
            ObjectProvider<Mailbox> programs,
            MailStore store,
            Outbox outbox,
            Vault vault,
            Worlds worlds,
            TestClock clock,
            @LocalServerPort int port) {
        this.programs = programs;
        this.mailbox = new Mailbox(store, vault);
        this.outbox = outbox;
        this.vault = vault;
        this.worlds = worlds;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void outside_of_the_demo_there_is_no_mailbox() {
        var world = worlds.create();

        var answer = new Browser(port).get(world.host(), "/dev/mail");

        assertThat(programs.getIfAvailable()).isNull();
        assertThat(answer.statusCode()).isNotEqualTo(200);
    }

    @Test
    void on_an_agencys_host_lie_its_own_mails_only() {
        var mine = worlds.create();
        var theirs = worlds.create();
        write(mine);
        write(theirs);

        var seen = mailbox.list(mine.partner());
        var other = mailbox.list(theirs.partner()).getFirst().id();

        assertThat(seen)
                .extracting(MailSummary::recipient)
                .containsExactly(mine.owner().email());
        assertThat(mailbox.find(mine.partner(), seen.getFirst().id())).isPresent();
        assertThat(mailbox.find(mine.partner(), other)).isEmpty();
        assertThat(mailbox.find(null, other)).isPresent();
    }

    private void write(World world) {
        new AccountMails(outbox, vault)
                .on(new PasswordChanged(
                        world.owner().userId(), world.partner(), world.owner().email(), "Nora", clock.instant(), null));
    }
}

package com.genius365.audit;

import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.access.UserId;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionService;
import com.genius365.provider.Provider;
import com.genius365.world.OwnerSql;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ApplicationTest
class AuditTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final ConnectionService connections;
    private final OwnerSql sql;
    private final World world;

    AuditTest(Worlds worlds, ConnectionService connections, OwnerSql sql) {
        this.connections = connections;
        this.sql = sql;
        this.world = worlds.create();
    }

    @Test
    void what_asks_a_vendor_and_so_has_no_transaction_of_its_own_is_logged_too() {
        world.owner()
                .run(() -> connections.connect(
                        world.workspace(), new ConnectionDraft(Provider.VAPI, "VAPI", "audited-key-1234", "")));

        awaitOne("INTEGRATION_EDIT ConnectionService.connect", world.owner().userId(), false);
    }

    @Test
    void what_the_agencys_team_does_in_a_clients_workspace_is_logged_as_that() {
        world.partnerAdmin()
                .run(() -> connections.connect(
                        world.workspace(), new ConnectionDraft(Provider.RETELL, "Retell", "audited-key-5678", "")));

        awaitOne(
                "INTEGRATION_EDIT ConnectionService.connect",
                world.partnerAdmin().userId(),
                true);
    }

    private void awaitOne(String action, UserId user, boolean viaPartner) {
        await().atMost(SOON)
                .until(() -> sql.count(
                                "audit_entry",
                                "workspace_id = ? and user_id = ? and action = ? and via_partner = ?",
                                world.workspace().value(),
                                user.value(),
                                action,
                                viaPartner)
                        == 1);
    }
}

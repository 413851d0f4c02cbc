package com.genius365.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.AccessDeniedException;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.Ids;
import com.genius365.common.NotFoundException;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.FakeVendors.Fakes;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@ApplicationTest
class PartnerConnectionServiceTest {

    private final PartnerConnectionService connections;
    private final ConnectionService ofWorkspaces;
    private final Connections opened;
    private final Fakes fakes;
    private final Worlds worlds;
    private final OwnerSql sql;
    private final World world;

    PartnerConnectionServiceTest(
            PartnerConnectionService connections,
            ConnectionService ofWorkspaces,
            Connections opened,
            Fakes fakes,
            Worlds worlds,
            OwnerSql sql) {
        this.connections = connections;
        this.ofWorkspaces = ofWorkspaces;
        this.opened = opened;
        this.fakes = fakes;
        this.worlds = worlds;
        this.sql = sql;
        this.world = worlds.create();
    }

    @Test
    void a_connection_serves_the_workspaces_it_is_assigned_to_and_no_other() {
        var id = connect("Shared");
        assertThat(opened.inUse(world.workspace(), Provider.VAPI)).isEmpty();

        assign(id, new ConnectionUse(world.workspace(), true));

        assertThat(opened.inUse(world.workspace(), Provider.VAPI))
                .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(id));
        assertThat(opened.inUse(world.otherWorkspace(), Provider.VAPI)).isEmpty();
        assertThat(only().uses()).containsExactly(new ConnectionUse(world.workspace(), true));
        assertThat(only().connection().isInUse()).isTrue();

        assign(id, new ConnectionUse(world.otherWorkspace(), false));

        assertThat(opened.inUse(world.workspace(), Provider.VAPI)).isEmpty();
        assertThat(opened.inUse(world.otherWorkspace(), Provider.VAPI)).isPresent();
    }

    @Test
    void a_workspace_has_one_default_a_vendor_however_many_are_made_it_at_once() throws Exception {
        var first = connect("First");
        var second = connect("Second");
        var use = new ConnectionUse(world.workspace(), true);
        Callable<Boolean> one = () -> {
            assign(first, use);
            return true;
        };
        Callable<Boolean> other = () -> {
            assign(second, use);
            return true;
        };

        try (var all = Executors.newFixedThreadPool(4)) {
            for (var done : all.invokeAll(List.of(one, other, one, other))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(defaults()).isEqualTo(1);
        assign(first, use);
        assertThat(defaults()).isEqualTo(1);
        assertThat(opened.inUse(world.workspace(), Provider.VAPI).orElseThrow().id())
                .isEqualTo(first);
        assign(second, use);
        assertThat(defaults()).isEqualTo(1);
        assertThat(opened.inUse(world.workspace(), Provider.VAPI).orElseThrow().id())
                .isEqualTo(second);
    }

    @Test
    void what_belongs_to_others_is_out_of_reach() {
        var other = worlds.create();
        var theirs = other.partnerAdmin().call(() -> connections.connect(other.partner(), draft("Theirs")));
        var mine = connect("Mine");
        var ofWorkspace = world.owner().call(() -> ofWorkspaces.connect(world.workspace(), draft("A client's own")));

        for (var foreign : List.of(theirs, ofWorkspace)) {
            assertThatThrownBy(() -> admin().run(() -> connections.rename(world.partner(), foreign, 0, "Taken")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> admin().run(() -> connections.check(world.partner(), foreign)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> admin().run(() -> connections.disconnect(world.partner(), foreign, 0)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> assign(foreign, new ConnectionUse(world.workspace(), true)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> assign(mine, new ConnectionUse(other.workspace(), true)))
                .isInstanceOf(NotFoundException.class);
        assertThat(connectionsOf(world))
                .extracting(it -> it.connection().name())
                .containsExactly("Mine");
    }

    @Test
    void a_member_of_the_team_sees_and_changes_nothing() {
        var id = connect("Shared");

        assertThat(world.partnerMember().call(() -> connections.list(world.partner())))
                .hasSize(1);
        assertThatThrownBy(() -> world.partnerMember().run(() -> connections.assign(world.partner(), id, List.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.owner().run(() -> connections.list(world.partner())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void it_is_renamed_switched_off_tested_given_new_keys_and_disconnected() {
        var id = connect("Shared");
        assign(id, new ConnectionUse(world.workspace(), true));
        admin().run(() -> connections.rename(world.partner(), id, version(), "Renamed"));
        assertThat(only().connection().name()).isEqualTo("Renamed");
        assertThatThrownBy(() -> admin().run(() -> connections.rename(world.partner(), id, 0, "Too late")))
                .isInstanceOf(ChangedMeanwhileException.class);
        admin().run(() -> connections.enable(world.partner(), id, version(), false));
        assertThat(opened.inUse(world.workspace(), Provider.VAPI)).isEmpty();
        admin().run(() -> connections.enable(world.partner(), id, version(), true));

        var newKey = "new-key-" + Ids.next();
        assertThat(admin().call(() ->
                        connections.replaceKeys(world.partner(), id, version(), new ConnectionKeys(newKey, ""))))
                .isEmpty();
        fakes.account(Provider.VAPI, newKey).failNext(Operation.CHECK_KEY, Kind.UNAUTHORIZED, 401, "No");
        assertThat(admin().call(() -> connections.check(world.partner(), id))).contains("VAPI refused this key");
        assertThat(only().connection().isWorking()).isFalse();

        admin().run(() -> connections.disconnect(world.partner(), id, version()));
        assertThat(connectionsOf(world)).isEmpty();
        assertThat(opened.inUse(world.workspace(), Provider.VAPI)).isEmpty();
    }

    @Test
    void a_workspace_cannot_change_what_its_agency_provides() {
        var id = connect("Shared");
        assign(id, new ConnectionUse(world.workspace(), true));

        assertThatThrownBy(() -> world.owner().run(() -> ofWorkspaces.rename(world.workspace(), id, 0, "Taken")))
                .hasMessageContaining("provided by your agency");
    }

    private long defaults() {
        return sql.count(
                "connection_assignment",
                "workspace_id = ? and is_default",
                world.workspace().value());
    }

    private Person admin() {
        return world.partnerAdmin();
    }

    private ConnectionId connect(String name) {
        return admin().call(() -> connections.connect(world.partner(), draft(name)));
    }

    private static ConnectionDraft draft(String name) {
        return new ConnectionDraft(Provider.VAPI, name, "key-" + Ids.next(), "");
    }

    private void assign(ConnectionId id, ConnectionUse... uses) {
        admin().run(() -> connections.assign(world.partner(), id, List.of(uses)));
    }

    private PartnerConnection only() {
        return connectionsOf(world).getFirst();
    }

    private List<PartnerConnection> connectionsOf(World of) {
        return of.partnerAdmin().call(() -> connections.list(of.partner()));
    }

    private long version() {
        return only().connection().version();
    }
}

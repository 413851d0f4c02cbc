package com.genius365.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.Ids;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.FakeVendors.Fakes;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.world.OwnerSql;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import jakarta.validation.ConstraintViolationException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApplicationTest
class ConnectionServiceTest {

    private final ConnectionService connections;
    private final Connections opened;
    private final Vault vault;
    private final Worlds worlds;
    private final OwnerSql sql;
    private final Fakes fakes;

    ConnectionServiceTest(
            ConnectionService connections, Connections opened, Vault vault, Worlds worlds, OwnerSql sql, Fakes fakes) {
        this.connections = connections;
        this.opened = opened;
        this.vault = vault;
        this.worlds = worlds;
        this.sql = sql;
        this.fakes = fakes;
    }

    @Test
    void a_key_is_tried_kept_sealed_and_shown_by_its_last_four_characters() {
        var world = worlds.create();
        var key = key();

        var id = connect(world, Provider.VAPI, "Main", key);

        var shown = only(world);
        assertThat(shown.id()).isEqualTo(id);
        assertThat(shown.name()).isEqualTo("Main");
        assertThat(shown.apiKeyLastFour()).isEqualTo(key.substring(key.length() - 4));
        assertThat(shown.isWorking()).isTrue();
        assertThat(shown.isOwn()).isTrue();
        assertThat(shown.isInUse()).isTrue();
        assertThat(shown.toString()).doesNotContain(key);
        assertThat(fakes.account(Provider.VAPI, key).asked(Operation.CHECK_KEY)).isEqualTo(1);
        var stored = sql.sql("select row_to_json(c)::text from connection c where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(key);
        assertThat(new String(sealedKey(id), StandardCharsets.ISO_8859_1)).doesNotContain(key);
    }

    @Test
    void blanks_around_a_pasted_key_are_not_part_of_it() {
        var world = worlds.create();
        var key = key();

        connect(world, Provider.VAPI, " Main ", "  " + key + "\n");

        assertThat(opened.inUse(world.workspace(), Provider.VAPI)
                        .orElseThrow()
                        .credentials()
                        .apiKey())
                .isEqualTo(new Secret(key));
        assertThat(only(world).name()).isEqualTo("Main");
    }

    @Test
    void a_key_that_the_vendor_refuses_is_not_kept() {
        var world = worlds.create();
        var key = key();
        fakes.account(Provider.VAPI, key).failNext(Operation.CHECK_KEY, Kind.UNAUTHORIZED, 401, "Invalid Key");

        assertThatThrownBy(() -> connect(world, Provider.VAPI, "Main", key))
                .isInstanceOf(KeyRefusedException.class)
                .hasMessageStartingWith("VAPI refused this key");

        assertThat(list(world)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNAUTHORIZED    | 402 | VAPI refuses because the account there is not paid. Settle it at VAPI, then try again.
            REJECTED        | 422 | VAPI refused this: In its own words
            NOT_FOUND       | 404 | VAPI does not have this any more. Publish the agent again.
            RATE_LIMITED    | 429 | VAPI is receiving too many requests. Wait a minute, then try again.
            UNAVAILABLE     | 500 | VAPI does not answer at the moment. Nothing was lost; try again shortly.
            UNKNOWN_OUTCOME | 0   | VAPI did not say in time whether it did this. We are checking; do not repeat it yet.
            """)
    void a_key_that_could_not_be_tried_is_kept_and_what_came_back_shown(Kind kind, int status, String message) {
        var world = worlds.create();
        var key = key();
        fakes.account(Provider.VAPI, key).failNext(Operation.CHECK_KEY, kind, status, "In its own words");

        connect(world, Provider.VAPI, "Main", key);

        var shown = only(world);
        assertThat(shown.isWorking()).isFalse();
        assertThat(shown.checkedAt()).isNotNull();
        assertThat(shown.checkMessage()).isEqualTo(message);
        assertThat(check(world, shown)).isEmpty();
        assertThat(only(world).isWorking()).isTrue();
        assertThat(only(world).checkMessage()).isNull();
    }

    @Test
    void a_key_that_was_revoked_since_is_shown_as_refused() {
        var world = worlds.create();
        var key = key();
        connect(world, Provider.VAPI, "Main", key);
        fakes.account(Provider.VAPI, key).failNext(Operation.CHECK_KEY, Kind.UNAUTHORIZED, 401, "Invalid Key");

        assertThat(check(world, only(world))).contains("VAPI refused this key");

        assertThat(only(world).isWorking()).isFalse();
        assertThat(only(world).checkMessage()).isEqualTo("VAPI refused this key");
    }

    @Test
    void new_keys_replace_the_old_ones_and_what_was_made_in_the_old_account() {
        var world = worlds.create();
        var id = connect(world, Provider.VAPI, "Main", key());
        opened.webhooksPrepared(world.workspace(), id, "credential-of-the-old-account");
        var replacement = key();

        var said = replaceKeys(world, id, new ConnectionKeys(replacement, "public-key-of-vapi"));

        assertThat(said).isEmpty();
        var connection = opened.inUse(world.workspace(), Provider.VAPI).orElseThrow();
        assertThat(connection.credentials().apiKey()).isEqualTo(new Secret(replacement));
        assertThat(connection.credentials().publicKey()).isEqualTo(new Secret("public-key-of-vapi"));
        assertThat(connection.webhookCredentialId()).isNull();
        assertThat(only(world).apiKeyLastFour()).isEqualTo(replacement.substring(replacement.length() - 4));
        assertThat(only(world).publicKeyLastFour()).isEqualTo("vapi");
    }

    @Test
    void new_keys_that_the_vendor_refuses_leave_the_old_ones() {
        var world = worlds.create();
        var old = key();
        var id = connect(world, Provider.VAPI, "Main", old);
        var replacement = key();
        fakes.account(Provider.VAPI, replacement).failNext(Operation.CHECK_KEY, Kind.UNAUTHORIZED, 401, "No");

        assertThatThrownBy(() -> replaceKeys(world, id, new ConnectionKeys(replacement, "")))
                .isInstanceOf(KeyRefusedException.class);

        assertThat(opened.inUse(world.workspace(), Provider.VAPI)
                        .orElseThrow()
                        .credentials()
                        .apiKey())
                .isEqualTo(new Secret(old));
        assertThat(only(world).isWorking()).isTrue();
    }

    @Test
    void whoever_changes_what_was_changed_meanwhile_is_told_so() {
        var world = worlds.create();
        var id = connect(world, Provider.VAPI, "Main", key());
        var version = only(world).version();
        world.admin().run(() -> connections.rename(world.workspace(), id, version, "First"));

        assertThatThrownBy(() -> world.owner().run(() -> connections.rename(world.workspace(), id, version, "Second")))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(only(world).name()).isEqualTo("First");
    }

    @Test
    void the_workspaces_own_connection_wins_over_its_partners() {
        var world = worlds.create();
        var partners = partnerConnection(world, true);
        assertThat(opened.inUse(world.workspace(), Provider.VAPI).orElseThrow().id())
                .isEqualTo(partners);
        assertThat(only(world).isOwn()).isFalse();

        var own = connect(world, Provider.VAPI, "Own", key());

        assertThat(opened.inUse(world.workspace(), Provider.VAPI).orElseThrow().id())
                .isEqualTo(own);
        world.owner()
                .run(() -> connections.enable(
                        world.workspace(), own, summary(world, own).version(), false));
        assertThat(opened.inUse(world.workspace(), Provider.VAPI).orElseThrow().id())
                .isEqualTo(partners);
        assertThat(summary(world, partners).isInUse()).isTrue();
    }

    @Test
    void of_a_partners_connections_the_workspaces_default_is_used() {
        var world = worlds.create();
        partnerConnection(world, false);
        var preferred = partnerConnection(world, true);
        partnerConnection(world, false);

        assertThat(opened.inUse(world.workspace(), Provider.VAPI).orElseThrow().id())
                .isEqualTo(preferred);
    }

    @Test
    void a_partners_connection_that_is_not_assigned_to_the_workspace_is_not_there_for_it() {
        var world = worlds.create();
        var id = partnerConnection(world, true);
        sql.sql("delete from connection_assignment where connection_id = ?")
                .params(id.value())
                .update();

        assertThat(opened.inUse(world.workspace(), Provider.VAPI)).isEmpty();
        assertThat(opened.find(world.workspace(), id)).isEmpty();
        assertThat(list(world)).isEmpty();
        assertThatThrownBy(() -> world.owner().run(() -> connections.check(world.workspace(), id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_workspace_cannot_change_what_its_partner_provides() {
        var world = worlds.create();
        var id = partnerConnection(world, true);

        assertThatThrownBy(() -> world.owner().run(() -> connections.rename(world.workspace(), id, 0, "Mine")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("your agency");
        assertThatThrownBy(() -> world.owner().run(() -> connections.disconnect(world.workspace(), id, 0)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void another_workspaces_connection_does_not_exist() {
        var world = worlds.create();
        var other = worlds.create();
        var theirs = connect(other, Provider.VAPI, "Theirs", key());

        assertThat(list(world)).isEmpty();
        assertThatThrownBy(() -> world.owner().run(() -> connections.rename(world.workspace(), theirs, 0, "Mine")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.owner().run(() -> connections.check(world.workspace(), theirs)))
                .isInstanceOf(NotFoundException.class);
        assertThat(only(other).name()).isEqualTo("Theirs");
    }

    @Test
    void a_disconnected_connection_is_gone() {
        var world = worlds.create();
        var id = connect(world, Provider.RETELL, "Main", key());

        world.owner()
                .run(() -> connections.disconnect(
                        world.workspace(), id, only(world).version()));

        assertThat(list(world)).isEmpty();
        assertThat(opened.inUse(world.workspace(), Provider.RETELL)).isEmpty();
        assertThat(opened.findForWebhook(id)).isEmpty();
    }

    @Test
    void a_sealed_key_that_is_moved_to_another_connection_does_not_open() {
        var world = worlds.create();
        var from = connect(world, Provider.VAPI, "From", key());
        var to = connect(world, Provider.VAPI, "To", key());
        sql.sql("update connection set api_key_sealed = ? where id = ?")
                .params(sealedKey(from), to.value())
                .update();

        assertThatThrownBy(() -> opened.find(world.workspace(), to)).hasMessageContaining("changed or moved");
    }

    @Test
    void what_is_typed_in_is_checked() {
        var world = worlds.create();

        assertThatThrownBy(() -> connect(world, Provider.VAPI, "", key()))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> connect(world, Provider.VAPI, "Main", " "))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> connect(world, Provider.VAPI, "n".repeat(81), key()))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(list(world)).isEmpty();
    }

    @Test
    void a_connection_cannot_be_renamed_to_nothing() {
        var world = worlds.create();
        var id = connect(world, Provider.VAPI, "Main", key());
        var version = only(world).version();

        assertThatThrownBy(() -> world.owner().run(() -> connections.rename(world.workspace(), id, version, " ")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() ->
                        world.owner().run(() -> connections.rename(world.workspace(), id, version, "n".repeat(81))))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(only(world).name()).isEqualTo("Main");
    }

    @Test
    void nothing_that_holds_a_key_shows_it() {
        var world = worlds.create();
        var key = key();
        connect(world, Provider.VAPI, "Main", key);
        var connection = opened.inUse(world.workspace(), Provider.VAPI).orElseThrow();

        assertThat(new ConnectionDraft(Provider.VAPI, "Main", key, key).toString())
                .doesNotContain(key);
        assertThat(new ConnectionKeys(key, key).toString()).doesNotContain(key);
        assertThat(connection.toString())
                .doesNotContain(key)
                .doesNotContain(connection.webhookSecret().reveal());
        assertThat(connection.credentials().toString()).doesNotContain(key);
        assertThat(connection.webhookSecret().reveal()).hasSize(64);
    }

    private ConnectionId connect(World world, Provider provider, String name, String key) {
        return world.owner()
                .call(() -> connections.connect(world.workspace(), new ConnectionDraft(provider, name, key, "")));
    }

    private List<ConnectionSummary> list(World world) {
        return world.viewer().call(() -> connections.list(world.workspace()));
    }

    private ConnectionSummary only(World world) {
        assertThat(list(world)).hasSize(1);
        return list(world).getFirst();
    }

    private ConnectionSummary summary(World world, ConnectionId id) {
        return list(world).stream()
                .filter(summary -> summary.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> replaceKeys(World world, ConnectionId id, ConnectionKeys keys) {
        var version = summary(world, id).version();
        return world.admin().call(() -> connections.replaceKeys(world.workspace(), id, version, keys));
    }

    private Optional<String> check(World world, ConnectionSummary connection) {
        return world.owner().call(() -> connections.check(world.workspace(), connection.id()));
    }

    private byte[] sealedKey(ConnectionId id) {
        return sql.sql("select api_key_sealed from connection where id = ?")
                .params(id.value())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** As the partner's own pages will make and assign it. */
    private ConnectionId partnerConnection(World world, boolean isDefault) {
        var id = Ids.next();
        sql.sql("""
                        insert into connection (id, partner_id, provider, name, api_key_sealed, webhook_secret_sealed)
                        values (?, ?, 'VAPI', 'Agency', ?, ?)""")
                .params(
                        id,
                        world.partner().value(),
                        vault.seal(new Secret(key()), "connection/" + id + "/api-key"),
                        vault.seal(new Secret("secret"), "connection/" + id + "/webhook-secret"))
                .update();
        sql.sql("insert into connection_assignment (partner_id, workspace_id, connection_id, is_default)"
                        + " values (?, ?, ?, ?)")
                .params(world.partner().value(), world.workspace().value(), id, isDefault)
                .update();
        return new ConnectionId(id);
    }

    private static String key() {
        return "key-" + UUID.randomUUID();
    }
}

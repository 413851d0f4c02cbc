package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.SyncState;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionService;
import com.genius365.integration.ConnectionUse;
import com.genius365.integration.PartnerConnectionService;
import com.genius365.provider.FakeNumberAccount;
import com.genius365.provider.FakeNumberAccount.Operation;
import com.genius365.provider.FakeVendors.NumberFakes;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.telephony.NumberAgent;
import com.genius365.tenancy.WorkspaceName;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class TelephonyPageTest {

    private final Tab tab;
    private final ConnectionService connections;
    private final PartnerConnectionService partnerConnections;
    private final NumberFakes fakes;
    private final OwnerSql sql;
    private final TestClock clock;
    private final World world;
    private final String key = "key-" + UUID.randomUUID();

    TelephonyPageTest(
            Tab tab,
            ConnectionService connections,
            PartnerConnectionService partnerConnections,
            NumberFakes fakes,
            OwnerSql sql,
            TestClock clock,
            Worlds worlds) {
        this.tab = tab;
        this.connections = connections;
        this.partnerConnections = partnerConnections;
        this.fakes = fakes;
        this.sql = sql;
        this.clock = clock;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void without_an_account_it_says_what_to_do() {
        open(world.owner());

        assertThat(tab.text()).contains("No account with numbers yet", "Connect VAPI or Retell");
        assertThat(tab.hasButton("Open integrations")).isTrue();
    }

    @Test
    void a_number_is_bought_after_a_question_that_says_it_may_cost() {
        connect();
        open(world.owner());

        tab.press("Buy number");
        tab.press("Continue");
        assertThat(tab.get(TextField.class, "Name").getErrorMessage()).isEqualTo("Give the number a name.");
        tab.get(TextField.class, "Name").setValue("Front desk");
        tab.press("Continue");
        assertThat(tab.text()).contains("may charge the account");
        tab.confirm();

        tab.until(() -> tab.text().contains("+1 415-555") && tab.text().contains("Active"));
        assertThat(tab.text()).contains("Front desk", "Nobody answers it", "VAPI only");
    }

    @Test
    void a_number_that_is_imported_shows_no_secret_afterwards() {
        connect();
        open(world.owner());

        tab.press("Import number");
        tab.get(TextField.class, "Number").setValue("0123");
        tab.get(TextField.class, "Name").setValue("Front desk");
        tab.get(TextField.class, "Account SID").setValue("AC123");
        tab.get(PasswordField.class, "Auth token").setValue("very-secret-token");
        tab.pressLast("Import number");
        assertThat(tab.text()).contains("Write the number with its country code");
        tab.get(TextField.class, "Number").setValue("+1 415 555 0188");
        tab.pressLast("Import number");

        tab.until(() -> tab.text().contains("+1 415-555-0188"));
        assertThat(tab.text()).contains("carried by Twilio").doesNotContain("very-secret-token");
    }

    @Test
    void a_number_gets_an_agent() {
        account().put("n1", "+14155550111", "Main");
        connect();
        AgentDrafts.insert(sql, world.partner().value(), world.workspace().value(), "Nora", SyncState.NOT_SYNCED);
        open(world.owner());
        tab.until(() -> tab.text().contains("+1 415-555-0111"));

        tab.press("Choose agents");
        choose("Who answers calls to it", "Nora");
        tab.press("Save");

        assertThat(tab.text()).contains("Answered by Nora as soon as it is published");
        var id = sql.sql("select id from phone_number where workspace_id = ?")
                .params(world.workspace().value())
                .query(UUID.class)
                .single();
        assertThat(sql.count("phone_number", "id = ? and inbound_agent_id is not null", id))
                .isEqualTo(1);
    }

    @Test
    void an_outage_shows_what_is_known_and_since_when() {
        account().put("n1", "+14155550111", "Main");
        connect();
        open(world.owner());
        tab.until(() -> tab.text().contains("+1 415-555-0111"));

        account().failNext(Operation.LIST, Kind.UNAVAILABLE);
        clock.advance(Duration.ofMinutes(16));
        tab.press("Refresh");

        tab.until(() -> tab.text().contains("cannot be read since"));
        assertThat(tab.text()).contains("+1 415-555-0111", "What you see was read");
    }

    @Test
    void a_trunk_is_added_and_its_password_never_shown() {
        connect();
        open(world.owner(), "?tab=trunks");
        assertThat(tab.text()).contains("No SIP trunk yet");

        tab.press("Add trunk");
        tab.get(TextField.class, "Name").setValue("Office line");
        tab.get(TextField.class, "Host name or address").setValue("sip.example.com");
        tab.get(TextField.class, "User name").setValue("acme");
        tab.get(PasswordField.class, "Password").setValue("very-secret-password");
        tab.pressLast("Add trunk");

        tab.until(() -> tab.text().contains("Ready"));
        assertThat(tab.text())
                .contains("Office line", "sip.example.com", "password stored")
                .doesNotContain("very-secret-password");
    }

    @Test
    void whoever_only_reads_changes_nothing() {
        account().put("n1", "+14155550111", "Main");
        connect();
        open(world.viewer());
        tab.until(() -> tab.text().contains("+1 415-555-0111"));

        for (var verb : List.of("Buy number", "Import number", "Refresh", "Choose agents")) {
            assertThat(tab.hasButton(verb)).as(verb).isFalse();
        }
    }

    @Test
    void an_agency_gives_a_number_to_a_client_which_then_sees_it() {
        account().put("n1", "+14155550111", "Main");
        var id = world.partnerAdmin()
                .call(() -> partnerConnections.connect(
                        world.partner(), new ConnectionDraft(Provider.VAPI, "Shared", key, "")));
        world.partnerAdmin()
                .run(() -> partnerConnections.assign(
                        world.partner(), id, List.of(new ConnectionUse(world.workspace(), true))));
        tab.open(world.partnerAdmin(), world.host(), "org/telephony");
        tab.until(() -> tab.text().contains("+1 415-555-0111"));
        assertThat(tab.text()).contains("Given to no client");

        tab.press("Choose client");
        var client = tab.<ComboBox<WorkspaceName>>get(comboBox(), "Client");
        client.setValue(client.getListDataView()
                .getItems()
                .filter(it -> it.id().equals(world.workspace()))
                .findFirst()
                .orElseThrow());
        tab.press("Save");
        assertThat(tab.text()).contains("For client-");
        tab.close();

        open(world.owner());
        assertThat(tab.text()).contains("+1 415-555-0111", "provided by the agency");
        assertThat(tab.hasButton("Buy number")).isFalse();
    }

    private void choose(String label, String agent) {
        var field = tab.<ComboBox<NumberAgent>>get(comboBox(), label);
        field.setValue(field.getListDataView()
                .getItems()
                .filter(it -> it.name().equals(agent))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Class<ComboBox<T>> comboBox() {
        return (Class) ComboBox.class;
    }

    private void connect() {
        world.owner()
                .run(() -> connections.connect(world.workspace(), new ConnectionDraft(Provider.VAPI, "Main", key, "")));
    }

    private FakeNumberAccount account() {
        return fakes.account(Provider.VAPI, key);
    }

    private void open(Person person) {
        open(person, "");
    }

    private void open(Person person, String query) {
        tab.open(person, world.host(), "w/" + world.workspaceSlug() + "/telephony" + query);
    }
}

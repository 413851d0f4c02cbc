package com.genius365.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.SyncState;
import com.genius365.common.NotFoundException;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionService;
import com.genius365.integration.ConnectionUse;
import com.genius365.integration.PartnerConnectionService;
import com.genius365.provider.Carrier;
import com.genius365.provider.FakeNumberAccount;
import com.genius365.provider.FakeNumberAccount.Operation;
import com.genius365.provider.FakeVendors.NumberFakes;
import com.genius365.provider.ImportField;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.TrunkOrder.Transport;
import com.genius365.provider.VendorLabel;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@ApplicationTest
class NumbersTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final PageRequest ALL = new PageRequest(0, 100);
    private static final String SECRET = "carrier-secret-9f8e7d";

    private final TelephonyService telephony;
    private final PartnerTelephonyService ofPartners;
    private final TrunkService trunks;
    private final Numbers numbers;
    private final NumberKeeper keeper;
    private final AccountReader reader;
    private final ConnectionService connections;
    private final PartnerConnectionService partnerConnections;
    private final NumberFakes fakes;
    private final OwnerSql sql;
    private final TestClock clock;
    private final Worlds worlds;
    private final World world;
    private final String key = "key-" + UUID.randomUUID();

    NumbersTest(
            TelephonyService telephony,
            PartnerTelephonyService ofPartners,
            TrunkService trunks,
            Numbers numbers,
            NumberKeeper keeper,
            AccountReader reader,
            ConnectionService connections,
            PartnerConnectionService partnerConnections,
            NumberFakes fakes,
            OwnerSql sql,
            TestClock clock,
            Worlds worlds) {
        this.telephony = telephony;
        this.ofPartners = ofPartners;
        this.trunks = trunks;
        this.numbers = numbers;
        this.keeper = keeper;
        this.reader = reader;
        this.connections = connections;
        this.partnerConnections = partnerConnections;
        this.fakes = fakes;
        this.sql = sql;
        this.clock = clock;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void a_number_that_was_bought_is_there_with_its_name() {
        var connection = connect(Provider.VAPI);

        buy(connection);

        var number = awaitOnly(NumberState.ACTIVE);
        assertThat(number.number()).startsWith("+1415555");
        assertThat(number.carrier()).isEqualTo(Carrier.VENDOR);
        assertThat(account().number(remoteId(number)).label().label()).isEqualTo("Front desk");
        assertThat(count("request_sealed is not null")).isZero();
    }

    @Test
    void a_number_whose_answer_was_lost_is_found_again_and_not_bought_twice() {
        var connection = connect(Provider.VAPI);
        account().loseNextAnswer(Operation.BUY);

        buy(connection);

        until(() -> account().asked(Operation.BUY) == 1);
        until(() -> {
            clock.advance(Duration.ofSeconds(30));
            keeper.keepDue();
            return only().state() == NumberState.ACTIVE;
        });
        assertThat(only().number()).isNotNull();
        assertThat(account().asked(Operation.BUY)).isEqualTo(1);
        assertThat(account().numbers()).hasSize(1);
    }

    @Test
    void a_number_that_was_being_bought_when_the_program_died_is_found_again() {
        var connection = connect(Provider.RETELL);
        account(Provider.RETELL).crashNext(Operation.BUY, true);

        buy(connection);

        until(() -> account(Provider.RETELL).asked(Operation.BUY) == 1);
        clock.advance(Duration.ofMinutes(3));
        keeper.keepDue();
        awaitOnly(NumberState.ACTIVE);
        assertThat(account(Provider.RETELL).asked(Operation.BUY)).isEqualTo(1);
    }

    @Test
    void one_that_never_appears_is_given_up_with_a_sentence_and_taken_over_should_it_come_late() {
        var connection = connect(Provider.VAPI);
        account().crashNext(Operation.BUY, false);
        buy(connection);
        until(() -> account().asked(Operation.BUY) == 1);
        until(() -> {
            clock.advance(Duration.ofMinutes(11));
            keeper.keepDue();
            return only().state() == NumberState.FAILED;
        });

        assertThat(only().failure()).contains("never said whether it gave this number");
        assertThat(account().asked(Operation.BUY)).isEqualTo(1);

        account()
                .put(
                        "late",
                        "+14155550177",
                        VendorLabel.of("Front desk", only().id().value()));
        read();

        assertThat(awaitOnly(NumberState.ACTIVE).number()).isEqualTo("+14155550177");
    }

    @Test
    void what_the_vendor_refuses_says_so_and_what_it_could_not_do_yet_is_tried_again() {
        var connection = connect(Provider.VAPI);
        account().failNext(Operation.BUY, Kind.UNAVAILABLE);
        buy(connection);
        until(() -> account().asked(Operation.BUY) == 1 && only().failure() != null);
        account().failNext(Operation.BUY, Kind.REJECTED);
        clock.advance(Duration.ofSeconds(30));
        keeper.keepDue();

        var refused = awaitOnly(NumberState.FAILED);
        assertThat(refused.failure()).isEqualTo("VAPI refused this: As the test wants it");
        assertThat(account().asked(Operation.BUY)).isEqualTo(2);

        owner(() -> telephony.release(world.workspace(), refused.id()));
        assertThat(list()).isEmpty();
        assertThat(account().asked(Operation.RELEASE)).isZero();
    }

    @Test
    void the_keys_of_a_carrier_are_sealed_while_they_are_needed_and_forgotten_afterwards() {
        var connection = connect(Provider.VAPI);
        account().failNext(Operation.BRING, Kind.UNAVAILABLE);

        owner(() -> telephony.bring(world.workspace(), twilio(connection, "+1 415 555 0188", SECRET)));

        until(() -> account().asked(Operation.BRING) == 1);
        assertThat(sql.count(
                        "phone_number",
                        "workspace_id = ? and position(?::bytea in request_sealed) > 0",
                        world.workspace().value(),
                        SECRET.getBytes(StandardCharsets.UTF_8)))
                .isZero();
        clock.advance(Duration.ofSeconds(30));
        keeper.keepDue();
        var number = awaitOnly(NumberState.ACTIVE);
        assertThat(number.number()).isEqualTo("+14155550188");
        assertThat(account().brought().getFirst().value(ImportField.AUTH_TOKEN)).contains(SECRET);
        assertThat(count("request_sealed is not null")).isZero();
        assertThat(account().brought().getFirst().toString()).doesNotContain(SECRET);
        assertThat(sql.count(
                        "audit_entry",
                        "workspace_id = ? and details::text like ?",
                        world.workspace().value(),
                        "%" + SECRET + "%"))
                .isZero();
    }

    @Test
    void what_is_missing_or_not_on_offer_is_refused() {
        var connection = connect(Provider.VAPI);

        assertThatThrownBy(() ->
                        owner(() -> telephony.bring(world.workspace(), twilio(connection, "+1 415 555 0188", ""))))
                .isInstanceOf(Refusal.class)
                .hasMessage("Enter the Auth token.");
        assertThatThrownBy(() -> owner(() -> telephony.bring(world.workspace(), twilio(connection, "0188", SECRET))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("country code");
        assertThatThrownBy(() -> owner(() -> telephony.buy(
                        world.workspace(), new NumberPurchase(connection, "Front desk", "CA", "", false))))
                .isInstanceOf(Refusal.class)
                .hasMessage("VAPI does not sell such numbers.");
        assertThat(list()).isEmpty();
    }

    @Test
    void numbers_of_the_account_appear_and_what_vanishes_is_marked() {
        connect(Provider.VAPI);
        account().put("n1", "+14155550111", "Main");
        account().put("n2", "+14155550122", "Campaigns");
        read();
        assertThat(list()).extracting(NumberSummary::number).containsExactly("+14155550111", "+14155550122");

        account().lose("n1");
        clock.advance(Duration.ofMinutes(16));
        read();

        assertThat(list()).extracting(NumberSummary::state).containsExactly(NumberState.GONE, NumberState.ACTIVE);
        account().put("n1", "+14155550111", "Main");
        clock.advance(Duration.ofMinutes(16));
        read();
        assertThat(list()).extracting(NumberSummary::state).containsOnly(NumberState.ACTIVE);
    }

    @Test
    void an_account_that_cannot_be_read_says_since_when_and_what_is_known_stays() {
        connect(Provider.VAPI);
        account().put("n1", "+14155550111", "Main");
        read();
        account().failNext(Operation.LIST, Kind.UNAVAILABLE);
        clock.advance(Duration.ofMinutes(16));
        reader.readDue();

        until(() -> accounts().getFirst().failingSince() != null);
        assertThat(accounts().getFirst().failure()).contains("does not answer");
        assertThat(list()).extracting(NumberSummary::state).containsExactly(NumberState.ACTIVE);
    }

    @Test
    void a_number_leads_to_its_agent_as_soon_as_that_lives_there_and_nowhere_before() {
        var connection = connect(Provider.VAPI);
        var number = number("n1");
        var agent = agent("Nora");

        owner(() -> telephony.giveToAgents(world.workspace(), number, agent, agent));
        until(() -> !only().isChanging());
        assertThat(account().number("n1").inboundAgent()).isNull();

        numbers.pointTo(world.workspace(), agent, connection, "assistant-1");

        until(() -> "assistant-1".equals(account().number("n1").inboundAgent()));
        assertThat(world.owner().call(() -> telephony.choices(world.workspace(), Provider.VAPI)))
                .singleElement()
                .satisfies(choice -> assertThat(choice.inboundAgent()).isEqualTo(agent));
    }

    @Test
    void a_number_whose_vendor_was_away_is_told_later_also_when_the_program_died() {
        var connection = connect(Provider.VAPI);
        var number = number("n1");
        var agent = agent("Nora");
        account().crashNext(Operation.POINT, false);
        numbers.pointTo(world.workspace(), agent, connection, "assistant-1");

        owner(() -> telephony.giveToAgents(world.workspace(), number, agent, null));
        until(() -> account().asked(Operation.POINT) == 1);
        account().failNext(Operation.POINT, Kind.UNAVAILABLE);
        clock.advance(Duration.ofMinutes(3));
        keeper.keepDue();
        until(() -> account().asked(Operation.POINT) == 2 && only().failure() != null);
        clock.advance(Duration.ofMinutes(11));
        keeper.keepDue();

        until(() -> "assistant-1".equals(account().number("n1").inboundAgent()));
        until(() -> !only().isChanging() && only().failure() == null);
    }

    @Test
    void an_agent_is_let_go_of_before_it_is_removed_and_not_at_all_where_a_number_cannot_be_turned_away() {
        var connection = connect(Provider.VAPI);
        var agent = leading("n1", connection);
        account().failNext(Operation.POINT, Kind.UNAVAILABLE);

        assertThatThrownBy(() -> numbers.detach(world.workspace(), agent, Provider.VAPI, connection, "assistant-1"))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE));
        assertThat(account().number("n1").inboundAgent()).isEqualTo("assistant-1");

        numbers.detach(world.workspace(), agent, Provider.VAPI, connection, "assistant-1");

        assertThat(account().number("n1").inboundAgent()).isNull();
        assertThat(only().inboundAgent()).isEqualTo(agent);
    }

    @Test
    void a_detaching_that_a_crash_cut_off_is_finished_by_the_job() {
        var connection = connect(Provider.VAPI);
        var agent = leading("n1", connection);
        account().crashNext(Operation.POINT, false);

        assertThatThrownBy(() -> numbers.detach(world.workspace(), agent, Provider.VAPI, connection, "assistant-1"))
                .isInstanceOf(Throwable.class);
        clock.advance(Duration.ofMinutes(3));
        keeper.keepDue();

        until(() -> account().number("n1").inboundAgent() == null);
    }

    @Test
    void a_number_that_is_being_led_to_an_agent_while_that_is_removed_ends_up_leading_nowhere() {
        var connection = connect(Provider.VAPI);
        var number = number("n1");
        var agent = agent("Nora");
        numbers.pointTo(world.workspace(), agent, connection, "assistant-1");
        account()
                .beforePointing(() -> assertThatThrownBy(() ->
                                numbers.detach(world.workspace(), agent, Provider.VAPI, connection, "assistant-1"))
                        .isInstanceOf(ProviderException.class));

        owner(() -> telephony.giveToAgents(world.workspace(), number, agent, null));

        until(() -> account().asked(Operation.POINT) >= 2);
        until(() -> account().number("n1").inboundAgent() == null && !only().isChanging());
        await().atMost(SOON).ignoreExceptionsInstanceOf(ProviderException.class).until(() -> {
            numbers.detach(world.workspace(), agent, Provider.VAPI, connection, "assistant-1");
            return account().number("n1").inboundAgent() == null;
        });
    }

    @Test
    void an_agent_that_moves_to_another_engine_leaves_the_numbers_there_which_say_so() {
        var vapi = connect(Provider.VAPI);
        var retell = connect(Provider.RETELL);
        var agent = leading("n1", vapi);

        numbers.pointTo(world.workspace(), agent, retell, "agent-at-retell");

        until(() -> account().number("n1").inboundAgent() == null);
        assertThat(only().inboundElsewhere()).isTrue();
        numbers.pointTo(world.workspace(), agent, vapi, "assistant-1");
        until(() -> "assistant-1".equals(account().number("n1").inboundAgent()));
        assertThat(only().inboundElsewhere()).isFalse();
        // The standby at the other engine goes; the numbers here stay where they are.
        numbers.detach(world.workspace(), agent, Provider.RETELL, retell, "agent-at-retell");
        assertThat(account().number("n1").inboundAgent()).isEqualTo("assistant-1");
    }

    @Test
    void a_number_that_somebody_led_elsewhere_at_the_vendor_is_led_back() {
        var connection = connect(Provider.VAPI);
        leading("n1", connection);
        account().lead("n1", "somebody-else");
        clock.advance(Duration.ofMinutes(16));

        read();
        keeper.keepDue();

        until(() -> "assistant-1".equals(account().number("n1").inboundAgent()));
    }

    @Test
    void one_that_nobody_chose_an_agent_for_is_left_as_it_is() {
        connect(Provider.VAPI);
        number("n1");
        account().lead("n1", "somebody-else");
        clock.advance(Duration.ofMinutes(16));

        read();
        keeper.keepDue();

        assertThat(only().answersForeign()).isTrue();
        assertThat(account().asked(Operation.POINT)).isZero();
    }

    @Test
    void numbers_are_given_to_an_agent_all_at_once_and_freed_with_it() {
        var connection = connect(Provider.VAPI);
        var first = number("n1");
        account().put("n2", "+14155550122", "Second");
        clock.advance(Duration.ofMinutes(16));
        read();
        var second = list().stream()
                .filter(it -> !it.id().equals(first))
                .findFirst()
                .orElseThrow()
                .id();
        var agent = agent("Nora");
        numbers.pointTo(world.workspace(), agent, connection, "assistant-1");

        owner(() ->
                telephony.giveAgent(world.workspace(), agent, Provider.VAPI, List.of(first, second), List.of(second)));
        until(() -> account().numbers().values().stream().allMatch(it -> "assistant-1".equals(it.inboundAgent())));
        owner(() -> telephony.giveAgent(world.workspace(), agent, Provider.VAPI, List.of(second), List.of()));
        until(() -> account().number("n1").inboundAgent() == null);

        // A form shows the numbers of one vendor, and says nothing of the others.
        owner(() -> telephony.giveAgent(world.workspace(), agent, Provider.RETELL, List.of(), List.of()));
        keeper.keepDue();
        assertThat(account().number("n2").inboundAgent()).isEqualTo("assistant-1");

        numbers.forget(world.workspace(), agent);
        // While one is being changed it says so, and whoever deletes the agent comes back.
        await().ignoreException(ProviderException.class).until(() -> {
            numbers.detach(world.workspace(), agent, Provider.VAPI, connection, "assistant-1");
            return true;
        });
        assertThat(account().numbers().values()).allMatch(it -> it.inboundAgent() == null);
        assertThat(list()).allMatch(it -> it.inboundAgent() == null && it.outboundAgent() == null);
    }

    @Test
    void calls_show_the_agents_number_else_the_default_and_never_another_clients() {
        var shared = "shared-key-" + UUID.randomUUID();
        // Before it is connected: it is read at once, and then not for a while.
        var account = fakes.account(Provider.VAPI, shared);
        account.put("a", "+14155550111", "A");
        account.put("b", "+14155550122", "B");
        account.put("c", "+14155550133", "C");
        var connection = share(shared);
        until(() -> {
            reader.readDue();
            return inventory().size() == 3;
        });
        give("+14155550111", world.workspace());
        give("+14155550122", world.workspace());
        give("+14155550133", world.otherWorkspace());
        var agent = agent("Nora");

        var second = mine("+14155550122");
        owner(() -> telephony.makeDefault(world.workspace(), second));
        assertThat(numbers.caller(world.workspace(), agent, connection)).contains("b");
        var first = mine("+14155550111");
        owner(() -> telephony.giveToAgents(world.workspace(), first, null, agent));
        assertThat(numbers.caller(world.workspace(), agent, connection)).contains("a");
        assertThat(numbers.closedTo(world.workspace(), connection)).containsExactly("c");
        assertThatThrownBy(() -> owner(() -> telephony.release(world.workspace(), first)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("provided by your agency");
        assertThatThrownBy(() -> owner(() -> telephony.buy(
                        world.workspace(), new NumberPurchase(connection, "Front desk", "US", "", false))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("belongs to your agency");
    }

    @Test
    void a_number_taken_back_from_a_client_leads_to_nobody() {
        var shared = "shared-key-" + UUID.randomUUID();
        var account = fakes.account(Provider.VAPI, shared);
        account.put("a", "+14155550111", "A");
        var connection = share(shared);
        until(() -> {
            reader.readDue();
            return inventory().size() == 1;
        });
        give("+14155550111", world.workspace());
        var agent = agent("Nora");
        numbers.pointTo(world.workspace(), agent, connection, "assistant-1");
        var id = mine("+14155550111");
        owner(() -> telephony.giveToAgents(world.workspace(), id, agent, null));
        until(() -> "assistant-1".equals(account.number("a").inboundAgent()));

        world.partnerAdmin().run(() -> ofPartners.giveToClient(world.partner(), id, null));

        until(() -> account.number("a").inboundAgent() == null);
        assertThat(list()).isEmpty();
    }

    @Test
    void what_belongs_to_others_is_out_of_reach() {
        var connection = connect(Provider.VAPI);
        var number = number("n1");
        var other = worlds.create();
        var theirAgent = AgentDrafts.insert(
                sql, other.partner().value(), other.workspace().value(), "Theirs", SyncState.NOT_SYNCED);

        assertThatThrownBy(() -> other.owner().run(() -> telephony.release(other.workspace(), number)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> other.owner().run(() -> telephony.makeDefault(other.workspace(), number)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> other.owner()
                        .run(() -> telephony.buy(
                                other.workspace(), new NumberPurchase(connection, "Mine", "US", "", false))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerAdmin().run(() -> ofPartners.release(world.partner(), number)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerAdmin()
                        .run(() -> ofPartners.giveToClient(world.partner(), number, world.otherWorkspace())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> owner(() -> telephony.giveToAgents(world.workspace(), number, theirAgent, null)))
                .isInstanceOf(NotFoundException.class);
        assertThat(asAdmin(() -> ofPartners.search(world.partner(), "", ALL)).rows())
                .isEmpty();
        assertThat(other.owner()
                        .call(() -> telephony.search(other.workspace(), "", ALL))
                        .rows())
                .isEmpty();
    }

    @Test
    void a_client_that_may_not_use_the_account_gets_no_number_of_it() {
        var shared = "shared-key-" + UUID.randomUUID();
        fakes.account(Provider.VAPI, shared).put("a", "+14155550111", "A");
        share(shared);
        until(() -> {
            reader.readDue();
            return inventory().size() == 1;
        });
        var id = inventory().getFirst().id();
        var elsewhere = worlds.create();

        assertThatThrownBy(() -> world.partnerAdmin()
                        .run(() -> ofPartners.giveToClient(world.partner(), id, elsewhere.workspace())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("may not use the account");
    }

    @Test
    void a_release_is_finished_however_often_the_vendor_is_away() {
        connect(Provider.VAPI);
        var number = number("n1");
        account().failNext(Operation.RELEASE, Kind.UNAVAILABLE);

        owner(() -> telephony.release(world.workspace(), number));

        until(() -> account().asked(Operation.RELEASE) == 1 && only().failure() != null);
        assertThat(only().state()).isEqualTo(NumberState.RELEASING);
        clock.advance(Duration.ofMinutes(1));
        keeper.keepDue();
        until(() -> list().isEmpty());
        assertThat(account().numbers()).isEmpty();
    }

    @Test
    void a_trunk_keeps_its_password_sealed_and_carries_numbers() {
        var connection = connect(Provider.VAPI);
        account().loseNextAnswer(Operation.ADD_TRUNK);

        var trunk = world.owner().call(() -> trunks.add(world.workspace(), trunk(connection)));

        until(() -> account().asked(Operation.ADD_TRUNK) == 1);
        until(() -> {
            clock.advance(Duration.ofSeconds(30));
            return trunkState(trunk) == TrunkState.READY;
        });
        assertThat(account().asked(Operation.ADD_TRUNK)).isEqualTo(1);
        assertThat(account().trunkOrders().getFirst().password().reveal()).isEqualTo(SECRET);
        assertThat(account().trunkOrders().getFirst().toString()).doesNotContain(SECRET);

        owner(() -> telephony.bring(
                world.workspace(),
                new NumberImportDraft(connection, Carrier.SIP, "Office", "+1 415 555 0190", List.of(), trunk)));
        awaitOnly(NumberState.ACTIVE);
        assertThat(account().brought().getFirst().trunk())
                .satisfies(it -> assertThat(it.remoteId())
                        .isEqualTo(account().trunks().keySet().iterator().next()));
        assertThatThrownBy(() -> owner(() -> trunks.remove(world.workspace(), trunk)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("carries numbers");
    }

    @Test
    void a_vendor_that_keeps_no_trunks_is_told_of_one_with_the_number() {
        var connection = connect(Provider.RETELL);
        var trunk = world.owner().call(() -> trunks.add(world.workspace(), trunk(connection)));
        assertThat(trunkState(trunk)).isEqualTo(TrunkState.READY);

        owner(() -> telephony.bring(
                world.workspace(),
                new NumberImportDraft(connection, Carrier.SIP, "Office", "+1 415 555 0190", List.of(), trunk)));

        awaitOnly(NumberState.ACTIVE);
        assertThat(account(Provider.RETELL).brought().getFirst().trunk())
                .satisfies(it -> assertThat(it.order().password().reveal()).isEqualTo(SECRET));
        assertThat(account(Provider.RETELL).asked(Operation.ADD_TRUNK)).isZero();
    }

    private ConnectionId share(String apiKey) {
        var id = asAdmin(() ->
                partnerConnections.connect(world.partner(), new ConnectionDraft(Provider.VAPI, "Shared", apiKey, "")));
        world.partnerAdmin()
                .run(() -> partnerConnections.assign(
                        world.partner(),
                        id,
                        List.of(
                                new ConnectionUse(world.workspace(), true),
                                new ConnectionUse(world.otherWorkspace(), true))));
        return id;
    }

    private List<NumberSummary> inventory() {
        return asAdmin(() -> ofPartners.search(world.partner(), "", ALL)).rows();
    }

    private void give(String number, WorkspaceId client) {
        var id = inventory().stream()
                .filter(it -> number.equals(it.number()))
                .findFirst()
                .orElseThrow()
                .id();
        world.partnerAdmin().run(() -> ofPartners.giveToClient(world.partner(), id, client));
    }

    private PhoneNumberId mine(String number) {
        return list().stream()
                .filter(it -> number.equals(it.number()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ConnectionId connect(Provider provider) {
        return world.owner()
                .call(() -> connections.connect(world.workspace(), new ConnectionDraft(provider, "Main", key, "")));
    }

    private FakeNumberAccount account() {
        return account(Provider.VAPI);
    }

    private FakeNumberAccount account(Provider provider) {
        return fakes.account(provider, key);
    }

    private void buy(ConnectionId connection) {
        owner(() -> telephony.buy(world.workspace(), new NumberPurchase(connection, "Front desk", "US", "415", false)));
    }

    private static NumberImportDraft twilio(ConnectionId connection, String number, String token) {
        return new NumberImportDraft(
                connection,
                Carrier.TWILIO,
                "Front desk",
                number,
                List.of(
                        new NumberImportDraft.Value(ImportField.ACCOUNT_SID, "AC123"),
                        new NumberImportDraft.Value(ImportField.AUTH_TOKEN, token)),
                null);
    }

    private static TrunkDraft trunk(ConnectionId connection) {
        return new TrunkDraft(connection, "Office line", "sip.example.com", null, Transport.TCP, "acme", SECRET);
    }

    private TrunkState trunkState(TrunkId id) {
        return world.owner().call(() -> trunks.list(world.workspace())).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private UUID agent(String name) {
        return AgentDrafts.insert(
                sql, world.partner().value(), world.workspace().value(), name, SyncState.NOT_SYNCED);
    }

    /** A number of the account at VAPI that leads to an agent there. */
    private UUID leading(String remoteId, ConnectionId connection) {
        var number = number(remoteId);
        var agent = agent("Nora");
        numbers.pointTo(world.workspace(), agent, connection, "assistant-1");
        owner(() -> telephony.giveToAgents(world.workspace(), number, agent, null));
        until(() -> "assistant-1".equals(account().number(remoteId).inboundAgent()) && !only().isChanging());
        return agent;
    }

    private PhoneNumberId number(String remoteId) {
        account().put(remoteId, "+14155550111", "Main");
        until(() -> {
            reader.readDue();
            owner(() -> telephony.refresh(world.workspace()));
            return !list().isEmpty();
        });
        // What is told from now on is later than the list.
        clock.advance(Duration.ofSeconds(1));
        return only().id();
    }

    /** Reads the accounts until what the vendor lists stands here. */
    private void read() {
        var before = account().asked(Operation.LIST);
        until(() -> {
            owner(() -> telephony.refresh(world.workspace()));
            reader.readDue();
            return account().asked(Operation.LIST) > before
                    && accounts().getFirst().readAt() != null;
        });
        await().atMost(SOON)
                .until(() -> sql.count(
                                "phone_account",
                                "workspace_id = ? and reading_until is null",
                                world.workspace().value())
                        >= 1);
        clock.advance(Duration.ofSeconds(1));
    }

    private List<NumberAccount> accounts() {
        return world.owner().call(() -> telephony.accounts(world.workspace()));
    }

    private List<NumberSummary> list() {
        return world.owner()
                .call(() -> telephony.search(world.workspace(), "", ALL))
                .rows();
    }

    private NumberSummary only() {
        return list().getFirst();
    }

    private NumberSummary awaitOnly(NumberState state) {
        until(() -> only().state() == state);
        return only();
    }

    private long count(String where) {
        return sql.count(
                "phone_number",
                "workspace_id = ? and " + where,
                world.workspace().value());
    }

    private String remoteId(NumberSummary number) {
        return sql.sql("select remote_id from phone_number where id = ?")
                .params(number.id().value())
                .query(String.class)
                .single();
    }

    private void owner(Person.Work work) {
        world.owner().run(work);
    }

    private <T> T asAdmin(Callable<T> work) {
        return world.partnerAdmin().call(work);
    }

    private static void until(BooleanSupplier isSo) {
        await().atMost(SOON).until(isSo::getAsBoolean);
    }
}

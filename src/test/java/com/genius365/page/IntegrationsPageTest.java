package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.integration.AilingAccount;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionService;
import com.genius365.integration.ConnectionUse;
import com.genius365.integration.Connections;
import com.genius365.integration.PartnerConnectionService;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.FakeVendors.Fakes;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.http.ConnectionGuards;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class IntegrationsPageTest {

    private final Tab tab;
    private final ConnectionService connections;
    private final PartnerConnectionService partnerConnections;
    private final Connections opened;
    private final ConnectionGuards guards;
    private final Fakes fakes;
    private final TestClock clock;
    private final World world;
    private final String key = "key-" + UUID.randomUUID();

    IntegrationsPageTest(
            Tab tab,
            ConnectionService connections,
            PartnerConnectionService partnerConnections,
            Connections opened,
            ConnectionGuards guards,
            Fakes fakes,
            TestClock clock,
            Worlds worlds) {
        this.tab = tab;
        this.connections = connections;
        this.partnerConnections = partnerConnections;
        this.opened = opened;
        this.guards = guards;
        this.fakes = fakes;
        this.clock = clock;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void an_account_that_stops_answering_says_so_at_once_and_is_quiet_when_it_is_back() {
        connect();
        open(world.owner(), page());
        assertThat(tab.text()).contains("In use").doesNotContain("answering");
        var test = button("Test");

        try (var account = ailing(Provider.VAPI)) {
            account.fails();
            tab.until(() -> tab.text().contains("Not answering since"));
            assertThat(tab.text())
                    .contains(
                            ": it answered with error 503. New requests wait until",
                            "calls in progress go on. We try again by ourselves.")
                    .doesNotContain("In use", "Acme Dental");
            assertThat(button("Test")).isSameAs(test);

            clock.advance(Duration.ofSeconds(31));
            account.answers();
            tab.until(() -> !tab.text().contains("answering"));
            assertThat(tab.text()).contains("In use");
            assertThat(button("Test")).isSameAs(test);
        }
    }

    @Test
    void whoever_may_only_look_sees_the_same_and_can_do_nothing() {
        connect();
        try (var account = ailing(Provider.VAPI)) {
            account.fails();
            open(world.viewer(), page());

            tab.until(() -> tab.text().contains("Not answering since"));
            assertThat(_find(Button.class).stream().map(Button::getText)).doesNotContain("Test", "Connect VAPI");
        }
    }

    @Test
    void an_agencys_account_is_shown_to_the_agency_and_to_the_clients_that_use_it() {
        var id = world.partnerAdmin()
                .call(() -> partnerConnections.connect(
                        world.partner(),
                        new ConnectionDraft(Provider.RETELL, "Shared", "key-" + UUID.randomUUID(), "")));
        world.partnerAdmin()
                .run(() -> partnerConnections.assign(
                        world.partner(), id, List.of(new ConnectionUse(world.workspace(), true))));
        try (var account = ailing(Provider.RETELL)) {
            open(world.partnerAdmin(), "org/integrations");
            account.fails();
            tab.until(() -> tab.text().contains("Not answering since"));
            assertThat(button("Test").isEnabled()).isTrue();
            tab.close();

            open(world.viewer(), page());
            assertThat(tab.text()).contains("Provided by your agency", "Not answering since");
        }
    }

    @Test
    void one_that_is_switched_off_talks_of_no_trouble() {
        connect();
        try (var account = ailing(Provider.VAPI)) {
            account.fails();
            open(world.owner(), page());
            tab.until(() -> tab.text().contains("Not answering since"));
            var shown = world.owner()
                    .call(() -> connections.list(world.workspace()))
                    .getFirst();

            world.owner().run(() -> connections.enable(world.workspace(), shown.id(), shown.version(), false));

            tab.until(() -> tab.text().contains("Switched off"));
            assertThat(tab.text()).doesNotContain("Not answering");
        }
    }

    @Test
    void a_trial_leaves_the_button_as_it_was() {
        connect();
        open(world.owner(), page());
        var test = button("Test");

        tab.press("Test");
        tab.until(() -> test.isEnabled());

        assertThat(button("Test")).isSameAs(test);
        assertThat(tab.text()).contains("Worked just now");
    }

    @Test
    void what_is_said_again_takes_the_place_of_what_was_said() {
        connect();
        fakes.account(Provider.VAPI, key)
                .failNext(Operation.CHECK_KEY, Kind.UNAVAILABLE)
                .failNext(Operation.CHECK_KEY, Kind.UNAVAILABLE);
        open(world.owner(), page());

        for (var time = 0; time < 2; time++) {
            tab.press("Test");
            tab.until(() -> button("Test").isEnabled());
        }

        assertThat(toasts()).isEqualTo(1);
        assertThat(tab.text())
                .contains("VAPI does not answer at the moment. Nothing was lost; try again shortly. Tried just now.");
        tab.press("Test");
        tab.until(() -> toasts() == 2);
    }

    @Test
    void what_is_connected_and_disconnected_stands_in_the_card_of_its_provider() {
        open(world.owner(), page());
        assertThat(tab.text()).contains("Not connected.");
        connect();
        connect();
        tab.go(page());
        assertThat(tab.text()).contains("In use", "Standing by");
        var second =
                world.owner().call(() -> connections.list(world.workspace())).getLast();

        world.owner().run(() -> connections.disconnect(world.workspace(), second.id(), second.version()));

        tab.until(() -> !tab.text().contains("Standing by"));
        assertThat(tab.text()).contains("In use");
    }

    private AilingAccount ailing(Provider provider) {
        return new AilingAccount(opened.inUse(world.workspace(), provider).orElseThrow(), guards);
    }

    /** Closed ones leave the page when the browser has taken them away. */
    private static long toasts() {
        return _find(Notification.class).stream().filter(Notification::isOpened).count();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private void connect() {
        world.owner()
                .run(() -> connections.connect(world.workspace(), new ConnectionDraft(Provider.VAPI, "Ours", key, "")));
    }

    private void open(Person person, String address) {
        tab.open(person, world.host(), address);
    }

    private String page() {
        return "w/" + world.workspaceSlug() + "/integrations";
    }
}

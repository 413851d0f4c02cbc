package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.tool.ClientServer;
import com.genius365.webhook.DeliveryService;
import com.genius365.webhook.WebhookDraft;
import com.genius365.webhook.WebhookEvent;
import com.genius365.webhook.WebhookId;
import com.genius365.webhook.WebhookService;
import com.genius365.webhook.WebhookSummary;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class WebhookPagesTest {

    private final Tab tab;
    private final WebhookService webhooks;
    private final DeliveryService deliveries;
    private final ClientServer server;
    private final OwnerSql sql;
    private final World world;

    WebhookPagesTest(
            Tab tab,
            WebhookService webhooks,
            DeliveryService deliveries,
            ClientServer server,
            OwnerSql sql,
            Worlds worlds) {
        this.tab = tab;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.server = server;
        this.sql = sql;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void settings_lead_to_webhooks_and_an_empty_list_says_what_they_are_for() {
        open(world.admin(), "settings");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("w/" + world.workspaceSlug() + "/settings/webhooks");

        tab.go("w/" + world.workspaceSlug() + "/settings/webhooks");

        assertThat(tab.text()).contains("No webhooks yet", "such as a CRM");
    }

    @Test
    void a_webhook_is_made_and_its_secret_shown_once() {
        open(world.admin(), "settings/webhooks");
        tab.press("New webhook");
        tab.get(TextField.class, "Address").setValue("https://example.com/hooks");
        tab.get(TextField.class, "Description").setValue("Our CRM");
        events().setValue(Set.of(WebhookEvent.CALL_STARTED, WebhookEvent.CALL_ENDED));

        tab.press("Create webhook");

        assertThat(_find(Dialog.class).stream().map(Dialog::getHeaderTitle)).contains("Signing secret");
        assertThat(tab.text()).contains("whsec_", "Standard Webhooks");
        tab.press("I have copied it");
        assertThat(tab.text()).contains("example.com", "Our CRM", "call.started", "Nothing sent yet");
        assertThat(list())
                .singleElement()
                .satisfies(webhook -> assertThat(webhook.draft())
                        .isEqualTo(new WebhookDraft(
                                "https://example.com/hooks",
                                "Our CRM",
                                List.of(WebhookEvent.CALL_STARTED, WebhookEvent.CALL_ENDED),
                                false,
                                true)));
        tab.go("w/" + world.workspaceSlug() + "/settings/webhooks");
        assertThat(tab.text())
                .contains("example.com", "On", "Nothing delivered yet")
                .doesNotContain("whsec_");
    }

    @Test
    void what_is_not_as_it_must_be_is_said_at_its_field() {
        open(world.admin(), "settings/webhooks");
        tab.press("New webhook");
        events().setValue(Set.of());
        tab.press("Create webhook");
        assertThat(tab.get(TextField.class, "Address").getErrorMessage()).isEqualTo("Enter the address.");
        assertThat(events().isInvalid()).isTrue();

        events().setValue(Set.of(WebhookEvent.CALL_ENDED));
        tab.get(TextField.class, "Address").setValue("https://10.0.0.1/hooks");
        tab.press("Create webhook");

        assertThat(tab.get(TextField.class, "Address").getErrorMessage()).contains("private network");
        assertThat(list()).isEmpty();
    }

    @Test
    void a_test_stands_in_the_log_and_is_sent_again() {
        var place = server.answering("{\"taken\":true}");
        openWebhook(world.admin(), make(place.url()));

        tab.press("Send a test");
        tab.until(() -> GridRows.text().contains("Delivered"));
        GridRows.press("webhook.test");

        tab.until(() -> tab.text().contains("What was answered"));
        assertThat(tab.text()).contains("webhook.test", "\"taken\" : true", "Status 200");
        tab.press("Send again");
        tab.until(() -> place.received().size() == 2);
        assertThat(place.received().getFirst().header("webhook-id"))
                .isEqualTo(place.received().getLast().header("webhook-id"));
    }

    @Test
    void a_message_that_is_not_taken_says_why_and_that_it_is_tried_again() {
        openWebhook(
                world.admin(),
                make(server.answering(it -> ClientServer.Reply.of(503, "Closed"))
                        .url()));

        tab.press("Send a test");
        tab.until(() -> tab.text().contains("Nothing was taken there since"));
        GridRows.press("webhook.test");

        tab.until(() -> tab.text().contains("What was answered"));
        assertThat(tab.text()).contains("The server answered with status 503.", "Closed");
    }

    @Test
    void a_webhook_is_edited_and_switched_off() {
        openWebhook(world.admin(), make("https://example.com/hooks"));
        tab.press("Edit");
        assertThat(tab.get(TextField.class, "Address").getValue()).isEqualTo("https://example.com/hooks");
        tab.get(TextField.class, "Address").setValue("https://example.org/hooks");
        tab.get(Checkbox.class, "On").setValue(false);

        tab.press("Save");

        assertThat(tab.text()).contains("example.org", "Off");
        assertThat(list().getFirst().draft().isOn()).isFalse();
    }

    @Test
    void one_that_was_switched_off_says_why_and_is_switched_on_again() {
        var webhook = make("https://example.com/hooks");
        sql.sql("update webhook_endpoint set is_on = false, off_reason = 'FAILING' where id = ?")
                .params(webhook.value())
                .update();
        openWebhook(world.admin(), webhook);
        assertThat(tab.text()).contains("This webhook was switched off. Nothing was taken there for three days.");

        tab.press("Switch on");

        assertThat(tab.text()).doesNotContain("was switched off");
        assertThat(list().getFirst().draft().isOn()).isTrue();
    }

    @Test
    void a_new_secret_and_deleting_are_asked_for() {
        openWebhook(world.admin(), make("https://example.com/hooks"));
        tab.press("New secret");
        tab.confirm();
        assertThat(tab.text()).contains("whsec_");
        tab.press("I have copied it");
        assertThat(tab.text()).contains("the old one signs too until");

        tab.press("Delete");
        tab.confirm();
        tab.until(() -> tab.text().contains("No webhooks yet"));

        assertThat(list()).isEmpty();
        assertThat(tab.text()).contains("No webhooks yet");
    }

    @Test
    void a_viewer_sees_the_host_and_the_log_and_changes_nothing_and_a_stranger_finds_nothing() {
        var webhook = make(server.answering("ok").url() + "/very-secret");
        world.admin().run(() -> deliveries.sendTest(world.workspace(), webhook));
        openWebhook(world.viewer(), webhook);
        tab.until(() -> GridRows.text().contains("Delivered"));

        assertThat(tab.text()).contains("localhost").doesNotContain("very-secret");
        for (var button : List.of("Edit", "Delete", "New secret", "Send a test", "webhook.test")) {
            assertThat(tab.hasButton(button)).as(button).isFalse();
        }
        tab.close();

        openWebhook(world.stranger(), webhook);
        assertThat(tab.text()).contains("Page not found");
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<WebhookEvent> events() {
        return _get(CheckboxGroup.class);
    }

    private WebhookId make(String url) {
        return world.admin()
                .call(() -> webhooks.create(
                        world.workspace(), new WebhookDraft(url, "", List.of(WebhookEvent.CALL_ENDED), false, true)))
                .id();
    }

    private List<WebhookSummary> list() {
        return world.admin().call(() -> webhooks.list(world.workspace()));
    }

    private void openWebhook(Person person, WebhookId webhook) {
        open(person, "settings/webhooks/" + webhook);
    }

    private void open(Person person, String page) {
        tab.open(person, world.host(), "w/" + world.workspaceSlug() + "/" + page);
    }
}

package com.genius365.journey;

import static com.genius365.journey.FirstCallTest.has;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An agent lives at its vendor too: it is brought from there, changed there by others, and taken back to what it was. */
@Journeys
class AgentAtVendorTest {

    /** The demo's accounts. */
    private static final String BRIGHT_DENTAL_VAPI = "sandbox-bright-dental-vapi-7c41";

    private static final String HARBOR_HOTEL_RETELL = "sandbox-harbor-hotel-retell-5a0d";

    private static final String FOREIGN = """
            {
              "name": "Parking hotline",
              "firstMessage": "Parking hotline, how can I help?",
              "backgroundSound": "office",
              "model": {
                "provider": "openai",
                "model": "gpt-4.1",
                "messages": [{"role": "system", "content": "You tell patients where they can park."}]
              },
              "voice": {"provider": "vapi", "voiceId": "Elliot"}
            }""";

    @Test
    void one_that_was_made_at_the_vendor_is_imported_with_a_report_and_is_ours_from_then_on(Visitor lead, Demo demo) {
        var vendor = demo.account("vapi", BRIGHT_DENTAL_VAPI);
        vendor.post("/assistant", FOREIGN);
        lead.signIn("acme", "lead@bright.test");

        lead.button("Import").click();
        var dialog = lead.page().getByRole(AriaRole.DIALOG);
        lead.choose("Provider", "VAPI");
        lead.choose("Agent", "Parking hotline");
        assertThat(dialog.getByRole(AriaRole.LISTITEM).filter(has("backgroundSound")))
                .containsText("Lost");
        assertThat(lead.field("Name here")).hasValue("Parking hotline");
        dialog.getByRole(AriaRole.BUTTON, named("Import")).click();

        assertThat(lead.heading("Parking hotline")).isVisible();
        assertThat(lead.badge("Not published")).isVisible();
        lead.part("Prompt").click();
        assertThat(lead.field("Prompt")).hasValue("You tell patients where they can park.");
        lead.publish();
        assertThat(named(vendor.get("/assistant"), "name", "Parking hotline"))
                .as("publishing changes the one that is there")
                .hasSize(1);
        lead.menu("Agents").click();
        assertThat(lead.page().locator(".agent-card").filter(has("Parking hotline")))
                .containsText("Published");
    }

    @Test
    void what_somebody_changes_at_the_vendor_is_shown_and_is_undone_or_taken(Visitor lead, Demo demo) {
        var vendor = demo.account("vapi", BRIGHT_DENTAL_VAPI);
        lead.signIn("acme", "lead@bright.test");
        open(lead, "After-hours line");
        var there = "/assistant/" + assistant(vendor).path("id").asString();
        var ours = prompt(assistant(vendor));

        vendor.patch(there, withPrompt(assistant(vendor), ours + "\nSell them a second cleaning."));
        lead.part("At the providers").click();
        lead.button("Compare now").click();
        assertThat(lead.badge("Changed at the vendor")).isVisible();
        var difference = lead.page().locator(".difference-view");
        assertThat(difference).containsText("Published here");
        assertThat(difference.locator(".difference-added")).containsText("Sell them a second cleaning.");
        lead.button("Bring back ours").click();
        lead.confirm("Bring back ours");
        assertThat(lead.badge("Published")).isVisible();
        assertThat(prompt(assistant(vendor))).isEqualTo(ours);

        vendor.patch(there, VendorAccount.json("{\"firstMessage\": \"Night desk of Bright Dental.\"}"));
        lead.button("Compare now").click();
        assertThat(lead.badge("Changed at the vendor")).isVisible();
        lead.button("Take theirs").click();
        assertThat(lead.toast("It stands in the form now")).isVisible();
        lead.part("Prompt").click();
        assertThat(lead.field("Greeting")).hasValue("Night desk of Bright Dental.");
        assertThat(lead.field("Prompt")).hasValue(ours);
        lead.publish();
        assertThat(lead.badge("Published")).isVisible();
        assertThat(assistant(vendor).path("firstMessage").asString()).isEqualTo("Night desk of Bright Dental.");
        lead.part("At the providers").click();
        lead.button("Compare now").click();
        assertThat(lead.toast("It is at VAPI as it was published")).isVisible();
    }

    @Test
    void an_older_version_is_compared_restored_and_published(Visitor owner, Demo demo) {
        owner.signIn("northwind", "owner@northwind.test");
        owner.open("northwind", "/w/harbor-hotel/agents");
        open(owner, "Stay feedback");
        owner.part("Prompt").click();
        var first = owner.field("Prompt").inputValue();

        owner.field("Prompt").fill("You ask guests for one word about their stay.");
        owner.publish();
        owner.field("Prompt").fill("You ask guests for two words about their stay.");
        owner.publish();
        owner.part("Versions").click();
        assertThat(version(owner, 3)).containsText("At Retell");
        version(owner, 1).getByText("Compare").click();
        var comparison = owner.page().getByRole(AriaRole.DIALOG);
        assertThat(comparison.locator(".difference-added")).hasText("You ask guests for two words about their stay.");
        assertThat(comparison.locator(".difference-removed").first())
                .hasText(first.lines().findFirst().orElseThrow());
        comparison.getByRole(AriaRole.BUTTON, named("Close")).click();
        owner.button("Restore version 1").click();
        owner.confirm("Restore");
        assertThat(owner.toast("It stands in the form now")).isVisible();

        owner.part("Prompt").click();
        assertThat(owner.field("Prompt")).hasValue(first);
        owner.publish();
        owner.part("Versions").click();
        assertThat(version(owner, 4)).containsText("At Retell");
        assertThat(retellPrompt(demo.account("retell", HARBOR_HOTEL_RETELL), "Stay feedback"))
                .startsWith(first);
    }

    private static void open(Visitor visitor, String agent) {
        visitor.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(agent))
                .click();
        assertThat(visitor.heading(agent)).isVisible();
        // The demo publishes it when it starts.
        assertThat(visitor.badge("Published")).isVisible();
    }

    private static Locator version(Visitor visitor, int number) {
        return visitor.page().locator(".version-row").filter(has("Version " + number));
    }

    private static JsonNode assistant(VendorAccount vapi) {
        return named(vapi.get("/assistant"), "name", "After-hours line").getFirst();
    }

    private static String prompt(JsonNode assistant) {
        return assistant.path("model").path("messages").path(0).path("content").asString();
    }

    private static JsonNode withPrompt(JsonNode assistant, String prompt) {
        var model = assistant.path("model").deepCopy();
        ((ObjectNode) model.path("messages").path(0)).put("content", prompt);
        return ((ObjectNode) VendorAccount.json("{}")).set("model", model);
    }

    private static String retellPrompt(VendorAccount retell, String agent) {
        var engine = named(retell.get("/list-agents"), "agent_name", agent)
                .getFirst()
                .path("response_engine")
                .path("llm_id")
                .asString();
        return retell.get("/get-retell-llm/" + engine).path("general_prompt").asString();
    }

    private static List<JsonNode> named(JsonNode list, String field, String name) {
        return list.valueStream()
                .filter(it -> it.path(field).asString("").equals(name))
                .toList();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}

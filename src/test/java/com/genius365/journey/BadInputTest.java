package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people get for what they should not have typed. */
@Journeys
class BadInputTest {

    private static final String SCRIPT = "<img src=x onerror='window.xss=1'><script>window.xss=2</script>";

    @Test
    void a_key_that_the_vendor_refuses_is_said_at_its_field_and_what_was_typed_stays(Visitor owner) {
        owner.signIn("acme", "owner@acme.test");
        owner.open("acme", "/w/bright-dental/integrations");
        owner.button("Connect VAPI").click();
        owner.field("Name").fill("Second account");
        owner.field("API key").fill("no-such-key");
        owner.button("Connect").click();

        assertThat(owner.words("VAPI refused this key")).isVisible();
        assertThat(owner.field("Name")).hasValue("Second account");
        assertThat(owner.field("API key")).hasValue("no-such-key");
        owner.button("Cancel").click();
        assertThat(owner.words("Second account")).not().isVisible();
    }

    @Test
    void a_number_without_country_code_is_told_at_its_field_how_to_be_written(Visitor lead) {
        openFrontDesk(lead, "lead@bright.test");
        lead.openPhoneTest();
        lead.field("Number").fill("555 0123");
        lead.button("Call").click();

        assertThat(lead.field("Number"))
                .hasAccessibleDescription(
                        Pattern.compile(".*Write the number with its country code, for example \\+1 .*"));
        assertThat(lead.field("Number")).hasValue("555 0123");
    }

    @Test
    void a_page_before_the_first_is_the_first(Visitor lead) {
        lead.signIn("acme", "lead@bright.test");

        lead.open("acme", "/w/bright-dental/calls?page=-1");
        assertThat(lead.words("1–20 of")).isVisible();
        lead.open("acme", "/w/bright-dental/agents?page=99999999999");
        assertThat(lead.heading("Agents")).isVisible();
    }

    @Test
    void an_address_of_ten_thousand_characters_leads_nowhere_and_names_no_product(Visitor lead) {
        lead.signIn("acme", "lead@bright.test");

        var answer = lead.page().navigate(lead.url("acme", "/w/" + "a".repeat(10_000) + "/agents"));

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContainIgnoringCase("tomcat").doesNotContain("Genius365");
    }

    @Test
    void html_in_every_field_of_an_agent_is_shown_as_it_was_typed(Visitor lead) {
        lead.signIn("acme", "lead@bright.test");
        lead.open("acme", "/w/bright-dental/agents/new");
        lead.field("Name").fill("Agent " + SCRIPT);
        lead.step("Prompt").click();
        lead.field("Greeting").fill("Hello " + SCRIPT);
        lead.field("Prompt").fill("You are " + SCRIPT);
        lead.step("Review").click();
        assertThat(lead.words("Hello " + SCRIPT)).isVisible();
        lead.button("Create").click();

        assertThat(lead.heading("Agent " + SCRIPT)).isVisible();
        lead.part("Prompt").click();
        assertThat(lead.field("Prompt")).hasValue("You are " + SCRIPT);
        lead.menu("Agents").click();
        assertThat(lead.words("Agent " + SCRIPT)).isVisible();
        lead.menu("Calls").click();
        assertThat(lead.heading("Calls")).isVisible();
        lead.select("Agent", "Agent " + SCRIPT);
        assertThat(lead.words("No call matches")).isVisible();
        assertThat(lead.page().evaluate("() => window.xss ?? null")).isNull();
    }

    @Test
    void a_viewer_sees_an_agent_but_nothing_to_change_or_start(Visitor viewer) {
        openFrontDesk(viewer, "viewer@bright.test");
        assertThat(viewer.field("Name")).isVisible();

        assertThat(viewer.field("Name")).not().isEditable();
        assertThat(viewer.button("Publish changes")).not().isVisible();
        assertThat(viewer.button("Delete")).not().isVisible();
        assertThat(viewer.button("Call")).not().isVisible();
        viewer.menu("Agents").click();
        assertThat(viewer.heading("Agents")).isVisible();
        assertThat(viewer.button("New agent")).not().isVisible();

        viewer.open("acme", "/w/bright-dental/agents/new");
        assertThat(viewer.words("No access")).isVisible();
    }

    private static void openFrontDesk(Visitor visitor, String email) {
        visitor.signIn("acme", email);
        visitor.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Front desk Clara"))
                .click();
        assertThat(visitor.heading("Front desk")).isVisible();
    }
}

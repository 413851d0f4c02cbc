package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From an empty page of integrations to a call that was heard. */
@Journeys
class FirstCallTest {

    private static final String PROMPT = "You call owners of our cars and remind them of the next inspection.";

    private static final Pattern CALL_PAGE = Pattern.compile(".*/calls/[0-9a-f-]{36}");

    @Test
    void connects_vapi_makes_an_agent_calls_with_it_and_reads_what_was_said(Visitor owner) {
        walk(owner, "VAPI", "sandbox-journey-vapi-4f2a", "Inspection reminder", "+1 415-555-0143");
    }

    @Test
    void connects_retell_makes_an_agent_calls_with_it_and_reads_what_was_said(Visitor owner) {
        walk(owner, "Retell", "sandbox-journey-retell-9c1e", "Tyre change reminder", "+1 415-555-0177");
    }

    /** It has no calls in the browser. */
    @Test
    void connects_synthflow_makes_an_agent_has_it_call_and_finds_the_call_in_the_log(Visitor owner) {
        enter(owner);

        connect(owner, "Synthflow", "sandbox-journey-synthflow-77b0", "city-motors");
        create(owner, "Synthflow", "Winter check reminder");
        publish(owner);
        owner.button("Test this agent").click();
        assertThat(owner.words("Synthflow has no calls in the browser.")).isVisible();
        assertThat(owner.tab("Browser")).hasCount(0);
        owner.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, named("Close"))
                .click();
        dial(owner);
        assertThat(owner.page()
                        .getByLabel("Transcript")
                        .getByRole(AriaRole.LISTITEM)
                        .nth(1))
                .isVisible();

        owner.open("acme", "/w/city-motors/calls?q=Winter+check+reminder");
        owner.link("+1 415-555-0142").click();
        assertThat(owner.link("Winter check reminder")).isVisible();
    }

    private static void enter(Visitor owner) {
        owner.signIn("acme", "owner@acme.test");
        owner.page().getByRole(AriaRole.LINK).filter(has("City Motors")).click();
    }

    private static void walk(Visitor owner, String provider, String key, String agent, String number) {
        enter(owner);

        connect(owner, provider, key, "");
        create(owner, provider, agent);
        publish(owner);
        var agentPage = owner.page().url();
        call(owner);
        hear(owner);

        owner.page().navigate(agentPage);
        followInTheLog(owner, agent, number);
    }

    /** @param vendorWorkspace Synthflow's, which its lists ask for */
    private static void connect(Visitor owner, String provider, String key, String vendorWorkspace) {
        owner.menu("Integrations").click();
        owner.button("Connect " + provider).click();
        owner.field("API key").fill(key);
        if (!vendorWorkspace.isEmpty()) {
            owner.field("Workspace ID").fill(vendorWorkspace);
        }
        owner.button("Connect").click();

        assertThat(owner.toast(provider + " is connected")).isVisible();
        assertThat(owner.region(provider)).containsText("Key ends in " + key.substring(key.length() - 4));
    }

    private static void create(Visitor owner, String provider, String agent) {
        owner.menu("Agents").click();
        owner.button("New agent").click();
        owner.field("Name").fill(agent);
        owner.page().locator("vaadin-radio-button").filter(has(provider)).click();
        owner.button("Next").click();
        assertThat(owner.words("voices of this account")).isVisible();
        var voice = owner.page().locator(".voice-choice").nth(1);
        voice.click();
        assertThat(voice).hasAttribute("aria-pressed", "true");
        owner.button("Next").click();
        owner.field("Prompt").fill(PROMPT);
        owner.step("Review").click();
        assertThat(owner.region("At " + provider)).containsText("kept as");
        owner.button("Create").click();

        assertThat(owner.heading(agent)).isVisible();
        assertThat(owner.badge("Not published")).isVisible();
    }

    private static void publish(Visitor owner) {
        owner.watch(".page-header-tags");
        owner.publish();

        assertThat(owner.badge("Published")).isVisible();
        assertThat(owner.seen()).as("badges beside the title").hasSizeGreaterThan(1);
    }

    /** Stays on the page of the call while it rings, is answered and ends. */
    private static void call(Visitor owner) {
        owner.watch(".page-header-tags");
        dial(owner);
        assertThat(owner.seen()).as("statuses seen live").anyMatch(it -> it.contains("In progress"));
        assertThat(owner.seen()).as("statuses seen live").anyMatch(it -> it.contains("Completed"));
    }

    private static void dial(Visitor owner) {
        owner.openPhoneTest();
        owner.field("Number").fill("+1 (415) 555-0142");
        owner.button("Call").click();
        owner.page().waitForURL(CALL_PAGE);

        assertThat(owner.heading("+1 415-555-0142")).isVisible();
        assertThat(owner.badge("Completed")).isVisible();
    }

    private static void hear(Visitor owner) {
        var transcript = owner.page().getByLabel("Transcript").getByRole(AriaRole.LISTITEM);
        assertThat(transcript.nth(1)).isVisible();
        assertThat(owner.region("Summary")).isVisible();
        assertThat(owner.region("Provider cost")).containsText(Pattern.compile("Total\\s*\\$0\\.\\d*[1-9]"));

        var recording = owner.region("Recording");
        recording.getByRole(AriaRole.BUTTON, named("Play")).click();
        assertThat(recording.getByRole(AriaRole.BUTTON, named("Pause"))).isVisible();
        assertThat(recording).containsText(Pattern.compile("0:0[1-9] / 0:\\d\\d"));
        recording.getByRole(AriaRole.BUTTON, named("Pause")).click();
    }

    /** Has the log open beside it, and sees the call come and change there. */
    private static void followInTheLog(Visitor owner, String agent, String number) {
        var log = owner.openTab();
        log.open("acme", "/w/city-motors/calls?q=" + number.replaceAll("\\D", ""));
        assertThat(log.words("No call matches")).isVisible();
        log.watch("vaadin-grid .status-badge");

        owner.openPhoneTest();
        assertThat(owner.field("Number")).hasValue("+1 415-555-0142");
        owner.field("Number").fill(number);
        owner.button("Call").click();
        owner.page().waitForURL(CALL_PAGE);

        assertThat(log.words("Completed")).isVisible();
        assertThat(log.seen()).as("statuses of the row").hasSizeGreaterThan(1);
        log.link(number).click();
        assertThat(log.heading(number)).isVisible();
        assertThat(log.link(agent)).isVisible();
    }

    static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}

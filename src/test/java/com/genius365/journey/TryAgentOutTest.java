package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An agent is spoken with in the browser, and the call stands in the log. */
@Journeys
class TryAgentOutTest {

    /** What the demo's workspace with both engines has: by the name of an agent that is published there. */
    private static final String VAPI_AGENT = "Front desk Clara";

    private static final String RETELL_AGENT = "Recall and reminders";

    @Test
    void speaks_with_an_agent_of_vapi_hangs_up_and_finds_the_call_in_the_log(Visitor lead) {
        open(lead, VAPI_AGENT);

        begin(lead);
        assertThat(state(lead)).hasText("Connected");
        assertThat(lines(lead).nth(1)).isVisible();
        assertThat(time(lead)).hasText(Pattern.compile("0:0[1-9]"));
        lead.button("Mute").click();
        assertThat(lead.button("Unmute")).isVisible();
        lead.button("End call").click();

        assertThat(state(lead)).hasText("Call ended");
        assertThat(lead.button("Call again")).isFocused();
        findInTheLog(lead);
    }

    @Test
    void hears_an_agent_of_retell_to_the_end_and_finds_the_call_in_the_log(Visitor lead) {
        open(lead, RETELL_AGENT);

        begin(lead);
        assertThat(lines(lead).nth(1)).isVisible();
        assertThat(state(lead)).hasText("Call ended");

        var heard = lines(lead).count();
        assertThat(heard).isGreaterThan(2);
        findInTheLog(lead);
    }

    @Test
    void is_told_how_to_allow_the_microphone(Visitor lead) {
        lead.page().addInitScript("""
                navigator.mediaDevices.getUserMedia = async () => {
                    throw new DOMException('Permission denied', 'NotAllowedError');
                };""");
        open(lead, VAPI_AGENT);

        begin(lead);

        assertThat(lead.page().getByRole(AriaRole.ALERT).filter(FirstCallTest.has("microphone is blocked")))
                .isVisible();
        assertThat(lead.button("Try again")).isFocused();
    }

    /** Of the vendors' own clients all is real but the one class that reaches out of this machine. */
    @Test
    void the_words_of_the_vendors_own_clients_are_put_together(Visitor lead) {
        stub(lead, "vapi-web[.]js", """
                export class Vapi {
                    constructor(token, api, config) { this.on = (name, listener) => { (this[name] ??= []).push(listener); };
                        this.say = (name, what) => (this[name] ?? []).forEach((listener) => listener(what)); }
                    async start(assistant, overrides) {
                        setTimeout(() => {
                            this.say('call-start');
                            const words = (role, transcriptType, transcript) =>
                                this.say('message', { type: 'transcript', role, transcriptType, transcript });
                            words('assistant', 'partial', 'Good');
                            words('assistant', 'final', 'Good morning.');
                            words('user', 'partial', 'I need');
                            words('user', 'final', 'I need an appointment.');
                            words('assistant', 'final', overrides.metadata.app_reference.length + ' letters');
                        }, 50);
                        return { id: 'unknown-to-the-sandbox' };
                    }
                    setMuted() {}
                    stop() { this.say('call-end'); }
                }""");
        lead.page()
                .route(
                        Pattern.compile(".*/sandbox/rooms/sandbox-call.js"),
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody("export { join } from '/frontend/browser-call/vapi-call.js';")));
        open(lead, VAPI_AGENT);

        begin(lead);

        assertThat(lines(lead)).hasCount(3);
        assertThat(lines(lead).nth(0)).containsText("Good morning.");
        assertThat(lines(lead).nth(1)).containsText("I need an appointment.");
        assertThat(lines(lead).nth(2)).containsText("36 letters");
        lead.button("End call").click();
        assertThat(state(lead)).hasText("Call ended");
    }

    /** What is checked in can be loaded as it is, under the policy of the frame. */
    @Test
    void the_vendors_own_clients_can_be_loaded(Visitor anyone) {
        anyone.page().navigate(anyone.url("acme", "/frontend/browser-call/client.html"));

        var kinds = anyone.page().evaluate("""
                async () => {
                    const { Vapi } = await import('/frontend/browser-call/vapi-web.js');
                    const { RetellWebClient } = await import('/frontend/browser-call/retell-web.js');
                    const vapi = new Vapi('public-key', 'https://api.vapi.ai', { avoidEval: true });
                    const retell = new RetellWebClient();
                    return [typeof vapi.start, typeof vapi.setMuted, typeof vapi.stop,
                        typeof retell.startCall, typeof retell.mute, typeof retell.stopCall].join();
                }""");

        assertThat(kinds).isEqualTo("function,function,function,function,function,function");
    }

    private static void stub(Visitor lead, String file, String script) {
        lead.page()
                .route(
                        Pattern.compile(".*/browser-call/" + file),
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody(script)));
    }

    private static void open(Visitor lead, String agent) {
        lead.signIn("acme", "lead@bright.test");
        lead.open("acme", "/w/bright-dental/agents");
        lead.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(agent))
                .first()
                .click();
        lead.button("Test this agent").click();
        assertThat(lead.tab("Browser")).isVisible();
    }

    private static void begin(Visitor lead) {
        assertThat(state(lead)).hasText("Not connected");
        lead.button("Start call").click();
    }

    private static void findInTheLog(Visitor lead) {
        lead.link("See the call in the log").click();
        assertThat(lead.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(lead.badge("Completed")).isVisible();
        assertThat(lead.page()
                        .getByLabel("Transcript")
                        .getByRole(AriaRole.LISTITEM)
                        .first())
                .isVisible();
        assertThat(lead.words("Web")).isVisible();
    }

    private static Locator state(Visitor lead) {
        return lead.page().locator("test-call .test-call-state");
    }

    private static Locator time(Visitor lead) {
        return lead.page().locator("test-call .test-call-time");
    }

    private static Locator lines(Visitor lead) {
        return lead.page().getByLabel("What is said").getByRole(AriaRole.LISTITEM);
    }
}

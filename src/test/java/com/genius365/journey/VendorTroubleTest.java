package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people read, and what becomes of their work, while a vendor is in trouble. */
@Journeys
class VendorTroubleTest {

    @AfterEach
    void behaveAgain(Demo demo) {
        demo.behave();
    }

    @Test
    void publishing_says_what_the_vendor_did_keeps_the_edit_and_goes_through_later(Visitor owner, Demo demo) {
        open(owner, "Concierge");

        demo.behave();

        demo.misbehave("vapi", "rate-limited", 3);
        publish(owner, "Hello, this is the first edit.");
        assertThat(owner.words("VAPI is receiving too many requests. Wait a minute, then try again."))
                .isVisible();

        demo.behave();

        demo.misbehave("vapi", "server-error", 3);
        publish(owner, "Hello, this is the second edit.");
        assertThat(owner.words("VAPI does not answer at the moment. Nothing was lost; try again shortly."))
                .isVisible();
        // Nobody clicks: it is tried again by itself.
        assertThat(owner.badge("Published")).isVisible();

        demo.behave();

        demo.misbehave("vapi", "nonsense", 1);
        publish(owner, "Hello, this is the third edit.");
        assertThat(owner.words("VAPI does not answer at the moment.")).isVisible();
        assertThat(owner.badge("Published")).isVisible();

        demo.behave();

        demo.misbehave("vapi", "slow", 1);
        publish(owner, "Hello, this is the fourth edit.");
        assertThat(owner.words("VAPI does not answer at the moment.")).isVisible();
        assertThat(owner.field("Greeting")).hasValue("Hello, this is the fourth edit.");
        assertThat(owner.badge("Published")).isVisible();
    }

    @Test
    void a_call_that_could_not_start_stands_in_the_log_and_says_why(Visitor owner, Demo demo) {
        open(owner, "Reservations");

        demo.behave();

        demo.misbehave("retell", "rate-limited", 3);
        call(owner);
        assertThat(owner.badge("Failed")).isVisible();
        assertThat(owner.words("Retell is receiving too many requests. Wait a minute, then try again."))
                .isVisible();
        owner.page().goBack();

        demo.behave();

        // Whether it began is not known: it is neither called a failure nor dialled again, but looked for.
        demo.misbehave("retell", "server-error", 1);
        call(owner);
        assertThat(owner.badge("Initiated")).isVisible();
        owner.page().goBack();

        demo.behave();

        demo.misbehave("retell", "slow", 1);
        call(owner);
        assertThat(owner.badge("Completed")).isVisible();
    }

    @Test
    void a_call_whose_start_was_never_confirmed_is_not_dialled_again_and_still_completes(Visitor owner, Demo demo) {
        open(owner, "Housekeeping line");
        demo.behave();
        demo.misbehave("vapi", "lost-answer", 1);

        call(owner);

        assertThat(owner.badge("Completed")).isVisible();
        assertThat(owner.region("Recording")).isVisible();
    }

    private static void open(Visitor owner, String agent) {
        owner.signIn("northwind", "owner@northwind.test");
        owner.open("northwind", "/w/harbor-hotel/agents");
        owner.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(agent))
                .click();
        assertThat(owner.heading(agent)).isVisible();
        assertThat(owner.badge("Published")).isVisible();
        // With a vendor that misbehaves the voices would take their share of it.
        owner.part("Voice").click();
        assertThat(owner.words("voices of this account")).isVisible();
        owner.part("Prompt").click();
    }

    private static void publish(Visitor owner, String greeting) {
        owner.field("Greeting").fill(greeting);
        owner.button("Publish changes").click();
        owner.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Publish (now|without it)")))
                .click();
    }

    private static void call(Visitor owner) {
        owner.openPhoneTest();
        owner.field("Number").fill("+1 415 555 0172");
        owner.button("Call").click();
        assertThat(owner.heading("+1 415-555-0172")).isVisible();
        // Before the address is the call's, there is no way back from it.
        owner.page().waitForURL(Pattern.compile(".*/calls/[^/]+$"));
    }
}

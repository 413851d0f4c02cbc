package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person in the midst of work reads while the database does not answer. */
@Journeys
class DatabaseAwayTest {

    @Test
    void says_that_it_is_back_in_a_moment_keeps_what_was_typed_and_goes_on_afterwards(Visitor lead, Demo demo) {
        lead.signIn("acme", "lead@bright.test");
        lead.open("acme", "/w/bright-dental/agents/new");
        lead.field("Name").fill("Typed before the outage");
        lead.step("Prompt").click();
        lead.field("Prompt").fill("You are patient.");
        lead.step("Review").click();
        assertThat(lead.words("You are patient.")).isVisible();
        var tab = lead.openTab();
        tab.open("acme", "/w/bright-dental/calls");

        try (var _ = demo.freezeDatabase()) {
            lead.button("Create").click();
            assertThat(lead.toast("The data cannot be reached right now. Nothing is lost"))
                    .isVisible();
            tab.menu("Integrations").click();
            assertThat(tab.words("Back in a moment")).isVisible();
            tab.photograph("back-in-a-moment");
        }

        assertThat(lead.words("Typed before the outage")).isVisible();
        lead.button("Create").click();
        assertThat(lead.heading("Typed before the outage")).isVisible();
        tab.open("acme", "/w/bright-dental/integrations");
        assertThat(tab.heading("Integrations")).isVisible();
    }
}

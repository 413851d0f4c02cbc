package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything of the main job, without a mouse. */
@Journeys
class KeyboardTest {

    @Test
    void signs_in_opens_an_agent_and_starts_a_call(Visitor lead) {
        var keyboard = lead.page().keyboard();
        lead.open("acme", "/login");
        lead.tabTo(lead.field("E-mail"));
        keyboard.type("lead@bright.test");
        lead.tabTo(lead.field("Password"));
        keyboard.type(Visitor.PASSWORD);
        keyboard.press("Enter");
        // Has one workspace only, so there is nothing to choose.
        lead.page().waitForURL(Pattern.compile(".*/w/bright-dental/agents"));

        lead.tabTo(lead.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Front desk Clara")));
        keyboard.press("Enter");
        assertThat(lead.heading("Front desk")).isVisible();

        lead.tabTo(lead.button("Test this agent"));
        keyboard.press("Enter");
        lead.tabTo(lead.tab("Browser"));
        keyboard.press("End");
        keyboard.press("Enter");
        lead.tabTo(lead.field("Number"));
        keyboard.press("Control+A");
        keyboard.type("+1 415 555 0161");
        keyboard.press("Enter");
        assertThat(lead.heading("+1 415-555-0161")).isVisible();
        assertThat(lead.badge("Completed")).isVisible();
    }
}

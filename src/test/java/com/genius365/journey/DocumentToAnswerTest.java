package com.genius365.journey;

import static com.genius365.journey.FirstCallTest.has;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.genius365.knowledge.extraction.SampleFiles;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands in a file is looked through, given to an agent, and said by it. */
@Journeys
class DocumentToAnswerTest {

    private static final String FACT = "Parking behind the house costs four dollars an hour.";

    private static final FilePayload FILE = new FilePayload(
            "Getting here.pdf",
            "application/pdf",
            SampleFiles.pdf("How to find us.", FACT, "The tram stops in front of the door."));

    @Test
    void uploads_a_document_gives_it_to_an_agent_and_asks_the_agent_about_it(Visitor lead) {
        lead.signIn("acme", "lead@bright.test");
        lead.menu("Knowledge base").click();

        lead.page()
                .waitForFileChooser(() -> lead.button("Upload files").click())
                .setFiles(FILE);
        var row = lead.page().locator(".document-row").filter(has("Getting here"));
        assertThat(row).containsText("To review");
        lead.link("Getting here").click();
        assertThat(lead.words("Look through the text.")).isVisible();
        assertThat(lead.field("Text")).hasValue(Pattern.compile(FACT));
        lead.button("Activate").click();
        assertThat(lead.badge("Active")).isVisible();

        lead.menu("Agents").click();
        lead.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Front desk Clara"))
                .click();
        // The demo publishes it when it starts.
        assertThat(lead.badge("Published")).isVisible();
        lead.part("Knowledge").click();
        lead.page()
                .getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("Getting here"))
                .check();
        lead.publish();
        assertThat(lead.badge("Published")).isVisible();

        lead.button("Test this agent").click();
        lead.tab("Chat").click();
        var message = lead.field("Message to Front desk");
        message.fill("How much is parking?");
        message.press("Enter");
        assertThat(lead.page().getByRole(AriaRole.LOG)).containsText(FACT);
    }
}

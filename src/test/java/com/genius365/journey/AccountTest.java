package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do with their account, in a real browser with a device that keeps passkeys. */
@Journeys
class AccountTest {

    private static final String DEVICE = """
            {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
             "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""";

    @Test
    void adds_a_passkey_and_signs_in_with_it_alone(Visitor viewer) {
        var device = viewer.page().context().newCDPSession(viewer.page());
        device.send("WebAuthn.enable");
        device.send(
                "WebAuthn.addVirtualAuthenticator",
                JsonParser.parseString(DEVICE).getAsJsonObject());
        viewer.signIn("acme", "viewer@bright.test");
        viewer.open("acme", "/account/security");
        viewer.button("Add a passkey").click();
        viewer.field("Name").fill("Work laptop");
        viewer.field("Current password").fill(Visitor.PASSWORD);
        viewer.button("Continue").click();
        assertThat(viewer.toast("The passkey is added.")).isVisible();
        assertThat(viewer.words("Work laptop")).isVisible();

        viewer.page().context().clearCookies();
        viewer.open("acme", "/login");
        viewer.button("Use a passkey").click();

        viewer.page().waitForURL(Pattern.compile(".*/w/bright-dental/agents"));
        assertThat(viewer.takeFailures()).isEmpty();
    }

    @Test
    void is_remembered_when_the_browser_is_closed_and_is_sent_away_when_signed_out_from_elsewhere(Visitor editor) {
        editor.open("acme", "/login");
        editor.field("E-mail").fill("editor@bright.test");
        editor.field("Password").fill(Visitor.PASSWORD);
        editor.page()
                .getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("Remember me"))
                .check();
        editor.button("Sign in").click();
        editor.page().waitForURL(Pattern.compile(".*/w/bright-dental/agents"));
        var cookies = editor.page().context().cookies();
        editor.page().context().clearCookies();
        editor.page()
                .context()
                .addCookies(cookies.stream()
                        .filter(cookie -> cookie.name.equals("remember"))
                        .toList());

        editor.open("acme", "/w/bright-dental/calls");
        assertThat(editor.heading("Calls")).isVisible();

        var elsewhere = editor.openTab();
        elsewhere.open("acme", "/account/security");
        elsewhere.button("Sign out everywhere").first().click();
        elsewhere
                .page()
                .locator("vaadin-confirm-dialog > vaadin-button[slot='confirm-button']")
                .click();

        editor.page().waitForURL(Pattern.compile(".*/login"));
    }
}

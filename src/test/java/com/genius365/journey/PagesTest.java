package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * Every page, wide and narrow, light and dark: nothing sticks out on a phone, no script complains, and nothing keeps out
 * who sees or moves differently. The pictures are in {@code target/screenshots}.
 */
@Journeys
class PagesTest {

    /** @param sign words that are there when the page is complete */
    private record Sight(String name, String path, String sign) {}

    private static final int[] WIDTHS = {Visitor.DESKTOP, Visitor.PHONE};
    private static final String AXE = read("axe.min.js");

    /**
     * Serious and critical findings, each with what it was found on. Vaadin's tabs scroll in an element of their own,
     * within their shadow, that axe takes for a child of the list.
     */
    private static final String FIND_BARRIERS = """
            async () => {
                const result = await axe.run(document, {resultTypes: ['violations']});
                return result.violations
                    .filter(it => it.impact === 'serious' || it.impact === 'critical')
                    .flatMap(it => it.nodes.filter(node => !(it.id === 'aria-required-children'
                            && node.html.startsWith('<vaadin-tabs')
                            && /not allowed: div\\[tabindex\\]$/.test(node.any[0]?.message ?? '')))
                        .map(node => it.id + ': ' + node.target.join(' ') + ' ' + node.html
                            + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? '')));
            }""";

    @Test
    void before_signing_in(Visitor visitor) {
        look(
                visitor,
                List.of(
                        new Sight("login", "/login", "to Acme Voice Agency"),
                        new Sight("login-refused", "/login?error", "The e-mail address or password is wrong"),
                        new Sight("signup-invitation", "/signup", "Invitation required"),
                        new Sight("forgot-password", "/forgot-password", "Forgot your password?"),
                        new Sight("reset-password-late", "/reset-password?token=x", "This link does not work")));
    }

    @Test
    void of_an_owner_of_an_agency(Visitor owner) {
        owner.signIn("acme", "owner@acme.test");
        look(
                owner,
                List.of(
                        new Sight("select-workspace", "/select-workspace", "City Motors"),
                        new Sight("account", "/account", "Your account"),
                        new Sight("account-security", "/account/security", "Where you are signed in"),
                        new Sight("account-second-factor", "/account/second-factor", "Add an authenticator app"),
                        new Sight("agents", "/w/bright-dental/agents", "Front desk"),
                        new Sight("agents-none-found", "/w/bright-dental/agents?q=nothing", "No agent matches"),
                        new Sight("agent-new", "/w/bright-dental/agents/new", "What it is for"),
                        new Sight(
                                "agent-new-voice", "/w/bright-dental/agents/new?step=voice", "voices of this account"),
                        new Sight("agent-new-prompt", "/w/bright-dental/agents/new?step=prompt", "Greeting"),
                        new Sight("agent-new-knowledge", "/w/bright-dental/agents/new?step=knowledge", "Documents"),
                        new Sight("agent-new-tools", "/w/bright-dental/agents/new?step=tools", "Open the tools"),
                        new Sight("agent-new-number", "/w/bright-dental/agents/new?step=number", "Shown by its calls"),
                        new Sight("agent-new-calls", "/w/bright-dental/agents/new?step=call_settings", "Longest call"),
                        new Sight("agent-new-analysis", "/w/bright-dental/agents/new?step=analysis", "Add field"),
                        new Sight(
                                "agent-new-review", "/w/bright-dental/agents/new?step=review", "something is missing"),
                        new Sight("agent", find(owner, "agents", ".agent-card", "Front desk"), "What it is for"),
                        new Sight(
                                "agent-error",
                                find(owner, "agents", ".agent-card", "Invoice follow-up"),
                                "this voice is no longer available"),
                        new Sight("calls", "/w/bright-dental/calls", "1–20 of"),
                        new Sight(
                                "call-completed", find(owner, "calls?status=COMPLETED", ".row-link", ""), "Transcript"),
                        new Sight("call-failed", find(owner, "calls?status=FAILED", ".row-link", ""), "Transcript"),
                        new Sight("integrations", "/w/bright-dental/integrations", "Synthflow"),
                        new Sight("not-found", "/w/nowhere/agents", "Page not found")));
    }

    @Test
    void of_an_organisation(Visitor owner) {
        owner.signIn("acme", "owner@acme.test");
        look(
                owner,
                List.of(
                        new Sight("org-team", "/org/team", "Adrian Cole"),
                        new Sight("org-invitations", "/org/invitations", "has not come yet"),
                        new Sight("org-integrations", "/org/integrations", "Used by Bright Dental"),
                        new Sight("org-settings", "/org/settings", "Where your people and clients find you")));
    }

    @Test
    void of_the_owner_of_a_workspace(Visitor owner) {
        owner.signIn("acme", "lead@bright.test");
        look(
                owner,
                List.of(
                        new Sight("members", "/w/bright-dental/members", "Eric Moore"),
                        new Sight("settings", "/w/bright-dental/settings", "Archive this workspace"),
                        new Sight("invitation-unknown", "/accept-workspace-invitation?token=x", "does not work")));
    }

    @Test
    void of_a_viewer(Visitor viewer) {
        viewer.signIn("acme", "viewer@bright.test");
        look(
                viewer,
                List.of(
                        new Sight(
                                "agent-read-only",
                                find(viewer, "agents", ".agent-card", "Front desk"),
                                "What it is for"),
                        new Sight("no-access", "/w/bright-dental/agents/new", "No access")));
    }

    @Test
    void of_the_other_agency(Visitor owner) {
        owner.signIn("northwind", "owner@northwind.test");
        var wrong = new ArrayList<String>();
        inspect(owner, "northwind", new Sight("northwind-calls", "/w/harbor-hotel/calls", "1–20 of"), wrong);
        inspect(owner, "northwind", new Sight("northwind-agents", "/w/harbor-hotel/agents", "Concierge"), wrong);
        assertThat(wrong).isEmpty();
    }

    private static void look(Visitor visitor, List<Sight> sights) {
        var wrong = new ArrayList<String>();
        sights.forEach(sight -> inspect(visitor, "acme", sight, wrong));
        assertThat(wrong).isEmpty();
    }

    private static void inspect(Visitor visitor, String host, Sight sight, List<String> wrong) {
        for (var width : WIDTHS) {
            visitor.page().setViewportSize(width, 800);
            visitor.open(host, sight.path());
            assertThat(visitor.words(sight.sign())).isVisible();
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var where = sight.name() + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
                visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                visitor.photograph(where);
                wrong.addAll(problems(visitor).map(it -> where + ": " + it).toList());
            }
        }
    }

    private static Stream<String> problems(Visitor visitor) {
        var page = visitor.page();
        var excess = (Number)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        page.evaluate(AXE);
        var barriers = ((List<?>) page.evaluate(FIND_BARRIERS)).stream().map(String::valueOf);
        return Stream.of(
                        excess.intValue() > 0
                                ? Stream.of("wider than the screen by " + excess)
                                : Stream.<String>empty(),
                        visitor.takeFailures().stream(),
                        barriers)
                .flatMap(it -> it);
    }

    /** The address behind the first link that says the words. */
    private static String find(Visitor visitor, String list, String links, String words) {
        visitor.open("acme", "/w/bright-dental/" + list);
        var link = visitor.page()
                .locator(links, new Page.LocatorOptions().setHasText(words))
                .first();
        return String.valueOf(link.evaluate("it => new URL(it.href).pathname"));
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

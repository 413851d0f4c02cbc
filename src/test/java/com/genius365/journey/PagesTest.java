package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * Every page, wide and narrow, light and dark: nothing sticks out on a phone, no script complains, and nothing keeps out
 * who sees or moves differently. The pictures are in {@code target/screenshots}.
 */
@Journeys
class PagesTest {

    /**
     * @param path empty: the page that is open already
     * @param sign words that are there when the page is complete
     */
    private record Sight(String name, String path, String sign) {}

    private record Look(int width, ColorScheme scheme) {}

    private static final String PLATFORM = "platform";

    private static final List<Look> FOUR_LOOKS = List.of(
            new Look(Visitor.DESKTOP, ColorScheme.LIGHT),
            new Look(Visitor.DESKTOP, ColorScheme.DARK),
            new Look(Visitor.PHONE, ColorScheme.LIGHT),
            new Look(Visitor.PHONE, ColorScheme.DARK));

    private static final List<Look> TWO_LOOKS =
            List.of(new Look(Visitor.DESKTOP, ColorScheme.DARK), new Look(Visitor.PHONE, ColorScheme.LIGHT));

    private static final String AXE = read("axe.min.js");

    /** Until what follows the width has followed it. */
    private static final String LAID_OUT =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

    /**
     * Serious and critical findings, each with what it was found on. Vaadin's tabs scroll in an element of their own,
     * within their shadow, that axe takes for a child of the list.
     */
    private static final String FIND_BARRIERS = """
            async onlyColours => {
                const colours = {runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}};
                const result = await axe.run(document, {resultTypes: ['violations'], ...(onlyColours && colours)});
                const broken = result.incomplete.filter(it => it.error).map(it => it.id + ' broke: ' + it.error);
                return result.violations
                    .filter(it => it.impact === 'serious' || it.impact === 'critical')
                    .flatMap(it => it.nodes.filter(node => !(it.id === 'aria-required-children'
                            && node.html.startsWith('<vaadin-tabs')
                            && /not allowed: div\\[tabindex\\]$/.test(node.any[0]?.message ?? '')))
                        .map(node => it.id + ': ' + node.target.join(' ') + ' ' + node.html
                            + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? '')))
                    .concat(broken);
            }""";

    /** Axe gives up on colours with "none", which is 0, or 8e-11 in them, and then says nothing of any contrast. */
    private static final String READABLE_COLOURS = """
            () => {
                const real = window.getComputedStyle;
                const plain = value => typeof value !== 'string' ? value : value.replace(
                        /\\b(?:oklch|oklab|lch|lab|color|hsl|hwb)\\([^()]*\\)/g,
                        it => it.replace(/\\bnone\\b/g, '0').replace(/-?[\\d.]+e-\\d+/g, '0'));
                window.getComputedStyle = (...of) => new Proxy(real.apply(window, of), {
                    get: (style, name) => typeof style[name] === 'function'
                            ? (...given) => plain(style[name](...given))
                            : plain(style[name])
                });
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
                        new Sight("telephony", "/w/bright-dental/telephony", "+1 415-555-0111"),
                        new Sight("telephony-trunks", "/w/bright-dental/telephony?tab=trunks", "SIP trunks"),
                        new Sight("audit", "/w/bright-dental/audit", "Export CSV"),
                        new Sight("not-found", "/w/nowhere/agents", "Page not found")));
    }

    @Test
    void of_an_agents_parts(Visitor lead) {
        lead.signIn("acme", "lead@bright.test");
        lead.page()
                .locator(".agent-card")
                .filter(FirstCallTest.has("After-hours line"))
                .click();
        var signs = new LinkedHashMap<String, String>();
        signs.put("Voice", "voices of this account");
        signs.put("Prompt", "Greeting");
        signs.put("Knowledge", "Documents");
        signs.put("Tools", "Open the tools");
        signs.put("Number", "Shown by its calls");
        signs.put("Call settings", "Longest call");
        signs.put("Analysis", "Add field");
        signs.put("Versions", "First version");
        signs.put("At the providers", "Compare now");
        var wrong = new ArrayList<String>();
        signs.forEach((part, sign) -> {
            lead.part(part).click();
            // What is edited here is looked at from all sides as the steps of making an agent.
            var looks = part.equals("Versions") || part.equals("At the providers") ? FOUR_LOOKS : TWO_LOOKS;
            var name = "agent-part-" + part.toLowerCase(Locale.ROOT).replace(' ', '-');
            inspect(lead, "acme", new Sight(name, "", sign), looks, wrong);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void of_tools_and_documents(Visitor lead) {
        lead.signIn("acme", "lead@bright.test");
        look(
                lead,
                List.of(
                        new Sight("tools-none", "/w/bright-dental/agents/tools", "No tools yet"),
                        new Sight("tool-kinds", "/w/bright-dental/agents/tools/new", "What should it do?"),
                        new Sight(
                                "tool-new",
                                "/w/bright-dental/agents/tools/new?kind=api_request",
                                "What the agent finds out first"),
                        new Sight(
                                "document-new",
                                "/w/bright-dental/knowledge-base/new",
                                "Short paragraphs with one fact each")));

        lead.field("Title").fill("Prices");
        lead.field("Text").fill("A check-up costs sixty dollars.");
        lead.button("Save document").click();
        look(lead, List.of(new Sight("document", "", "Look through the text.")));
        lead.open("acme", "/w/bright-dental/agents/tools/new?kind=end_call");
        lead.button("Create tool").click();
        look(
                lead,
                List.of(
                        new Sight("tool", "", "No agent uses it yet."),
                        new Sight("tools", "/w/bright-dental/agents/tools", "end_call"),
                        new Sight("documents", "/w/bright-dental/knowledge-base", "Prices")));
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
                        new Sight("org-overview", "/org/overview", "Calls this month"),
                        new Sight("org-clients", "/org/clients", "City Motors"),
                        new Sight("org-client", "/org/clients/city-motors", "City Motors"),
                        new Sight("org-branding", "/org/branding", "Company name"),
                        new Sight("org-domains", "/org/domains", "Add domain"),
                        new Sight("org-telephony", "/org/telephony", "+1 415-555-"),
                        new Sight("org-telephony-trunks", "/org/telephony?tab=trunks", "SIP trunks"),
                        new Sight("org-audit", "/org/audit", "Export CSV"),
                        new Sight("org-settings", "/org/settings", "Where your people and clients find you")));
    }

    @Test
    void of_the_platform(Visitor admin) {
        admin.open(PLATFORM, "/super-admin/login");
        admin.field("E-mail").fill("admin@genius365.test");
        admin.field("Password").fill(Visitor.PASSWORD);
        admin.button("Sign in").click();
        assertThat(admin.heading("Dashboard")).isVisible();
        var wrong = new ArrayList<String>();
        Stream.of(
                        new Sight("platform-dashboard", "", "Requests waiting"),
                        new Sight("platform-partners", "/super-admin/partners", "Northwind Dialog"),
                        new Sight("platform-requests", "/super-admin/partner-requests", "Quickdial Leads"),
                        new Sight("platform-users", "/super-admin/users", "lead@bright.test"),
                        new Sight("platform-webhooks", "/super-admin/webhooks", "Nothing is waiting"),
                        new Sight("platform-mails", "/super-admin/mails", "Outbox"),
                        new Sight("platform-mail-templates", "/super-admin/mails?tab=templates", "Templates"),
                        new Sight("platform-audit", "/super-admin/audit", "Export CSV"))
                .forEach(sight -> inspect(admin, PLATFORM, sight, TWO_LOOKS, wrong));
        admin.open(PLATFORM, "/super-admin/partners");
        admin.words("Northwind Dialog").click();
        inspect(admin, PLATFORM, new Sight("platform-partner", "", "Harbor Hotel"), wrong);
        admin.open(PLATFORM, "/super-admin/partner-requests");
        admin.words("Quickdial Leads").click();
        inspect(admin, PLATFORM, new Sight("platform-request", "", "What they say"), wrong);
        assertThat(wrong).isEmpty();
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
        inspect(visitor, host, sight, FOUR_LOOKS, wrong);
    }

    private static void inspect(Visitor visitor, String host, Sight sight, List<Look> looks, List<String> wrong) {
        visitor.page().setViewportSize(Visitor.DESKTOP, 800);
        if (!sight.path().isEmpty()) {
            visitor.open(host, sight.path());
        }
        for (var look : looks) {
            visitor.page().setViewportSize(look.width(), 800);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
            visitor.page().evaluate(LAID_OUT);
            assertThat(visitor.words(sight.sign())).isVisible();
            var where = sight.name() + "-" + look.width() + "-"
                    + look.scheme().name().toLowerCase(Locale.ROOT);
            visitor.photograph(where);
            wrong.addAll(problems(visitor, look.scheme())
                    .map(it -> where + ": " + it)
                    .toList());
        }
    }

    /** What is no matter of colours is the same in the dark. */
    private static Stream<String> problems(Visitor visitor, ColorScheme scheme) {
        var page = visitor.page();
        var excess = (Number)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
            page.evaluate(READABLE_COLOURS);
        }
        var barriers = ((List<?>) page.evaluate(FIND_BARRIERS, scheme == ColorScheme.DARK))
                .stream().map(String::valueOf);
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

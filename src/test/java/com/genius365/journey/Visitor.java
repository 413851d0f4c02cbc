package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person with a browser profile of their own, who finds things by what they are and say. */
final class Visitor implements AutoCloseable {

    /** Everyone's of the demo. */
    static final String PASSWORD = "Genius365-demo";

    static final int DESKTOP = 1280;
    static final int PHONE = 360;

    private static final Path PICTURES = Path.of("target", "screenshots");
    static final double PATIENCE_MILLIS = 20_000;

    /** What the browser says of pages that are meant to be answered so. */
    private static final Pattern ANSWERED_WITH_AN_ERROR_PAGE =
            Pattern.compile("Failed to load resource: the server responded with a status of (400|403|404|500|503).*");

    private static final Pattern PUBLISH = Pattern.compile("^Publish( changes)?$");
    private static final Pattern PUBLISH_ANYWAY = Pattern.compile("^Publish (now|without it)$");

    private static final String SETTLED = """
            () => {
                const clients = window.Vaadin?.Flow?.clients;
                return clients && Object.values(clients).every(client => !client.isActive?.());
            }""";

    private static final String IN_FOCUS = "it => it === document.activeElement || it.contains(document.activeElement)";

    private final BrowserContext context;
    private final Demo demo;
    private final Page page;
    private final List<String> failures;

    Visitor(Browser browser, Demo demo) {
        this(
                browser.newContext(new NewContextOptions()
                        .setViewportSize(DESKTOP, 800)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-US")),
                demo,
                new ArrayList<>());
    }

    private Visitor(BrowserContext context, Demo demo, List<String> failures) {
        this.context = context;
        this.demo = demo;
        this.failures = failures;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onPageError(failures::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !ANSWERED_WITH_AN_ERROR_PAGE.matcher(message.text()).matches()) {
                failures.add(message.text() + " at " + page.url());
            }
        });
    }

    /** The same person, beside the first page. */
    Visitor openTab() {
        return new Visitor(context, demo, failures);
    }

    Page page() {
        return page;
    }

    String url(String host, String path) {
        return demo.url(host, path);
    }

    /**
     * Opens an address as if typed in.
     *
     * @param host slug of an agency
     * @return the first HTML, before any script ran
     */
    String open(String host, String path) {
        var answer = page.navigate(url(host, path));
        settle();
        return answer.text();
    }

    void signIn(String host, String email) {
        open(host, "/login");
        field("E-mail").fill(email);
        field("Password").fill(PASSWORD);
        button("Sign in").click();
        page.waitForURL(Pattern.compile(".*/(w/.*|select-workspace)"));
        settle();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, exactly(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, exactly(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, exactly(name));
    }

    Locator field(String label) {
        return page.getByRole(AriaRole.TEXTBOX, exactly(label));
    }

    Locator region(String heading) {
        return page.getByRole(AriaRole.REGION, exactly(heading));
    }

    /** An entry of the menu on the left. */
    Locator menu(String entry) {
        return page.getByRole(AriaRole.NAVIGATION, exactly("Main"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry));
    }

    /** A step of making an agent. */
    Locator step(String label) {
        return page.getByRole(AriaRole.NAVIGATION, exactly("Steps"))
                .getByRole(AriaRole.BUTTON)
                .filter(new FilterOptions().setHasText(label));
    }

    /** A part of an agent's page. */
    Locator part(String label) {
        return page.getByRole(AriaRole.TAB, exactly(label));
    }

    /** Words anywhere on the page that a person can see. */
    Locator words(String text) {
        return page.getByText(text).filter(new FilterOptions().setVisible(true)).first();
    }

    Locator toast(String text) {
        return page.locator("vaadin-notification-card").filter(new FilterOptions().setHasText(text));
    }

    /** The badges beside the title. */
    Locator badge(String text) {
        return page.locator(".page-header-tags").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    /** Chooses from a list that opens below a box. */
    void choose(String label, String option) {
        page.getByRole(AriaRole.COMBOBOX, exactly(label)).click();
        pick(option);
    }

    /** Chooses from a list that opens below a button that shows what is chosen. */
    void select(String label, String option) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label)).click();
        pick(option);
    }

    private void pick(String option) {
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    /** On the page of an agent: all is there to have it call a number. */
    void openPhoneTest() {
        button("Test this agent").click();
        tab("Phone").click();
    }

    /** On the page of an agent: publishes what stands there, and returns when the vendor has it. */
    void publish() {
        var publish = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(PUBLISH));
        publish.click();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(PUBLISH_ANYWAY))
                .click();
        assertThat(publish).isDisabled();
    }

    /** Says yes to a question. */
    void confirm(String verb) {
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(verb))
                .click();
    }

    Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, exactly(name));
    }

    /** Waits until the server has said what it has to say. */
    void settle() {
        page.waitForFunction(SETTLED);
    }

    /** The same, where the address may be answered without a page of the program. */
    void settleIfAlive() {
        page.waitForFunction("() => !document.querySelector('#outlet') || (" + SETTLED + ")()");
    }

    /** Presses the tab key until the thing is reached, as someone without a mouse does. */
    void tabTo(Locator thing) {
        for (var step = 0; step < 80; step++) {
            if (thing.count() == 1 && Boolean.TRUE.equals(thing.evaluate(IN_FOCUS))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key does not lead to " + thing);
    }

    /** Leaves a mark that a reload would wipe out, and from now on notes what the first thing reads that the selector finds. */
    void watch(String selector) {
        page.evaluate("""
                selector => {
                    window.seen = [];
                    const note = () => {
                        const shown = [...document.querySelectorAll(selector)].find(it => it.checkVisibility());
                        const text = shown?.textContent ?? '';
                        if (text && window.seen.at(-1) !== text) window.seen.push(text);
                    };
                    new MutationObserver(note).observe(document.body,
                            {subtree: true, childList: true, characterData: true});
                    note();
                }""", selector);
    }

    /** What was watched, in order; fails where the page was loaded anew meanwhile. */
    List<String> seen() {
        var seen = page.evaluate("() => window.seen ?? null");
        assertThat(seen).as("the page was not reloaded").isNotNull();
        return ((List<?>) seen).stream().map(String::valueOf).toList();
    }

    String style(Locator thing, String property) {
        return String.valueOf(thing.evaluate("(it, property) => getComputedStyle(it)[property]", property));
    }

    void photograph(String name) {
        page.screenshot(new ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                // Twice as fast as the other kind, and there are hundreds.
                .setType(ScreenshotType.JPEG)
                .setPath(PICTURES.resolve(name + ".jpg")));
    }

    /** What scripts and the browser complained of since the last time. */
    List<String> takeFailures() {
        var taken = List.copyOf(failures);
        failures.clear();
        return taken;
    }

    @Override
    public void close() {
        context.close();
    }

    private static GetByRoleOptions exactly(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}

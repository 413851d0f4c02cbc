package com.genius365.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person with a browser of their own. */
final class Visitor implements AutoCloseable {

    /** Everyone's of the demo. */
    static final String PASSWORD = "Genius365-demo";

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 15_000;

    /** What the browser says of pages that are meant to answer so. */
    private static final Pattern ANSWERED_WITH_AN_ERROR_PAGE =
            Pattern.compile("Failed to load resource: the server responded with a status of (403|404|500|503).*");

    private final BrowserContext context;
    private final Demo demo;
    private final Page page;
    private final List<String> failures = new ArrayList<>();

    Visitor(Browser browser, Demo demo) {
        this.demo = demo;
        this.context = browser.newContext(new NewContextOptions()
                .setViewportSize(1280, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-US")
                .setTimezoneId("UTC"));
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

    Page page() {
        return page;
    }

    /** Opens an address as if typed in. @param host slug of an agency */
    void open(String host, String path) {
        page.navigate(demo.url(host, path));
        isAtRest();
    }

    /** Signs in through the form, which must have been led to or opened. */
    void signIn(String host, String email) {
        open(host, "/login");
        page.getByRole(AriaRole.TEXTBOX, named("E-mail")).fill(email);
        page.getByRole(AriaRole.TEXTBOX, named("Password")).fill(PASSWORD);
        button("Sign in").click();
        page.waitForURL(Pattern.compile(".*/(w/.*|select-workspace)"));
        isAtRest();
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

    Locator choice(String label) {
        return page.getByRole(AriaRole.COMBOBOX, exactly(label));
    }

    /** Chooses in a box that opens a list. */
    void choose(String label, String option) {
        choice(label).click();
        page.getByRole(AriaRole.OPTION, exactly(option)).first().click();
    }

    /** The words of a toast. */
    Locator toast(String text) {
        return page.locator("vaadin-notification-card").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Waits until the server has said what it has to say. */
    void isAtRest() {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => { const flow = window.Vaadin?.Flow;"
                + " return !flow?.clients || Object.values(flow.clients)"
                + ".every(client => !client.isActive || !client.isActive()) && flow.clients !== undefined; }");
    }

    /** Leaves a mark that a reload would wipe out. */
    void markPage() {
        page.evaluate("() => { window.journeyMark = true; }");
    }

    void hasNotReloaded() {
        assertThat(page.evaluate("() => window.journeyMark === true")).isEqualTo(true);
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    void hasSeenNoScriptFail() {
        assertThat(failures).as("errors in the browser's console").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}

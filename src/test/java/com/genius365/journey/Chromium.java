package com.genius365.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, started once for all journeys. */
final class Chromium implements AutoCloseable {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Whether a missing browser is a failure, as it is where the project is built for release. */
    static boolean isRequired() {
        return Boolean.parseBoolean(System.getenv("GENIUS365_REQUIRE_BROWSER"));
    }

    static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("GENIUS365_BROWSER")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium launch() {
        var path = find().orElseThrow(() ->
                new IllegalStateException("There is no Chromium here. Install one, or name it in GENIUS365_BROWSER."));
        var arguments = new ArrayList<>(List.of(
                "--disable-dev-shm-usage",
                "--force-color-profile=srgb",
                // A microphone that beeps, and whoever is asked for it says yes.
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream"));
        if (System.getProperty("user.name").equals("root")) {
            // Chromium's own sandbox refuses to be started by root.
            arguments.add("--no-sandbox");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE_MILLIS);
        var playwright = Playwright.create();
        var options = new LaunchOptions().setExecutablePath(path).setArgs(arguments);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** Someone with a fresh profile: no cookies, nothing cached. */
    Visitor visit(Demo demo) {
        return new Visitor(browser, demo);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

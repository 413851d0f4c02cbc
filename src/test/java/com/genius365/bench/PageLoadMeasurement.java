package com.genius365.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The first load of an agency's sign-in page beside an empty page of the same program. */
final class PageLoadMeasurement {

    private static final double MOST_KILOBYTES = 540;

    private final WebhookStage stage;

    PageLoadMeasurement(WebhookStage stage) {
        this.stage = stage;
    }

    void run(Results results) {
        var chromium = chromium();
        if (chromium.isEmpty()) {
            results.add(Finding.skipped(
                    "G6.2", "first load of the sign-in page", "there is no Chromium; GENIUS365_BROWSER names one"));
            return;
        }
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(options);
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            measure(results, browser);
        }
    }

    private void measure(Results results, Browser browser) {
        load(browser, "login", "vaadin-password-field");
        load(browser, "bench/empty", "#ready");
        load(browser, "bench/static", "vaadin-password-field");
        var bytes = Ratios.atMost(1.25);
        var paint = Ratios.atMost(1.3);
        var paintToStatic = Ratios.atMost(1.3);
        var interactive = Ratios.atMost(1.3);
        for (var i = 0; i < BenchRun.ROUNDS; i++) {
            var empty = load(browser, "bench/empty", "#ready");
            var login = load(browser, "login", "vaadin-password-field");
            var still = load(browser, "bench/static", "vaadin-password-field");
            bytes.add(login.kilobytes(), empty.kilobytes());
            paint.add(login.largestPaint(), empty.largestPaint());
            paintToStatic.add(login.largestPaint(), still.largestPaint());
            interactive.add(login.interactive(), empty.interactive());
        }
        var transferred = Finding.ratio(
                "G6.2",
                "bytes of /login; to an empty page",
                bytes,
                kilobytes(bytes.measured()),
                kilobytes(bytes.yardstick()));
        var isSmall = bytes.measured() <= MOST_KILOBYTES;
        results.add(new Finding(
                transferred.goal(),
                transferred.what(),
                transferred.wanted() + " or ≤ 540 KB",
                transferred.measured(),
                transferred.yardstick(),
                transferred.ratio(),
                isSmall ? "pass" : transferred.verdict()));
        results.add(Finding.ratio(
                "G6.2",
                "largest paint of /login; to an empty page",
                paint,
                millis(paint.measured()),
                millis(paint.yardstick())));
        results.add(Finding.ratio(
                "G6.2",
                "largest paint of /login; to the same page with fixed words",
                paintToStatic,
                millis(paintToStatic.measured()),
                millis(paintToStatic.yardstick())));
        results.add(Finding.note(
                "G6.2",
                "time to interactive of /login; to an empty page",
                interactive,
                millis(interactive.measured()),
                millis(interactive.yardstick())));
        results.remark(
                "G6.2: Chromium with an empty cache each time, on the agency's host, logo included. The empty page and"
                        + " the one with fixed words are routes that only the bench's classpath has, served by the same program."
                        + " Interactive: drawn, Vaadin's client waits for nothing, and the last long task is over.");
    }

    private PageLoad load(Browser browser, String path, String selector) {
        var address =
                "http://" + BenchAgency.SLUG + ".localhost:" + stage.program().port() + "/" + path;
        return PageLoad.of(browser, address, selector);
    }

    private static Optional<Path> chromium() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("GENIUS365_BROWSER")),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String kilobytes(double size) {
        return String.format(Locale.ROOT, "%.0f KB", size);
    }

    private static String millis(double time) {
        return String.format(Locale.ROOT, "%.0f ms", time);
    }
}

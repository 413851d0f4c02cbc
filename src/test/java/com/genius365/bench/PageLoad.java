package com.genius365.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/**
 * A page's first load in a browser that has never seen it.
 *
 * @param kilobytes as they came over the wire, headers included
 * @param interactive when the page was drawn, its client waited for nothing, and no long task followed; milliseconds
 * @param largestPaint when the largest thing on it was painted; milliseconds
 */
record PageLoad(double kilobytes, double interactive, double largestPaint, int requests) {

    private static final double PATIENCE_MILLIS = 60_000;
    private static final double LOOK_ON_MILLIS = 700;

    private static final String OBSERVE = """
            window.bench = {longTaskEnd: 0, largestPaint: 0, drawn: 0};
            new PerformanceObserver(list => list.getEntries().forEach(it =>
                bench.longTaskEnd = Math.max(bench.longTaskEnd, it.startTime + it.duration)))
                .observe({type: 'longtask', buffered: true});
            new PerformanceObserver(list => list.getEntries().forEach(it => bench.largestPaint = it.startTime))
                .observe({type: 'largest-contentful-paint', buffered: true});
            """;

    /** Drawn, and Vaadin's client has nothing to ask or to do. */
    private static final String IS_DRAWN = """
            selector => {
                const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                const busy = clients.length === 0 || clients.some(it => it.isActive?.());
                const there = document.querySelector(selector);
                if (busy || !there || there.getBoundingClientRect().height === 0) return false;
                bench.drawn = performance.now();
                return true;
            }""";

    /** @param selector of what the page is there for */
    static PageLoad of(Browser browser, String address, String selector) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.addInitScript(OBSERVE);
            var bytes = new double[1];
            var requests = new int[1];
            var session = context.newCDPSession(page);
            session.send("Network.enable");
            session.on("Network.loadingFinished", (JsonObject event) -> {
                bytes[0] += event.get("encodedDataLength").getAsDouble();
                requests[0]++;
            });
            page.navigate(address);
            page.waitForFunction(
                    IS_DRAWN,
                    selector,
                    new Page.WaitForFunctionOptions().setPollingInterval(10).setTimeout(PATIENCE_MILLIS));
            page.waitForTimeout(LOOK_ON_MILLIS);
            return new PageLoad(
                    bytes[0] / 1024,
                    number(page, "Math.max(bench.drawn, bench.longTaskEnd)"),
                    number(page, "bench.largestPaint"),
                    requests[0]);
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}

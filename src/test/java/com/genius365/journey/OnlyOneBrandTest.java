package com.genius365.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Follows every link that an agency's people can follow, and looks at all that comes back: pages, addresses, headers,
 * cookies, titles, styles. Nothing names the platform or another agency.
 */
@Journeys
class OnlyOneBrandTest {

    private static final Pattern FOREIGN = Pattern.compile("genius|northwind|harbor", Pattern.CASE_INSENSITIVE);
    private static final String HOST = "acme";
    private static final int MOST_PAGES = 120;

    private static final Pattern TEXT_FILE = Pattern.compile("\\.(css|js|svg|json)$");

    /** Where nobody leads by a link. */
    private static final List<String> BEGINNINGS = List.of(
            "/",
            "/login",
            "/login?error",
            "/signup",
            "/forgot-password",
            "/reset-password?token=0",
            "/accept-workspace-invitation?token=0",
            "/accept-partner-invitation?token=0",
            "/pricing",
            "/request-partner",
            "/setup?token=0",
            "/super-admin",
            "/super-admin/login",
            "/no/such/page");

    /** What is no page. */
    private static final List<String> FILES = List.of(
            "/error",
            "/api/health",
            "/api/none",
            "/robots.txt",
            "/favicon.ico",
            "/manifest.webmanifest",
            "/branding/none/logo");

    /** Pages that show many of one kind are followed a few times only. */
    private static final Pattern ONE_OF_MANY = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @Test
    void whoever_is_not_signed_in_sees_one_brand_only(Visitor anyone) {
        assertThat(crawl(anyone, BEGINNINGS)).isEmpty();
    }

    @Test
    void a_client_sees_one_brand_only(Visitor client) {
        client.signIn(HOST, "lead@bright.test");

        assertThat(crawl(client, List.of("/select-workspace", "/account", "/w/bright-dental")))
                .isEmpty();
    }

    @Test
    void an_agency_sees_one_brand_only(Visitor owner) {
        owner.signIn(HOST, "owner@acme.test");

        assertThat(crawl(owner, List.of("/select-workspace", "/org/overview", "/account")))
                .isEmpty();
    }

    private static Set<String> crawl(Visitor visitor, List<String> beginnings) {
        var found = new LinkedHashSet<String>();
        var loaded = new LinkedHashSet<String>();
        Consumer<Response> look = answer -> inspect(answer, found, loaded);
        visitor.page().onResponse(look);
        var waiting = new ArrayDeque<>(beginnings);
        var kinds = new LinkedHashSet<String>();
        var pages = 0;
        while (!waiting.isEmpty() && pages < MOST_PAGES) {
            var path = waiting.poll();
            if (!kinds.add(ONE_OF_MANY.matcher(path.replaceAll("[?].*", "")).replaceAll("one"))) {
                continue;
            }
            pages++;
            visitor.page().navigate(visitor.url(HOST, path));
            visitor.settleIfAlive();
            var where = path + " (page)";
            note(found, where, visitor.page().title());
            note(found, where, html(visitor));
            visitor.page().context().cookies().forEach(cookie -> note(found, where, cookie.name + " " + cookie.value));
            waiting.addAll(links(visitor));
        }
        visitor.page().offResponse(look);
        visitor.page().navigate(visitor.url(HOST, "/login"));
        Stream.concat(FILES.stream(), loaded.stream())
                .forEach(path -> note(found, path + " (file)", fetch(visitor, path)));
        assertThat(pages).as("pages looked at").isGreaterThanOrEqualTo(3);
        return found;
    }

    /** Of the page that the address leads to at last. */
    private static String html(Visitor visitor) {
        return String.valueOf(visitor.page()
                .waitForFunction("() => document.readyState === 'complete' && document.documentElement.outerHTML")
                .jsonValue());
    }

    private static void inspect(Response answer, Set<String> found, Set<String> loaded) {
        var where = URI.create(answer.url()).getRawPath();
        if (TEXT_FILE.matcher(where).find()) {
            loaded.add(where);
        }
        note(found, where + " (address)", where);
        answer.headers().forEach((name, value) -> note(found, where + " (header)", name + ": " + value));
    }

    /** Headers and words of what is no page. */
    private static String fetch(Visitor visitor, String path) {
        return String.valueOf(visitor.page().evaluate("""
                async path => {
                    const answer = await fetch(path);
                    return [...answer.headers].map(it => it.join(': ')).join('\\n') + await answer.text();
                }""", path));
    }

    private static List<String> links(Visitor visitor) {
        var links = visitor.page().evaluate("""
                () => [...document.querySelectorAll('a[href], vaadin-side-nav-item')]
                    .map(it => it.href ?? it.path).filter(it => it)
                    .map(it => new URL(it, document.baseURI))
                    .filter(it => it.host === location.host && !it.pathname.startsWith('/logout'))
                    .map(it => it.pathname + it.search)""");
        return ((List<?>) links).stream().map(String::valueOf).distinct().toList();
    }

    private static void note(Set<String> found, String where, String text) {
        var matcher = FOREIGN.matcher(text);
        if (matcher.find()) {
            var from = Math.max(0, matcher.start() - 60);
            found.add(where + ": …" + text.substring(from, Math.min(text.length(), matcher.end() + 60)));
        }
    }
}

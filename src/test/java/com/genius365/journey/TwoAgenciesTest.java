package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Two agencies on one server: each has its own face, and neither sees anything of the other. */
@Journeys
class TwoAgenciesTest {

    private static final String ACME = "Acme Voice Agency";
    private static final String NORTHWIND = "Northwind Dialog";
    private static final String NOT_FOUND = "Page not found";

    @Test
    void the_first_html_of_each_shows_its_own_brand_and_no_other(Visitor anyone) {
        var acme = anyone.open("acme", "/login");
        var northwind = anyone.open("northwind", "/login");

        assertThat(acme).contains("<title>" + ACME + "</title>", "--brand-primary:#c2410c", "rel=\"icon\"");
        assertThat(acme).doesNotContainIgnoringCase("northwind").doesNotContain("Genius365");
        assertThat(northwind).contains("<title>" + NORTHWIND + "</title>", "--brand-primary:#0f766e", "rel=\"icon\"");
        assertThat(northwind).doesNotContainIgnoringCase("acme").doesNotContain("Genius365");
    }

    @Test
    void one_browser_is_signed_in_at_both_and_each_keeps_its_name_logo_and_colour(Visitor visitor) {
        visitor.open("acme", "/login");
        var acmeColor = visitor.style(visitor.button("Sign in"), "backgroundColor");
        visitor.signIn("acme", "owner@acme.test");
        visitor.open("northwind", "/login");
        var northwindColor = visitor.style(visitor.button("Sign in"), "backgroundColor");
        visitor.signIn("northwind", "owner@northwind.test");

        visitor.open("acme", "/w/bright-dental/agents");
        assertThat(visitor.link(ACME).getByRole(AriaRole.IMG)).isVisible();
        var acmeLogo = visitor.link(ACME).getByRole(AriaRole.IMG).getAttribute("src");
        visitor.open("northwind", "/w/harbor-hotel/agents");
        assertThat(visitor.link(NORTHWIND).getByRole(AriaRole.IMG)).isVisible();
        var northwindLogo = visitor.link(NORTHWIND).getByRole(AriaRole.IMG).getAttribute("src");

        assertThat(acmeColor).isEqualTo("rgb(194, 65, 12)");
        assertThat(northwindColor).isEqualTo("rgb(15, 118, 110)");
        assertThat(acmeLogo).isNotEqualTo(northwindLogo);
        assertThat(visitor.words(ACME)).not().isVisible();
    }

    @Test
    void what_one_agency_has_is_not_found_by_the_other(Visitor visitor) {
        visitor.signIn("acme", "owner@acme.test");
        visitor.open("acme", "/w/bright-dental/calls");
        var call = pathOf(visitor.page().locator(".row-link").first());
        visitor.open("acme", "/w/bright-dental/agents");
        var agent = pathOf(visitor.page().locator(".agent-card").first());
        visitor.signIn("northwind", "owner@northwind.test");

        visitor.open("northwind", "/w/bright-dental/agents");
        assertThat(visitor.words(NOT_FOUND)).isVisible();
        visitor.open("northwind", call);
        assertThat(visitor.words(NOT_FOUND)).isVisible();
        // Under their own workspace's address, where the page itself may be opened.
        visitor.open("northwind", call.replace("bright-dental", "harbor-hotel"));
        assertThat(visitor.words("Not found")).isVisible();
        visitor.open("northwind", agent.replace("bright-dental", "harbor-hotel"));
        assertThat(visitor.words("Not found")).isVisible();
        assertThat(visitor.page().content()).doesNotContain("Bright Dental");
    }

    @Test
    void an_account_of_one_agency_does_not_sign_in_at_the_other(Visitor visitor) {
        visitor.open("northwind", "/login");
        visitor.field("E-mail").fill("owner@acme.test");
        visitor.field("Password").fill(Visitor.PASSWORD);
        visitor.button("Sign in").click();

        assertThat(visitor.words("The e-mail address or password is wrong")).isVisible();
    }

    private static String pathOf(Locator link) {
        var address = link.evaluate("it => it.href").toString();
        return URI.create(address).getPath();
    }
}

package com.genius365.journey;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@Journeys
class PagesTest {

    @Test
    void look(Visitor visitor) {
        visitor.open("acme", "/login");
        visitor.photograph("x-login");
        visitor.signIn("acme", "owner@acme.test");
        visitor.photograph("x-select");
        for (var page : new String[] {"agents", "agents/new", "calls", "integrations"}) {
            visitor.open("acme", "/w/bright-dental/" + page);
            visitor.photograph("x-" + page.replace('/', '-'));
            System.out.println(page + "\n" + visitor.page().locator("body").ariaSnapshot());
        }
        visitor.open("acme", "/w/bright-dental/agents");
        visitor.page().locator(".agent-card").first().click();
        visitor.isAtRest();
        visitor.page().waitForTimeout(1500);
        visitor.photograph("x-agent");
        System.out.println(visitor.page().locator("body").ariaSnapshot());
        visitor.open("acme", "/w/bright-dental/calls");
        visitor.page().locator(".row-link").nth(6).click();
        visitor.page().waitForTimeout(1500);
        visitor.photograph("x-call");
        System.out.println(visitor.page().locator("body").ariaSnapshot());
    }
}

package com.genius365.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.FilterOptions;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An agency asks to become a partner, is let in, makes its brand and its domain, and its first client signs in. */
@Journeys
class AgencyTest {

    private static final String PLATFORM = "platform";
    private static final String SLUG = "bluebird-agency";
    private static final String OWNER = "owner@bluebird.test";
    private static final String CLIENT = "client@sunny.test";
    private static final String PASSWORD = "Correct-horse-battery-7";
    private static final String DOMAIN = "calls.bluebird.example";
    private static final Pattern PROOF = Pattern.compile("verification=[0-9a-f]+");
    private static final Duration MAILED_WITHIN = Duration.ofSeconds(20);

    @Test
    void from_the_request_to_the_first_client(
            Demo demo, Visitor applicant, Visitor admin, Visitor owner, Visitor client) {
        ask(applicant);
        approve(admin);
        follow(owner, mailed(applicant, PLATFORM, "Bluebird agency is ready", "/reset-password"));
        choosePassword(owner);
        signIn(owner, OWNER);
        brand(owner);
        verifyDomain(owner, demo);
        addClient(owner);
        follow(client, mailed(applicant, SLUG, "Sunny Dental", "/accept-workspace-invitation"));
        join(client);

        client.open(SLUG, "/select-workspace");
        assertThat(client.words("Bluebird Calls")).isVisible();
        assertThat(client.page().content())
                .doesNotContainIgnoringCase("genius")
                .doesNotContainIgnoringCase("acme")
                .doesNotContain("Bluebird agency");
    }

    private static void ask(Visitor applicant) {
        applicant.open(PLATFORM, "/request-partner");
        applicant.field("Company").fill("Bluebird agency");
        applicant.field("Your name").fill("Bea Bird");
        applicant.field("E-mail").fill(OWNER);
        applicant.field("What does your company do?").fill("We answer phones for dentists.");
        applicant.page().getByLabel("How many people will use it?").fill("12");
        applicant.field("What do you want to use it for?").fill("Booking appointments by phone.");
        applicant.button("Continue").click();
        applicant.button("Send request").click();
        assertThat(applicant.words("We have your request")).isVisible();
    }

    private static void approve(Visitor admin) {
        admin.open(PLATFORM, "/super-admin/login");
        admin.field("E-mail").fill("admin@genius365.test");
        admin.field("Password").fill(Visitor.PASSWORD);
        admin.button("Sign in").click();
        assertThat(admin.heading("Dashboard")).isVisible();
        admin.open(PLATFORM, "/super-admin/partner-requests");
        admin.words("Bluebird agency").click();
        admin.button("Approve").click();
        admin.button("Approve request").click();
        assertThat(admin.toast("Bluebird agency is a partner now")).isVisible();
    }

    private static void choosePassword(Visitor owner) {
        owner.page().locator("input[type=password]").first().fill(PASSWORD);
        owner.page().locator("input[type=password]").last().fill(PASSWORD);
        owner.page()
                .locator("vaadin-button")
                .filter(new FilterOptions().setHasText(Pattern.compile("password", Pattern.CASE_INSENSITIVE)))
                .last()
                .click();
        owner.page().waitForURL(Pattern.compile(".*/login.*"));
    }

    private static void signIn(Visitor owner, String email) {
        owner.field("E-mail").fill(email);
        owner.field("Password").fill(PASSWORD);
        owner.button("Sign in").click();
        owner.page().waitForURL(Pattern.compile(".*/select-workspace"));
    }

    private static void brand(Visitor owner) {
        owner.open(SLUG, "/org/branding");
        owner.field("Company name").fill("Bluebird Calls");
        owner.page().keyboard().press("Tab");
        owner.button("Publish").click();
        assertThat(owner.words("Publish this brand?")).isVisible();
        owner.button("Publish").last().click();
        // The page that is open shows it without being loaded anew.
        assertThat(owner.page().locator(".app-frame-name")).hasText("Bluebird Calls");
    }

    private static void verifyDomain(Visitor owner, Demo demo) {
        owner.open(SLUG, "/org/domains");
        owner.button("Add domain").click();
        owner.field("Domain").fill(DOMAIN);
        owner.button("Add domain").last().click();
        assertThat(owner.words("Waiting for the records")).isVisible();
        var shown = PROOF.matcher(owner.page().locator("body").innerText());
        assertThat(shown.find()).isTrue();
        demo.names().text("_verify." + DOMAIN, shown.group());
        demo.names().alias(DOMAIN, SLUG + ".localhost");
        owner.button("Check now").click();
        assertThat(owner.words("Waiting for the records")).not().isVisible();
    }

    private static void addClient(Visitor owner) {
        owner.open(SLUG, "/org/clients");
        owner.button("New client").click();
        owner.field("Name").fill("Sunny Dental");
        owner.page().keyboard().press("Tab");
        owner.page()
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.TEXTBOX,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(Pattern.compile("mail")))
                .last()
                .fill(CLIENT);
        owner.page()
                .locator("vaadin-button")
                .filter(new FilterOptions().setHasText(Pattern.compile("^Create")))
                .last()
                .click();
        owner.page().waitForURL(Pattern.compile(".*/org/clients/sunny-dental"));
    }

    private static void join(Visitor client) {
        assertThat(client.words("Join Sunny Dental")).isVisible();
        client.page().getByText("Create account").click();
        client.field("First name").fill("Clara");
        client.field("Last name").fill("Sun");
        client.page().locator("input[type=password]").first().fill(PASSWORD);
        client.page().locator("input[type=password]").last().fill(PASSWORD);
        client.button("Create account").click();
        client.button("Accept invitation").click();
        client.page().waitForURL(Pattern.compile(".*/setup-profile"));
        client.button("Continue").click();
        client.page().waitForURL(Pattern.compile(".*/w/sunny-dental/.*|.*/select-workspace"));
    }

    /** Where the button of a mail leads. */
    private static String mailed(Visitor reader, String host, String subject, String path) {
        await().atMost(MAILED_WITHIN)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    reader.open(host, "/dev/mail");
                    return reader.page().getByText(subject).first().isVisible();
                });
        reader.page().getByText(subject).first().click();
        var link = reader.page()
                .frameLocator("iframe")
                .locator("a[href*='" + path + "']")
                .first();
        return link.getAttribute("href");
    }

    private static void follow(Visitor visitor, String link) {
        var address = URI.create(link);
        assertThat(address.getHost()).isEqualTo(SLUG + ".localhost");
        visitor.open(SLUG, address.getRawPath() + "?" + address.getRawQuery());
    }
}

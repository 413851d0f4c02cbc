package com.genius365.notification;

import com.genius365.common.Secret;
import com.genius365.domain.DomainLost;
import com.genius365.domain.DomainVerified;
import com.genius365.notification.Letter.Action;
import com.genius365.notification.Letter.Block;
import com.genius365.notification.Letter.Fact;
import com.genius365.notification.Letter.Facts;
import com.genius365.notification.Letter.Note;
import com.genius365.notification.Letter.Paragraph;
import com.genius365.notification.Letter.Quote;
import com.genius365.onboarding.PartnerProvisioned;
import com.genius365.onboarding.PartnerRequestReceived;
import com.genius365.onboarding.PartnerRequestRejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells agencies, and those who run the platform, how they stand with each other. */
final class PartnerLetters {

    private PartnerLetters() {}

    /** To those who run the platform. */
    static Letter requestReceived(MailBrand platform, PartnerRequestReceived request) {
        var company = MailText.line(request.company());
        return new Letter(
                "New partner request: " + company,
                company + " wants to become a partner",
                List.of(
                        new Paragraph("A request came in and waits for your decision."),
                        new Facts(
                                new Fact("Company", company),
                                new Fact("Contact", MailText.line(request.contactName())),
                                new Fact("E-mail", MailText.line(request.email())),
                                new Fact("Wanted address", MailText.line(request.subdomain())),
                                new Fact("Received", MailTime.text(request.at()))),
                        new Action(
                                "Review request", platform.link("/super-admin/partner-requests/" + request.request()))),
                "You get this mail because you decide on partner requests at " + platform.name() + ".");
    }

    static Letter receipt(MailBrand platform, PartnerRequestReceived request) {
        var company = MailText.line(request.company());
        return new Letter(
                "We received your request",
                "Thank you, " + MailText.line(request.contactName()),
                List.of(
                        new Paragraph(
                                "Your request to become a partner has arrived. We look at it and write to you with"
                                        + " our decision."),
                        new Facts(
                                new Fact("Company", company),
                                new Fact("Wanted address", MailText.line(request.subdomain())),
                                new Fact("Received", MailTime.text(request.at()))),
                        new Note("That was not you? Then somebody entered your address by mistake, and you can leave"
                                + " this mail.")),
                "You get this mail because your address stands in a partner request at " + platform.name() + ".");
    }

    /**
     * @param agency the new partner's own address
     * @param token null: the owner has a password already
     */
    static Letter approved(MailBrand platform, String agency, PartnerProvisioned partner, @Nullable Secret token) {
        var company = MailText.line(partner.company());
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph("Your request was approved, and " + company
                + " has its own place now. You can invite your team, set your colours and logo, and open workspaces for"
                + " your clients."));
        blocks.add(
                new Facts(new Fact("Your address", agency), new Fact("Sign in with", MailText.line(partner.email()))));
        if (token == null) {
            blocks.add(new Action("Sign in", agency + "/login"));
        } else {
            blocks.add(new Action("Set your password", agency + "/reset-password?token=" + token.reveal()));
            blocks.add(new Note("The link works once. If it does not any more, choose “Forgot password?” on your"
                    + " sign-in page."));
        }
        return new Letter(
                company + " is ready",
                "Welcome, " + MailText.line(partner.contactName()),
                blocks,
                "You get this mail because you asked to become a partner of " + platform.name() + ".");
    }

    static Letter rejected(MailBrand platform, PartnerRequestRejected request) {
        var company = MailText.line(request.company());
        return new Letter(
                "About your request for " + company,
                "Hello " + MailText.line(request.contactName()),
                List.of(
                        new Paragraph("Thank you for your interest. We cannot accept the request for " + company
                                + " now, because:"),
                        new Quote(request.reason().strip()),
                        new Paragraph("Should that change, you are welcome to ask again.")),
                "You get this mail because you asked to become a partner of " + platform.name() + ".");
    }

    static Letter domainVerified(MailBrand brand, DomainVerified domain) {
        var host = MailText.line(domain.hostname());
        return new Letter(
                host + " works now",
                host + " is verified",
                List.of(
                        new Paragraph(
                                "The DNS record was found. Your people and clients can use " + host + " from now on."),
                        new Facts(new Fact("Domain", host), new Fact("Verified", MailTime.text(domain.at()))),
                        new Action("See your domains", brand.link("/org/domains"))),
                domainReason(brand));
    }

    static Letter domainLost(MailBrand brand, DomainLost domain) {
        var host = MailText.line(domain.hostname());
        return new Letter(
                host + " stopped working",
                host + " is no longer verified",
                List.of(
                        new Paragraph("The DNS record that proves that " + host
                                + " is yours is gone. Whoever opens this address does not reach you any more."),
                        new Facts(
                                new Fact("Domain", host),
                                new Fact("What we found", MailText.line(domain.reason())),
                                new Fact("Noticed", MailTime.text(domain.at()))),
                        new Paragraph(
                                "Put the record back at your DNS provider and verify the domain again. Until then,"
                                        + " people reach you at " + brand.address() + "."),
                        new Action("See your domains", brand.link("/org/domains"))),
                domainReason(brand));
    }

    private static String domainReason(MailBrand brand) {
        return "You get this mail because you are an owner or admin of " + brand.name() + ".";
    }
}

package com.genius365.notification;

import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.common.Vault;
import com.genius365.domain.DomainLost;
import com.genius365.domain.DomainVerified;
import com.genius365.onboarding.PartnerProvisioned;
import com.genius365.onboarding.PartnerRequestReceived;
import com.genius365.onboarding.PartnerRequestRejected;
import java.util.function.Function;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to agencies, and about them to those who run the platform. */
@Component
class PartnerMails {

    private final Outbox outbox;
    private final MailBrandDirectory brands;
    private final RecipientDirectory recipients;
    private final Vault vault;

    PartnerMails(Outbox outbox, MailBrandDirectory brands, RecipientDirectory recipients, Vault vault) {
        this.outbox = outbox;
        this.brands = brands;
        this.recipients = recipients;
        this.vault = vault;
    }

    @SystemWide
    @ApplicationModuleListener
    void on(PartnerRequestReceived event) {
        var platform = brands.platform();
        for (var recipient : recipients.responsibleForThePlatform()) {
            outbox.post(
                    MailKind.PARTNER_REQUEST,
                    platform,
                    recipient,
                    MailKey.of(event.request(), recipient),
                    brand -> PartnerLetters.requestReceived(brand, event));
        }
        outbox.post(
                MailKind.PARTNER_REQUEST_RECEIPT,
                platform,
                event.email(),
                MailKey.of(event.request()),
                brand -> PartnerLetters.receipt(brand, event));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(PartnerProvisioned event) {
        var token = event.token();
        var agency = brands.of(event.partner()).address();
        outbox.post(
                MailKind.PARTNER_APPROVED,
                brands.platform(),
                event.email(),
                MailKey.of(event.request(), event.partner(), token == null ? "" : token.sealed()),
                brand -> PartnerLetters.approved(brand, agency, event, token == null ? null : vault.openToken(token)));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(PartnerRequestRejected event) {
        outbox.post(
                MailKind.PARTNER_REJECTED,
                brands.platform(),
                event.email(),
                MailKey.of(event.request()),
                brand -> PartnerLetters.rejected(brand, event));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(DomainVerified event) {
        toResponsible(
                MailKind.DOMAIN_VERIFIED,
                event.partner(),
                MailKey.of(event.partner(), event.hostname(), event.at()),
                brand -> PartnerLetters.domainVerified(brand, event));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(DomainLost event) {
        toResponsible(
                MailKind.DOMAIN_LOST,
                event.partner(),
                MailKey.of(event.partner(), event.hostname(), event.at()),
                brand -> PartnerLetters.domainLost(brand, event));
    }

    private void toResponsible(MailKind kind, PartnerId partner, String key, Function<MailBrand, Letter> letter) {
        for (var recipient : recipients.responsibleFor(partner)) {
            outbox.post(kind, partner, recipient, key + "/" + MailKey.of(recipient), letter);
        }
    }
}

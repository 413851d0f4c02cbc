package com.genius365.notification;

import com.genius365.access.PartnerId;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
import com.genius365.notification.MailStore.NewMail;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes letters in: writes them in the partner's name and look, seals them, and lays them down to be sent. */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int LONGEST_RECIPIENT = 254;

    private final MailStore store;
    private final MailBrandDirectory brands;
    private final Vault vault;

    Outbox(MailStore store, MailBrandDirectory brands, Vault vault) {
        this.store = store;
        this.brands = brands;
        this.vault = vault;
    }

    /**
     * Lays a mail down in the transaction at hand.
     *
     * @param key what makes it this mail and no other: the same one again is not sent twice
     */
    void post(MailKind kind, PartnerId partner, String recipient, String key, Function<MailBrand, Letter> letter) {
        var brand = brands.of(partner);
        var mail = MailLayout.render(letter.apply(brand), brand, MailLook.READERS);
        var id = MailId.next();
        var address = recipient.strip();
        var isAddress = MailText.isAddress(address);
        if (!isAddress) {
            LOG.warn("Mail {} ({}) cannot be sent: what was given is no e-mail address", id, kind);
        }
        store.insert(new NewMail(
                id,
                partner,
                kind,
                kind + "/" + key,
                isAddress ? address : shortened(MailText.line(address)),
                mail.senderName(),
                brand.supportEmail().orElse(null),
                mail.subject(),
                vault.seal(new Secret(mail.html()), context(id, "html")),
                vault.seal(new Secret(mail.text()), context(id, "text")),
                isAddress ? null : "This is not an e-mail address."));
    }

    static String context(MailId id, String part) {
        return "mail/" + id + "/" + part;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_RECIPIENT ? text : text.substring(0, LONGEST_RECIPIENT);
    }
}

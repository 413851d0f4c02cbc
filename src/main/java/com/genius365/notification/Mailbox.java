package com.genius365.notification;

import com.genius365.access.PartnerId;
import com.genius365.common.PageRequest;
import com.genius365.common.Vault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo reads instead of mail programs. Outside of the demo it does not exist, since it asks nobody who they are. */
@Component
@Profile("demo")
public class Mailbox {

    private static final int MOST = 100;

    private final MailStore store;
    private final Vault vault;

    Mailbox(MailStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** The newest hundred. @param partner null: of all */
    public List<MailSummary> list(@Nullable PartnerId partner) {
        return store.search(partner, MailFilter.ALL, new PageRequest(0, MOST)).rows();
    }

    /** @param partner null: of any */
    public Optional<RenderedMail> find(@Nullable PartnerId partner, MailId id) {
        return store.findContent(partner, id).flatMap(content -> open(id, content));
    }

    private Optional<RenderedMail> open(MailId id, MailStore.Content content) {
        var html = vault.openNullable(content.sealedHtml(), Outbox.context(id, "html"));
        var text = vault.openNullable(content.sealedText(), Outbox.context(id, "text"));
        return html == null || text == null
                ? Optional.empty()
                : Optional.of(new RenderedMail(content.senderName(), content.subject(), html.reveal(), text.reveal()));
    }
}

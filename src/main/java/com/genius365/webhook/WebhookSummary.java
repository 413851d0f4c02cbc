package com.genius365.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as people see it.
 *
 * @param draft as it is set up; its address only the host where the reader may not change it, since the rest of an address
 *     may be a secret
 * @param offReason why it was switched off; null: it is on, or a person did that
 * @param oldSecretUntil until when the secret before this one signs too; null: there is none, or it is over
 * @param failingSince since when nothing was taken; null: what was sent last was, or nothing was sent
 * @param deliveredAt when something was taken last
 */
public record WebhookSummary(
        WebhookId id,
        long version,
        String host,
        WebhookDraft draft,
        @Nullable OffReason offReason,
        @Nullable Instant oldSecretUntil,
        @Nullable Instant failingSince,
        @Nullable Instant deliveredAt) {

    /** Why a webhook was switched off without anyone asking for it. */
    public enum OffReason {
        FAILING("Nothing was taken there for three days."),
        GONE("The server there answered that the address is gone for good.");

        private final String sentence;

        OffReason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    WebhookSummary withoutAddress() {
        return new WebhookSummary(
                id,
                version,
                host,
                new WebhookDraft(host, draft.description(), draft.events(), draft.withWords(), draft.isOn()),
                offReason,
                oldSecretUntil,
                failingSince,
                deliveredAt);
    }
}

package com.genius365.notification;

import org.jspecify.annotations.Nullable;

/** Which mails are asked for; null: any. */
public record MailFilter(
        @Nullable MailState state, @Nullable MailKind kind) {

    public static final MailFilter ALL = new MailFilter(null, null);
}

package com.genius365.notification;

import org.jspecify.annotations.Nullable;

/**
 * How mails leave the house.
 *
 * @param transport null: nothing is set up, and they wait
 * @param keepsMails they go nowhere, and can be read here
 * @param waiting counted up to 10,000
 */
public record MailStatus(@Nullable String transport, boolean keepsMails, long waiting) {}

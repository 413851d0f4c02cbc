package com.genius365.notification;

import com.genius365.access.PartnerId;

/** A partner in whose look a mail can be seen. */
public record MailSenderChoice(PartnerId partner, String name) {}

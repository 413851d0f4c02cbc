package com.genius365.notification;

/** Whether a mail is shown light or dark. */
public enum MailLook {
    /** As the reader's machine wants it: so mails are sent. */
    READERS,
    LIGHT,
    DARK
}

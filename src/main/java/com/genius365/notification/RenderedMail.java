package com.genius365.notification;

/** A mail as it is read. Its links may open accounts. */
public record RenderedMail(String senderName, String subject, String html, String text) {

    @Override
    public String toString() {
        return "RenderedMail[hidden]";
    }
}

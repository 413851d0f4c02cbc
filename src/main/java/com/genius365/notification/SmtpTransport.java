package com.genius365.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends over SMTP, where a host is set up. */
@Component
@Order(2)
class SmtpTransport implements MailTransport {

    private final @Nullable JavaMailSender sender;

    SmtpTransport(ObjectProvider<JavaMailSender> sender) {
        this.sender = sender.getIfAvailable();
    }

    @Override
    public String label() {
        return "SMTP";
    }

    @Override
    public boolean isConfigured() {
        return sender != null;
    }

    @Override
    public void send(OutgoingMail mail) {
        if (sender == null) {
            throw MailNotSentException.later("SMTP is not set up.");
        }
        try {
            sender.send(message(mail, sender.createMimeMessage()));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw MailNotSentException.refused("The mail cannot be written: " + e.getMessage());
        } catch (MailAuthenticationException e) {
            throw MailNotSentException.later("The mail server refuses our user name or password.");
        } catch (MailException e) {
            throw failure(e);
        }
    }

    private static MimeMessage message(OutgoingMail mail, MimeMessage message)
            throws MessagingException, UnsupportedEncodingException {
        var utf8 = StandardCharsets.UTF_8.name();
        var helper = new MimeMessageHelper(message, true, utf8);
        helper.setFrom(new InternetAddress(mail.senderAddress(), mail.senderName(), utf8));
        helper.setTo(new InternetAddress(mail.recipient(), true));
        if (mail.replyTo() != null) {
            helper.setReplyTo(new InternetAddress(mail.replyTo(), true));
        }
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        // The id is the same at each attempt, so that a program that knows the mail shows it once.
        var domain = mail.senderAddress().substring(mail.senderAddress().indexOf('@') + 1);
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain + ">");
        return message;
    }

    private static MailNotSentException failure(MailException failure) {
        if (failure instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions()).anyMatch(SmtpTransport::isForGood)) {
            return MailNotSentException.refused("The mail server refuses this recipient.");
        }
        return MailNotSentException.later("The mail server could not be reached, or did not take the mail.");
    }

    /** The server answered with 5xx to the recipient's address. */
    private static boolean isForGood(Exception failure) {
        return failure instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}

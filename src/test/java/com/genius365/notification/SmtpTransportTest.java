package com.genius365.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a real mail server, in this program. */
class SmtpTransportTest {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_arrives_as_text_and_html_from_the_partners_name() throws Exception {
        var mail = mail("Acme, \"Voice\" Ägentur", "nora@example.com", "Grüße an Nora");

        transport(server.getSmtp().getPort()).send(mail);

        var arrived = server.getReceivedMessages()[0];
        var from = (InternetAddress) arrived.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Acme, \"Voice\" Ägentur");
        assertThat(from.getAddress()).isEqualTo("no-reply@mail.test");
        assertThat(arrived.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(arrived.getReplyTo()[0]).hasToString("support@acme.test");
        assertThat(arrived.getSubject()).isEqualTo("Grüße an Nora");
        assertThat(arrived.getHeader("Message-ID")).containsExactly("<" + mail.id() + "@mail.test>");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(arrived)).contains("text/plain", "text/html", "Hello text", "Hello html");
    }

    @Test
    void a_server_that_is_away_is_asked_again_later() {
        var failure = catchThrowableOfType(
                MailNotSentException.class, () -> transport(1).send(mail("Acme", "nora@example.com", "Hello")));

        assertThat(failure.isFinal()).isFalse();
        assertThat(failure.getMessage()).doesNotContain("nora");
    }

    private static SmtpTransport transport(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new SmtpTransport(beans.getBeanProvider(JavaMailSender.class));
    }

    private static OutgoingMail mail(String name, String recipient, String subject) {
        return new OutgoingMail(
                MailId.next(),
                name,
                "no-reply@mail.test",
                "support@acme.test",
                recipient,
                subject,
                "<p>Hello html</p>",
                "Hello text");
    }
}

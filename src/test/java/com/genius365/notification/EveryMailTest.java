package com.genius365.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.access.PartnerId;
import com.genius365.branding.Color;
import com.genius365.common.Ids;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of mail, as an agency's people get it. */
class EveryMailTest {

    private static final Instant NOW = Instant.parse("2026-11-23T16:18:00Z");
    private static final Pattern OTHERS = Pattern.compile("genius|365|northwind|powered by", Pattern.CASE_INSENSITIVE);
    private static final MailBrand ACME = new MailBrand(
            new PartnerId(Ids.next()),
            "Acme Voice Agency",
            "https://phone.acme.test",
            Optional.of("https://phone.acme.test/branding/1/logo-2"),
            new Color("#c2410c"),
            Optional.of("support@acme.test"),
            "We answer the phone.",
            "Acme Voice Agency Ltd\n1 Harbour Road <London>",
            List.of(new MailBrand.Link("Imprint", "https://phone.acme.test/imprint")));

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void no_mail_of_an_agency_names_the_platform_or_another_agency(MailKind kind) {
        var mail = render(kind, ACME);

        assertThat(mail.subject()).doesNotContainPattern(OTHERS).isNotBlank();
        assertThat(mail.senderName()).isEqualTo("Acme Voice Agency");
        assertThat(mail.html()).doesNotContainPattern(OTHERS).contains("Acme Voice Agency");
        assertThat(mail.text()).doesNotContainPattern(OTHERS).contains("Acme Voice Agency");
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void all_links_and_pictures_are_on_the_agencys_own_host(MailKind kind) {
        var page = Jsoup.parse(render(kind, ACME).html());

        assertThat(page.select("a[href^=http]").eachAttr("href"))
                .allSatisfy(link -> assertThat(URI.create(link).getHost()).isEqualTo("phone.acme.test"));
        assertThat(page.select("img").eachAttr("src"))
                .allSatisfy(link -> assertThat(URI.create(link).getHost()).isEqualTo("phone.acme.test"));
        assertThat(page.select("script, link, form, iframe, object")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void every_mail_says_why_one_gets_it_and_reads_as_text_too(MailKind kind) {
        var mail = render(kind, ACME);
        var links = Jsoup.parse(mail.html()).select("a[href^=http]").eachAttr("href");

        assertThat(mail.html())
                .contains("You get this mail because", "support@acme.test", "We answer the phone.", "&lt;London&gt;");
        assertThat(mail.text())
                .contains("You get this mail because", "support@acme.test")
                .doesNotContain("</", "&amp;", "&lt;");
        assertThat(links).allSatisfy(link -> assertThat(mail.text()).contains(link));
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void what_people_type_in_stays_text(MailKind kind) {
        var evil = new MailBrand(
                ACME.partner(),
                "\"><script>alert(1)</script>\r\nBcc: victim@example.com",
                ACME.address(),
                Optional.empty(),
                ACME.primary(),
                Optional.empty(),
                "<b>header</b>",
                "<b>footer</b>",
                List.of());

        var mail = render(kind, evil);

        assertThat(Jsoup.parse(mail.html()).select("script, b")).isEmpty();
        assertThat(mail.senderName()).doesNotContain("\r", "\n");
        assertThat(mail.subject()).doesNotContain("\r", "\n");
    }

    private static RenderedMail render(MailKind kind, MailBrand brand) {
        return MailLayout.render(MailSamples.of(kind, brand, NOW), brand, MailLook.READERS);
    }
}

package com.genius365.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.common.Ids;
import org.junit.jupiter.api.Test;

class MailSecrecyTest {

    private static final String LINK = "https://acme.test/reset-password?token=secret-token";

    @Test
    void what_holds_a_link_does_not_show_it() {
        var id = new MailId(Ids.next());

        assertThat(new RenderedMail("Acme", "Subject", LINK, LINK).toString()).doesNotContain("secret-token");
        assertThat(new OutgoingMail(id, "Acme", "a@acme.test", null, "nora@example.com", "Subject", LINK, LINK)
                        .toString())
                .doesNotContain("secret-token", "nora");
        assertThat(new Letter.Action("Set", LINK).toString()).doesNotContain("secret-token");
    }
}

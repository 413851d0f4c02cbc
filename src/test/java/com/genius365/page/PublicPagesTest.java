package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.common.ui.ColorField;
import com.genius365.world.OwnerSql;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class PublicPagesTest {

    private static final String PLATFORM = "localhost";

    private final Tab tab;
    private final OwnerSql sql;
    private final World world;

    PublicPagesTest(Tab tab, OwnerSql sql, Worlds worlds) {
        this.tab = tab;
        this.sql = sql;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void anyone_may_read_what_it_is() {
        tab.visit(PLATFORM, "");

        assertThat(tab.text()).contains("sold under your own name", "Who it is for", "Become a partner", "Sign in");
    }

    @Test
    void anyone_may_read_what_it_costs() {
        tab.visit(PLATFORM, "pricing");

        assertThat(tab.text())
                .contains("Starter", "$79", "Professional", "$249", "Enterprise", "On request", "Compare");
    }

    @Test
    void who_is_signed_in_sees_the_way_back_in() {
        tab.open(world.partnerOwner(), PLATFORM, "pricing");

        assertThat(tab.text()).contains("Open");
    }

    @Test
    void on_an_agencys_host_the_platforms_pages_do_not_exist() {
        for (var page : new String[] {"pricing", "request-partner"}) {
            tab.visit(world.host(), page);
            assertThat(tab.text()).contains("Page not found").doesNotContain("Genius365", "Enterprise", "partner");
            tab.close();
        }
    }

    @Test
    void the_bare_address_of_an_agency_leads_on() {
        tab.open(world.owner(), world.host(), "");

        assertThat(tab.text()).contains("No agents yet").doesNotContain("sold under your own name");
    }

    @Test
    void a_request_is_made_in_two_steps() {
        tab.visit(PLATFORM, "request-partner");
        tab.press("Continue");
        assertThat(tab.get(TextField.class, "Company").isInvalid()).isTrue();

        tab.get(TextField.class, "Company").setValue("Voices of " + world.slug());
        tab.get(TextField.class, "Your name").setValue("Ada");
        tab.get(EmailField.class, "E-mail").setValue("ada@voices.example");
        tab.get(TextArea.class, "What does your company do?").setValue("We look after clinics.");
        tab.get(TextArea.class, "What do you want to use it for?").setValue("Answering their phones.");
        tab.press("Continue");
        assertThat(tab.get(TextField.class, "Address").getValue()).isEqualTo("voices-of-" + world.slug());
        assertThat(tab.text()).contains("to Voices of " + world.slug());

        tab.get(TextField.class, "Address").setValue("admin");
        assertThat(tab.get(TextField.class, "Address").getErrorMessage()).contains("reserved");
        tab.press("voices-of-" + world.slug());
        assertThat(tab.get(TextField.class, "Address").isInvalid()).isFalse();
        tab.get(ColorField.class, "Primary colour").setValue("#15803d");
        tab.press("Send request");

        assertThat(tab.text()).contains("We have your request", "ada@voices.example");
        assertThat(sql.count(
                        "partner_request",
                        "subdomain = ? and primary_color = '#15803d' and status = 'PENDING'",
                        "voices-of-" + world.slug()))
                .isEqualTo(1);
    }
}

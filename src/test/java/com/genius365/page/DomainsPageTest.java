package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class DomainsPageTest {

    private final Tab tab;
    private final World world;

    DomainsPageTest(Tab tab, Worlds worlds) {
        this.tab = tab;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void a_name_is_added_and_the_records_to_set_are_shown() {
        open(world.partnerAdmin());
        assertThat(tab.text()).contains(world.host(), "No domain of your own yet");

        tab.press("Add domain");
        tab.get(TextField.class, "Domain").setValue("https://Voice." + world.slug() + ".example/");
        pressInDialog();

        assertThat(tab.text())
                .contains(
                        "voice." + world.slug() + ".example",
                        "_verify.voice." + world.slug() + ".example",
                        "verification=",
                        "CNAME",
                        "Waiting for the records");
    }

    @Test
    void a_name_that_nobody_can_own_stays_in_the_dialog_with_a_sentence() {
        open(world.partnerAdmin());

        tab.press("Add domain");
        tab.get(TextField.class, "Domain").setValue("co.uk");
        pressInDialog();

        assertThat(tab.get(TextField.class, "Domain").isInvalid()).isTrue();
        assertThat(tab.get(TextField.class, "Domain").getErrorMessage()).contains("Nobody can own");
    }

    @Test
    void a_member_sees_them_and_changes_nothing() {
        open(world.partnerMember());

        assertThat(tab.text()).contains(world.host());
        assertThat(tab.hasButton("Add domain")).isFalse();
    }

    @Test
    void a_stranger_finds_nothing() {
        open(world.stranger());

        assertThat(tab.text()).contains("Page not found");
    }

    private void pressInDialog() {
        var buttons = com.github.mvysny.kaributesting.v10.LocatorJ._find(
                com.vaadin.flow.component.button.Button.class, spec -> spec.withText("Add domain"));
        com.github.mvysny.kaributesting.v10.LocatorJ._click(buttons.getLast());
        com.github.mvysny.kaributesting.v10.MockVaadin.clientRoundtrip(false);
    }

    private void open(Person person) {
        tab.open(person, world.host(), "org/domains");
    }
}

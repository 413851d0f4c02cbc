package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class SetupPageTest {

    private final Tab tab;
    private final World world;

    SetupPageTest(Tab tab, Worlds worlds) {
        this.tab = tab;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void a_link_that_is_not_ours_says_what_to_do() {
        tab.open(world.stranger(), "localhost", "setup?token=" + "0".repeat(64));

        assertThat(tab.text()).contains("This link does not work", "restart");
        assertThat(tab.hasButton("Create super admin")).isFalse();
    }

    @Test
    void an_agency_has_no_such_page() {
        tab.open(world.owner(), world.host(), "setup?token=0");

        assertThat(tab.showsAnError()).isTrue();
    }
}

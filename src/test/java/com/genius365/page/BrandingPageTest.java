package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.branding.BrandService;
import com.genius365.common.ui.ColorField;
import com.genius365.common.ui.PictureField;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class BrandingPageTest {

    private final Tab tab;
    private final BrandService brands;
    private final World world;

    BrandingPageTest(Tab tab, BrandService brands, Worlds worlds) {
        this.tab = tab;
        this.brands = brands;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void what_is_changed_is_a_draft_and_shown_beside_it() {
        open(world.partnerAdmin());
        assertThat(tab.text()).contains("Published");

        tab.get(TextField.class, "Company name").setValue("Violet Voices");

        assertThat(tab.text()).contains("Draft saved, not published", "to Violet Voices");
        assertThat(sketch().companyName()).isEqualTo("Violet Voices");
    }

    @Test
    void a_colour_that_cannot_be_read_is_said_at_once_and_mended_with_one_click() {
        open(world.partnerAdmin());

        tab.get(ColorField.class, "Primary").setValue("#ffee00");
        assertThat(tab.text()).contains("hardly show");
        tab.press(suggestion());

        assertThat(tab.text()).doesNotContain("hardly show");
        assertThat(tab.get(ColorField.class, "Primary").getValue()).isNotEqualTo("#ffee00");
    }

    @Test
    void what_is_published_shows_on_a_page_that_is_open() {
        tab.visit(world.host(), "login");
        assertThat(tab.text()).contains(world.slug()).doesNotContain("Violet Voices", "Privacy");

        var before = world.partnerAdmin().call(() -> brands.get(world.partner()).draft());
        var saved = world.partnerAdmin()
                .call(() -> brands.save(
                        world.partner(),
                        0,
                        new com.genius365.branding.BrandDraft(
                                "Violet Voices",
                                before.primary(),
                                before.secondary(),
                                "",
                                "",
                                before.corners(),
                                before.font(),
                                "",
                                "",
                                "",
                                "https://violet.example/privacy",
                                "",
                                "",
                                "")));
        world.partnerAdmin().run(() -> brands.publish(world.partner(), saved.version()));

        tab.until(() -> tab.text().contains("Violet Voices"));
        assertThat(tab.text()).contains("Privacy");
    }

    @Test
    void an_upload_that_is_no_picture_is_refused_below_the_field() {
        open(world.partnerAdmin());

        LocatorJ._find(PictureField.class).getFirst().take("<svg/>".getBytes(StandardCharsets.UTF_8));

        assertThat(tab.text()).contains("SVG files can carry scripts");
    }

    @Test
    void a_member_looks_and_changes_nothing() {
        open(world.partnerMember());

        assertThat(tab.text()).contains("Branding");
        assertThat(tab.hasButton("Publish")).isFalse();
        assertThat(tab.hasButton("Discard draft")).isFalse();
        assertThat(tab.get(TextField.class, "Company name").isReadOnly()).isTrue();
    }

    @Test
    void whoever_is_not_of_the_team_finds_nothing() {
        open(world.owner());

        assertThat(tab.text()).contains("Page not found");
    }

    private void open(Person person) {
        tab.open(person, world.host(), "org/branding");
    }

    private String suggestion() {
        return LocatorJ._find(com.vaadin.flow.component.button.Button.class).stream()
                .map(com.vaadin.flow.component.button.Button::getText)
                .filter(text -> text.startsWith("Use #"))
                .findFirst()
                .orElseThrow();
    }

    private com.genius365.branding.BrandDraft sketch() {
        return world.partnerAdmin().call(() -> brands.get(world.partner()).draft());
    }
}

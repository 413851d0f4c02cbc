package com.genius365.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.Refusal;
import com.genius365.database.ChangeNotices;
import com.genius365.world.Browser;
import com.genius365.world.OwnerSql;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import jakarta.validation.ConstraintViolationException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class BrandServiceTest {

    private final BrandService service;
    private final Brands brands;
    private final JdbcClient jdbc;
    private final ChangeNotices notices;
    private final OwnerSql sql;
    private final World world;
    private final World other;
    private final Browser browser;

    BrandServiceTest(
            BrandService service,
            Brands brands,
            JdbcClient jdbc,
            ChangeNotices notices,
            OwnerSql sql,
            Worlds worlds,
            @LocalServerPort int port) {
        this.service = service;
        this.brands = brands;
        this.jdbc = jdbc;
        this.notices = notices;
        this.sql = sql;
        this.world = worlds.create();
        this.other = worlds.create();
        this.browser = new Browser(port);
    }

    @Test
    void a_draft_is_kept_and_nobody_sees_it_until_it_is_published() {
        save(0, draft("Violet Voices", "#6d28d9"));

        assertThat(get().isDraft()).isTrue();
        assertThat(get().draft().companyName()).isEqualTo("Violet Voices");
        assertThat(page()).doesNotContain("Violet Voices").doesNotContain("#6d28d9");
    }

    @Test
    void what_is_published_is_in_the_first_answer() {
        save(0, draft("Violet Voices", "#6D28D9"));
        publish(1);

        Awaitility.await()
                .untilAsserted(() -> assertThat(page())
                        .contains("Violet Voices", "--brand-primary:#6d28d9", "--brand-radius:14px", "Charter"));
        assertThat(get().isDraft()).isFalse();
        var brand = brands.of(world.partner());
        assertThat(brand.legal().privacy())
                .hasValueSatisfying(it -> assertThat(it.getHost()).isEqualTo("violet.example"));
        assertThat(brand.supportEmail()).contains("help@violet.example");
        assertThat(brand.mailFooter()).isEqualTo("Yours, Violet");
    }

    @Test
    void another_node_that_has_the_old_brand_at_hand_hears_of_the_new_one() {
        var elsewhere = new Brands(jdbc, notices);
        assertThat(elsewhere.of(world.partner()).companyName()).isEqualTo(world.slug());

        save(0, draft("Violet Voices", "#6d28d9"));
        publish(1);

        Awaitility.await()
                .until(() -> elsewhere.of(world.partner()).companyName().equals("Violet Voices"));
    }

    @Test
    void a_draft_that_is_discarded_leaves_what_is_published() {
        save(0, draft("Violet Voices", "#6d28d9"));
        publish(1);
        save(0, draft("Green Voices", "#15803d"));

        world.partnerAdmin().run(() -> service.discard(world.partner()));

        assertThat(get().isDraft()).isFalse();
        assertThat(get().draft().companyName()).isEqualTo("Violet Voices");
    }

    @Test
    void colours_that_nobody_can_read_are_not_published_and_another_is_suggested() {
        save(0, draft("Yellow Voices", "#ffee00"));

        assertThatThrownBy(() -> publish(1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("primary colour")
                .hasMessageContaining("Use #");
        assertThat(brands.of(world.partner()).companyName()).isEqualTo(world.slug());
    }

    @Test
    void of_two_who_change_it_at_once_the_second_is_told() {
        save(0, draft("Violet Voices", "#6d28d9"));

        assertThatThrownBy(() -> save(0, draft("Green Voices", "#15803d")))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThatThrownBy(() -> publish(0)).isInstanceOf(Refusal.class);
        assertThat(get().draft().companyName()).isEqualTo("Violet Voices");
    }

    @Test
    void what_is_no_colour_and_no_address_is_refused() {
        assertThatThrownBy(() -> save(0, draft("Voices", "red;}body{display:none")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> save(0, draft("Voices", "#6d28d9", "javascript:alert(1)")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> save(0, draft("", "#6d28d9"))).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void pictures_are_served_once_published_and_gone_once_removed() {
        world.partnerAdmin()
                .run(() -> service.setPicture(
                        world.partner(), 0, PictureKind.LOGO_DARK, PictureReaderTest.encoded(300, 100, "png")));
        assertThat(brands.of(world.partner()).logoDarkPath()).isEmpty();
        publish(1);
        Awaitility.await().until(() -> brands.of(world.partner()).logoDarkPath().isPresent());
        var path = brands.of(world.partner()).logoDarkPath().orElseThrow();
        var answer = browser.get(world.host(), path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");

        world.partnerAdmin().run(() -> service.removePicture(world.partner(), 0, PictureKind.LOGO_DARK));
        publish(1);

        Awaitility.await().until(() -> brands.of(world.partner()).logoDarkPath().isEmpty());
        assertThat(browser.get(world.host(), path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_draft_of_another_agency_cannot_be_seen_even_by_sql() {
        save(0, draft("Violet Voices", "#6d28d9"));

        assertThat(jdbc.sql("select count(*) from partner_brand_draft")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(other.partnerAdmin().call(() -> service.get(other.partner())).isDraft())
                .isFalse();
        assertThat(sql.count(
                        "partner_brand_draft", "partner_id = ?", world.partner().value()))
                .isEqualTo(1);
    }

    private BrandSketch save(long version, BrandDraft draft) {
        return world.partnerAdmin().call(() -> service.save(world.partner(), version, draft));
    }

    private void publish(long version) {
        world.partnerAdmin().run(() -> service.publish(world.partner(), version));
    }

    private BrandSketch get() {
        return world.partnerMember().call(() -> service.get(world.partner()));
    }

    private String page() {
        return browser.get(world.host(), "/login").body();
    }

    private static BrandDraft draft(String name, String primary) {
        return draft(name, primary, "https://violet.example/privacy?a=1");
    }

    private static BrandDraft draft(String name, String primary, String privacy) {
        return new BrandDraft(
                name,
                primary,
                "#0f172a",
                "#ffffff",
                "",
                CornerStyle.ROUND,
                BrandFont.SERIF,
                "help@violet.example",
                "1 Violet Street",
                "",
                privacy,
                "",
                "",
                "Yours, Violet");
    }
}

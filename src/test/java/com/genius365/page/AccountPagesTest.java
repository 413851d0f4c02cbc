package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.access.ActionDetails;
import com.genius365.access.ActionPerformed;
import com.genius365.account.PasswordResetRequested;
import com.genius365.common.Vault;
import com.genius365.common.ui.Reader;
import com.genius365.common.ui.TimeFormat;
import com.genius365.world.News;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Pages of signing up and in, and of one's own account. */
@ApplicationTest
@Import(Tab.class)
class AccountPagesTest {

    private static final String PLATFORM = "localhost";
    private static final String NEW_PASSWORD = "Quiet-river-stone-42";

    private final Tab tab;
    private final OwnerSql sql;
    private final News news;
    private final Vault vault;
    private final Clock clock;
    private final Worlds worlds;
    private final World world;

    AccountPagesTest(Tab tab, OwnerSql sql, News news, Vault vault, Clock clock, Worlds worlds) {
        this.tab = tab;
        this.sql = sql;
        this.news = news;
        this.vault = vault;
        this.clock = clock;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @BeforeEach
    void forgetAttempts() {
        sql.sql("delete from rate_limit").update();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void an_agencys_host_signs_nobody_up_without_an_invitation() {
        open("signup");
        assertThat(tab.text()).contains("Invitation required").doesNotContain("Genius365");
        assertThat(tab.hasButton("Create account")).isFalse();

        tab.go("signup?invitation=nonsense");
        assertThat(tab.text()).contains("Invitation required");
        tab.go("login");
        assertThat(tab.text()).contains("Sign in").doesNotContain("Sign up");
    }

    @Test
    void whoever_signs_up_at_the_platform_is_told_to_look_into_their_mail() {
        tab.open(world.member(), PLATFORM, "signup");
        tab.get(TextField.class, "First name").setValue("Mira");
        tab.get(EmailField.class, "E-mail").setValue("mira@" + world.slug() + ".test");
        tab.get(PasswordField.class, "Password").setValue("weak");
        tab.get(PasswordField.class, "Password again").setValue("weak");
        tab.press("Create account");
        assertThat(tab.get(PasswordField.class, "Password").getErrorMessage()).isEqualTo("At least 12 characters.");
        assertThat(tab.text()).contains("Very weak");

        tab.get(PasswordField.class, "Password").setValue(NEW_PASSWORD);
        tab.get(PasswordField.class, "Password again").setValue(NEW_PASSWORD);
        tab.press("Create account");

        assertThat(tab.text()).contains("Check your e-mail", "mira@" + world.slug() + ".test");
    }

    @Test
    void whoever_forgot_a_password_reads_the_same_for_every_address() {
        for (var address : new String[] {world.member().email(), "nobody@" + world.slug() + ".test"}) {
            open("forgot-password");
            tab.get(EmailField.class, "E-mail").setValue(address);
            tab.press("Send me a link");

            assertThat(tab.text()).contains("Check your e-mail", "If " + address + " has an account here");
            tab.close();
        }
    }

    @Test
    void the_link_of_the_mail_sets_a_new_password_once() {
        open("forgot-password");
        tab.get(EmailField.class, "E-mail").setValue(world.member().email());
        tab.press("Send me a link");
        var token = vault.openToken(news.await(
                                PasswordResetRequested.class,
                                it -> it.user().equals(world.member().userId()))
                        .token())
                .reveal();

        tab.go("reset-password?token=" + token);
        tab.get(PasswordField.class, "New password").setValue(NEW_PASSWORD);
        tab.get(PasswordField.class, "New password again").setValue(NEW_PASSWORD);
        tab.press("Set password");

        tab.go("reset-password?token=" + token);
        assertThat(tab.text()).contains("This link does not work");
    }

    @Test
    void links_that_are_made_up_say_what_to_do() {
        for (var page : new String[] {"reset-password", "confirm-email", "confirm-email-change"}) {
            for (var token : new String[] {"", "?token=", "?token=nonsense", "?token=" + "x".repeat(5000)}) {
                open(page + token);
                assertThat(tab.text()).as(page + token).contains("This link does not work");
                tab.close();
            }
        }
    }

    @Test
    void the_platforms_own_sign_in_is_on_no_agencys_host() {
        open("super-admin/login");
        assertThat(tab.text()).contains("Page not found");
        tab.close();

        tab.open(world.member(), PLATFORM, "super-admin/login");
        assertThat(tab.text()).contains("Platform administration");
    }

    @Test
    void nobody_reaches_the_second_step_without_a_password_before_it() {
        open("login/code");

        assertThat(tab.text()).contains("Sign in").doesNotContain("One more step");
    }

    @Test
    void a_person_edits_their_own_profile() {
        open("account");
        assertThat(tab.text()).contains("Your account", world.member().email());

        tab.get(TextField.class, "Last name").setValue("Moor");
        tab.press("Save");

        assertThat(sql.count(
                        "app_user",
                        "id = ? and last_name = 'Moor'",
                        world.member().userId().value()))
                .isEqualTo(1);
    }

    @Test
    void a_person_without_a_name_is_not_saved() {
        open("account");

        tab.get(TextField.class, "First name").setValue(" ");
        tab.press("Save");

        assertThat(tab.get(TextField.class, "First name").getErrorMessage()).isEqualTo("Enter your first name.");
    }

    @Test
    void the_page_of_security_shows_what_protects_the_account() {
        open("account/security");

        assertThat(tab.text())
                .contains("Second step", "Passkeys", "Where you are signed in", "Delete your account", "None yet.");
    }

    @Test
    void a_password_is_changed_by_whoever_knows_the_old_one() {
        open("account/security");
        tab.press("Change password");
        tab.get(PasswordField.class, "New password").setValue(NEW_PASSWORD);
        tab.get(PasswordField.class, "New password again").setValue(NEW_PASSWORD);
        tab.get(PasswordField.class, "Current password").setValue("wrong");
        tab.pressLast("Change password");
        assertThat(tab.text()).contains("This is not your password.");

        tab.get(PasswordField.class, "Current password").setValue(Worlds.PASSWORD);
        tab.pressLast("Change password");
        assertThat(news.all(
                        com.genius365.account.PasswordChanged.class,
                        it -> it.user().equals(world.member().userId())))
                .hasSize(1);
    }

    @Test
    void the_only_owner_is_told_what_to_do_before_leaving() {
        tab.open(world.owner(), world.host(), "account/security");
        tab.press("Delete account");

        assertThat(tab.text()).contains("You are the only owner of:", "The workspace client-");
    }

    @Test
    void an_app_is_added_on_its_own_page() {
        open("account/second-factor");
        assertThat(tab.text()).contains("Add an authenticator app");

        tab.get(TextField.class, "Code").setValue("000000");
        tab.press("Add the app");

        assertThat(tab.get(TextField.class, "Code").isInvalid()).isTrue();
    }

    @Test
    void a_new_account_sets_up_its_profile() {
        var newcomer = worlds.person("newcomer", world.slug(), world.partner());
        tab.open(newcomer, world.host(), "setup-profile");
        assertThat(tab.text()).contains("Welcome");

        tab.press("Continue");

        assertThat(tab.text()).contains("No workspace yet");
    }

    @Test
    void times_are_written_as_a_person_says_and_else_as_the_place_does() {
        var noon = Instant.parse("2026-11-23T12:00:00Z");
        var place = ZoneId.of("America/New_York");
        tab.open(world.owner(), world.host(), "account");
        assertThat(TimeFormat.forReader(place, clock).dateAndTime(noon)).isEqualTo("Nov 23, 2026, 7:00\u00a0AM");

        tab.get(Select.class, "Language").setValue("de");
        tab.get(ComboBox.class, "Time zone").setValue("Asia/Tokyo");
        tab.press("Save");
        tab.go("account/security");

        assertThat(TimeFormat.forReader(place, clock).dateAndTime(noon)).isEqualTo("23.11.2026, 21:00");
        var changed = news.await(
                ActionPerformed.class,
                it -> it.action().equals("PROFILE_CHANGED")
                        && world.owner().userId().value().equals(it.user()));
        assertThat(Objects.requireNonNull(changed.details()).changes())
                .contains(
                        new ActionDetails.Change("language", "en", "de", false),
                        new ActionDetails.Change("timeZone", null, "Asia/Tokyo", false));
        tab.close();
        tab.open(world.owner(), world.host(), "account");
        assertThat(Reader.zoneOr(place)).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    private void open(String address) {
        open(world.member(), address);
    }

    private void open(Person person, String address) {
        tab.open(person, world.host(), address);
    }
}

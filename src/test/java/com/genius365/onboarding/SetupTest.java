package com.genius365.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.common.Refusal;
import com.genius365.world.OwnerSql;
import com.genius365.world.Worlds;
import jakarta.validation.ConstraintViolationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

@ApplicationTest
class SetupTest {

    private static final String PASSWORD = "First-admin-2026";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Setup setup;
    private final OwnerSql sql;
    private final Worlds worlds;
    private final PasswordEncoder passwords;

    SetupTest(Setup setup, OwnerSql sql, Worlds worlds, PasswordEncoder passwords) {
        this.setup = setup;
        this.sql = sql;
        this.worlds = worlds;
        this.passwords = passwords;
    }

    @BeforeEach
    void begin_without_a_super_admin() {
        sql.sql("update app_user set is_super_admin = false").update();
    }

    @Test
    void the_link_makes_the_first_super_admin() {
        var token = setup.offer().orElseThrow();
        var draft = draft(PASSWORD);

        setup.makeSuperAdmin(token, draft);

        assertThat(sql.count("app_user", "is_super_admin and email = cast(? as citext)", draft.email()))
                .isOne();
        var hash = sql.sql("select password_hash from app_user where email = cast(? as citext)")
                .params(draft.email())
                .query(String.class)
                .single();
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
    }

    @Test
    void it_works_once() {
        var token = setup.offer().orElseThrow();
        setup.makeSuperAdmin(token, draft(PASSWORD));
        sql.sql("update app_user set is_super_admin = false").update();

        assertThat(setup.accepts(token)).isFalse();
        assertThatThrownBy(() -> setup.makeSuperAdmin(token, draft(PASSWORD))).isInstanceOf(Refusal.class);
    }

    @Test
    void no_link_is_worth_anything_once_there_is_a_super_admin() {
        var first = setup.offer().orElseThrow();
        var second = setup.offer().orElseThrow();

        setup.makeSuperAdmin(first, draft(PASSWORD));

        assertThat(setup.accepts(second)).isFalse();
        assertThat(setup.offer()).isEmpty();
    }

    @Test
    void it_is_too_old_after_a_day() {
        var token = setup.offer().orElseThrow();
        assertThat(setup.accepts(token)).isTrue();

        sql.sql("update setup_token set expires_at = expires_at - interval '24 hours'")
                .update();

        assertThat(setup.accepts(token)).isFalse();
    }

    @Test
    void the_token_is_not_stored() {
        var token = setup.offer().orElseThrow();

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(sql.count("setup_token", "token_hash = sha256(convert_to(?, 'UTF8'))", token))
                .isOne();
        assertThat(sql.count("setup_token", "position(convert_to(?, 'UTF8') in token_hash) > 0", token))
                .isZero();
    }

    @Test
    void a_weak_password_or_a_wrong_address_is_refused_and_the_link_stays() {
        var token = setup.offer().orElseThrow();

        assertThatThrownBy(() -> setup.makeSuperAdmin(token, draft("weak")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("At least 12 characters");
        assertThatThrownBy(() -> setup.makeSuperAdmin(token, new SetupDraft("A", "B", "nobody", PASSWORD)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(setup.accepts(token)).isTrue();
    }

    @Test
    void an_account_that_is_there_is_not_taken_over() {
        var person = worlds.person("already-there", "platform", worlds.platform());
        var token = setup.offer().orElseThrow();

        assertThatThrownBy(() -> setup.makeSuperAdmin(token, new SetupDraft("A", "B", person.email(), PASSWORD)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("an account with this e-mail address");
        assertThat(sql.count("app_user", "is_super_admin")).isZero();
        assertThat(setup.accepts(token)).isTrue();
    }

    @Test
    void what_was_typed_is_not_shown() {
        assertThat(draft(PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    private static SetupDraft draft(String password) {
        return new SetupDraft("Ada", "First", "ada-" + NEXT.incrementAndGet() + "@genius365.test", password);
    }
}

package com.genius365.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final Secret SECRET = new Secret("sk-live-0123456789");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_sealed_opens_and_does_not_show() {
        var vault = new Vault(List.of(FIRST), folder);

        var sealed = vault.seal(SECRET, "here");

        assertThat(vault.open(sealed, "here")).isEqualTo(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("0123456789");
        assertThat(vault.seal(SECRET, "here")).isNotEqualTo(sealed);
    }

    @Test
    void what_an_older_key_sealed_opens_while_that_key_is_listed() {
        var sealed = new Vault(List.of(FIRST), folder).seal(SECRET, "here");

        assertThat(new Vault(List.of(SECOND, FIRST), folder).open(sealed, "here"))
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> new Vault(List.of(SECOND), folder).open(sealed, "here"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GENIUS365_ENCRYPTION_KEYS");
    }

    @Test
    void the_newest_key_seals() {
        var sealed = new Vault(List.of(SECOND, FIRST), folder).seal(SECRET, "here");

        assertThat(new Vault(List.of(SECOND), folder).open(sealed, "here")).isEqualTo(SECRET);
    }

    @Test
    void what_was_moved_elsewhere_does_not_open() {
        var vault = new Vault(List.of(FIRST), folder);
        var sealed = vault.seal(SECRET, "connection/1/api-key");

        assertThatThrownBy(() -> vault.open(sealed, "connection/2/api-key"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed or moved");
    }

    @Test
    void what_was_changed_or_cut_does_not_open() {
        var vault = new Vault(List.of(FIRST), folder);
        var sealed = vault.seal(SECRET, "here");
        var changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(changed, "here")).isInstanceOf(IllegalStateException.class);
        for (var length : List.of(0, 1, 4, 5, 6, 20)) {
            assertThatThrownBy(() -> vault.open(Arrays.copyOf(sealed, length), "here"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_key_of_its_own_is_made_once_and_is_the_owners_alone() throws IOException {
        var sealed = new Vault(List.of(), folder).seal(SECRET, "here");

        assertThat(new Vault(List.of(""), folder).open(sealed, "here")).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("encryption-keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_is_none_stops_the_start_and_is_not_repeated() {
        for (var wrong : List.of(
                "short", key(1) + "AA", "not base64 !", Base64.getEncoder().encodeToString(new byte[16]))) {
            assertThatThrownBy(() -> new Vault(List.of(FIRST, wrong), folder))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageStartingWith("GENIUS365_ENCRYPTION_KEYS")
                    .hasMessageNotContaining(wrong);
        }
    }

    @Test
    void a_secret_shows_four_characters_at_most_and_none_of_a_short_one() {
        assertThat(SECRET.toString()).isEqualTo("Secret[hidden]");
        assertThat(SECRET.lastFour()).isEqualTo("6789");
        assertThat(new Secret("short").lastFour()).isEmpty();
        assertThat(new Secret("").lastFour()).isEmpty();
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

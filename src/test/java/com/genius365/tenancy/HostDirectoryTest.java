package com.genius365.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.common.Ids;
import com.genius365.world.OwnerSql;
import com.genius365.world.Worlds;
import org.junit.jupiter.api.Test;

@ApplicationTest
class HostDirectoryTest {

    private final HostDirectory hosts;
    private final Worlds worlds;
    private final OwnerSql sql;

    HostDirectoryTest(HostDirectory hosts, Worlds worlds, OwnerSql sql) {
        this.hosts = hosts;
        this.worlds = worlds;
        this.sql = sql;
    }

    @Test
    void a_partners_slug_under_the_platform_domain_is_its_host() {
        var world = worlds.create();

        var found = hosts.partnerOf(world.slug().toUpperCase(java.util.Locale.ROOT) + ".LOCALHOST");

        assertThat(found.id()).isEqualTo(world.partner());
        assertThat(found.isPlatform()).isFalse();
        assertThat(found.hostname()).isEqualTo(world.host());
    }

    @Test
    void a_verified_domain_is_its_partners_host_and_wins_over_a_slug() {
        var world = worlds.create();
        var other = worlds.create();
        domain(world.partner().value(), "calls." + world.slug() + ".example", true);
        domain(world.partner().value(), other.host(), true);

        assertThat(hosts.partnerOf("calls." + world.slug() + ".example").id()).isEqualTo(world.partner());
        assertThat(hosts.partnerOf(other.host()).id()).isEqualTo(world.partner());
    }

    @Test
    void a_domain_that_nobody_has_verified_is_the_platforms() {
        var world = worlds.create();
        domain(world.partner().value(), "unverified." + world.slug() + ".example", false);

        assertThat(hosts.partnerOf("unverified." + world.slug() + ".example").isPlatform())
                .isTrue();
    }

    @Test
    void an_unknown_host_is_the_platforms_however_it_is_written() {
        assertThat(hosts.partnerOf("localhost").isPlatform()).isTrue();
        assertThat(hosts.partnerOf("nobody.localhost").isPlatform()).isTrue();
        assertThat(hosts.partnerOf("").isPlatform()).isTrue();
        assertThat(hosts.partnerOf("127.0.0.1").isPlatform()).isTrue();
        assertThat(hosts.partnerOf("a".repeat(10_000) + ".localhost").isPlatform())
                .isTrue();
        assertThat(hosts.partnerOf("' or true --.localhost").isPlatform()).isTrue();
    }

    @Test
    void the_slug_of_a_suspended_partner_is_the_platforms() {
        var world = worlds.create();
        sql.sql("update partner set status = 'SUSPENDED' where id = ?")
                .params(world.partner().value())
                .update();

        assertThat(hosts.partnerOf(world.host()).isPlatform()).isTrue();
    }

    private void domain(java.util.UUID partner, String hostname, boolean isVerified) {
        sql.sql("insert into partner_domain (id, partner_id, hostname, verified_at)"
                        + " values (?, ?, ?, case when ? then now() end)")
                .params(Ids.next(), partner, hostname, isVerified)
                .update();
    }
}

package com.genius365.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.domain.DomainProof.Sight;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.sql.Timestamp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ApplicationTest
class DomainBookTest {

    private static final Sight NOTHING_THERE = new Sight(Finding.NO_RECORD, "", null, "");

    private final DomainBook book;
    private final DomainService domains;
    private final TestClock clock;
    private final OwnerSql sql;
    private final World world;

    DomainBookTest(DomainBook book, DomainService domains, TestClock clock, OwnerSql sql, Worlds worlds) {
        this.book = book;
        this.domains = domains;
        this.clock = clock;
        this.sql = sql;
        this.world = worlds.create();
    }

    @AfterEach
    void forgetTheNames() {
        sql.sql("delete from partner_domain").update();
    }

    @Test
    void a_check_that_ends_is_followed_by_the_next_one_later() {
        var id = underWay();

        book.seen(id, NOTHING_THERE);

        assertThat(isDue(id)).isFalse();
    }

    @Test
    void what_a_person_asks_for_while_a_check_is_under_way_is_looked_up_after_it() {
        var id = underWay();
        var before = attempts(id);

        world.partnerOwner().run(() -> domains.check(world.partner(), id));
        book.seen(id, NOTHING_THERE);

        // The program may be quicker than this test.
        assertThat(isDue(id) || attempts(id) > before + 1).isTrue();
    }

    /** A domain whose check this test has begun, and nobody else. */
    private DomainId underWay() {
        var name = "calls." + world.slug() + ".example";
        var id = world.partnerOwner().call(() -> domains.add(world.partner(), name));
        Awaitility.await().pollInSameThread().until(() -> {
            sql.sql("update partner_domain set next_check_at = ? where id = ? and checking_until is null")
                    .params(Timestamp.from(clock.instant()), id.value())
                    .update();
            return book.begin(id).isPresent();
        });
        return id;
    }

    private boolean isDue(DomainId id) {
        return sql.count("partner_domain", "id = ? and next_check_at <= ?", id.value(), Timestamp.from(clock.instant()))
                > 0;
    }

    private int attempts(DomainId id) {
        return sql.sql("select attempts from partner_domain where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}

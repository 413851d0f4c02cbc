package com.genius365.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void an_id_is_a_uuid_of_version_7_that_begins_with_its_millisecond() {
        var before = System.currentTimeMillis();
        var id = Ids.next();
        var after = System.currentTimeMillis();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
    }

    @Test
    void ids_of_later_milliseconds_come_later_as_the_database_sorts_them() {
        var ids = new ArrayList<String>();
        var last = 0L;
        while (ids.size() < 20) {
            var id = Ids.next();
            var millisecond = id.getMostSignificantBits() >>> 16;
            if (millisecond > last) {
                ids.add(id.toString());
                last = millisecond;
            }
        }

        assertThat(ids).isSorted();
    }

    @Test
    void ids_made_within_one_millisecond_are_in_the_order_of_their_making() {
        var ids =
                IntStream.range(0, 20_000).mapToObj(i -> Ids.next().toString()).toList();

        assertThat(ids).isSorted();
    }

    @Test
    void no_two_are_the_same_however_many_make_them() {
        var ids =
                IntStream.range(0, 200_000).parallel().mapToObj(i -> Ids.next()).toList();

        assertThat(new HashSet<UUID>(ids)).hasSize(200_000);
    }
}

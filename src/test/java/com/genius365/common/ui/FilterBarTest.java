package com.genius365.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FilterBarTest {

    private final AtomicInteger changes = new AtomicInteger();
    private final FilterBar bar = new FilterBar("Search calls", changes::incrementAndGet);
    private final Select<String> status = new Select<>();

    FilterBarTest() {
        status.setItems("Completed", "Failed");
        bar.add(status);
    }

    @Test
    void every_filter_that_is_set_counts_and_tells() {
        bar.search().setValue("dana");
        status.setValue("Failed");

        assertThat(bar.activeCount()).isEqualTo(2);
        assertThat(changes).hasValue(2);
    }

    @Test
    void clearing_them_all_tells_once() {
        bar.search().setValue("dana");
        status.setValue("Failed");
        changes.set(0);

        bar.reset();

        assertThat(bar.activeCount()).isZero();
        assertThat(changes).hasValue(1);
    }

    @Test
    void values_read_from_the_address_count_but_do_not_tell() {
        bar.quietly(() -> status.setValue("Completed"));

        assertThat(bar.activeCount()).isEqualTo(1);
        assertThat(changes).hasValue(0);
    }
}

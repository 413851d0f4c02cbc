package com.genius365.agent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingReportListTest {

    @Test
    void what_is_lost_is_said_first_and_what_is_kept_last() {
        var text = text(
                Line.kept(Part.NAME),
                Line.approximated(Part.SPEED, "At most 1.2 there."),
                Line.kept(Part.PROMPT),
                Line.dropped(Part.PITCH, "It has none."));

        assertThat(text)
                .contains("Retell cannot take one thing over")
                .containsSubsequence("Pitch", "Dropped", "It has none.", "Speed", "Approximated", "At most 1.2 there.")
                .endsWith("Kept: Name, Prompt");
    }

    @Test
    void where_all_is_kept_that_is_said_in_a_sentence() {
        assertThat(text(Line.kept(Part.NAME))).contains("Retell takes all of it as it is.");
    }

    private static String text(Line... lines) {
        return new MappingReportList(new MappingReport(List.of(lines)), "Retell").getElement().getTextRecursively();
    }
}

package com.genius365.organisation;

import com.genius365.common.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an agency's open clients do together. Days and months are those of each client's own time zone.
 *
 * @param providerCosts of this month as far as vendors have told, one a currency
 * @param activity those with the most calls this month first
 */
public record OverviewFigures(
        long clients,
        long agents,
        long callsToday,
        long callsThisMonth,
        long minutesThisMonth,
        List<Money> providerCosts,
        List<Activity> activity,
        List<Attention> attention) {

    public OverviewFigures {
        providerCosts = List.copyOf(providerCosts);
        activity = List.copyOf(activity);
        attention = List.copyOf(attention);
    }

    /**
     * How much a client does this month.
     *
     * @param lastCallAt null: it had none this month
     */
    public record Activity(
            String slug,
            String name,
            long calls,
            long minutes,
            @Nullable Instant lastCallAt) {}

    /**
     * Something to be done about.
     *
     * @param client the slug of the client it is about; null: it is about the agency itself
     */
    public record Attention(
            Kind kind,
            String name,
            String sentence,
            @Nullable String client) {

        /** What it is about. */
        public enum Kind {
            FAILED_PUBLISH,
            NEAR_LIMIT,
            DOMAIN,
            DELETION
        }
    }
}

package com.genius365.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part of the product that a partner switches on and off for a client. What is new is off until it is switched on. */
public enum Feature {
    AGENTS("Agents", true, "AGENT_"),
    CALLS("Calls", true, "CALL_"),
    INTEGRATIONS("Integrations", true, "INTEGRATION_"),
    CAMPAIGNS("Campaigns", false, "CAMPAIGN_"),
    LEADS("Leads", false, "LEAD_"),
    KNOWLEDGE("Knowledge", true, "KNOWLEDGE_"),
    TELEPHONY("Telephony", true, "TELEPHONY_"),
    ANALYTICS("Analytics", false, "ANALYTICS_"),
    BILLING("Billing", false, "BILLING_", "CREDIT_"),
    API("API keys", false, "API_KEY_");

    private final String label;
    private final boolean isOnByDefault;
    private final List<String> prefixes;

    Feature(String label, boolean isOnByDefault, String... prefixes) {
        this.label = label;
        this.isOnByDefault = isOnByDefault;
        this.prefixes = List.of(prefixes);
    }

    public String label() {
        return label;
    }

    public boolean isOnByDefault() {
        return isOnByDefault;
    }

    /** As people read them, in the order of the menu. */
    public static List<String> labels(Collection<Feature> features) {
        return features.stream().sorted().map(Feature::label).toList();
    }

    /** The feature that a right in a workspace belongs to; empty: the right is there always. */
    public static Optional<Feature> of(Permission permission) {
        return permission.area() != Permission.Area.WORKSPACE
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(feature -> feature.prefixes.stream().anyMatch(permission.name()::startsWith))
                        .findFirst();
    }

    /** What is on where the one list switches on and the other off. Names that mean nothing any more are skipped. */
    public static Set<Feature> switched(List<String> on, List<String> off) {
        var result = EnumSet.noneOf(Feature.class);
        for (var feature : values()) {
            if (on.contains(feature.name()) || (feature.isOnByDefault && !off.contains(feature.name()))) {
                result.add(feature);
            }
        }
        return result;
    }
}

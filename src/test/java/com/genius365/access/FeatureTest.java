package com.genius365.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeatureTest {

    @Test
    void what_was_there_is_on_and_what_is_new_is_off_until_it_is_switched_on() {
        assertThat(Feature.switched(List.of(), List.of()))
                .containsExactly(
                        Feature.AGENTS, Feature.CALLS, Feature.INTEGRATIONS, Feature.KNOWLEDGE, Feature.TELEPHONY);
        assertThat(Feature.switched(List.of("LEADS"), List.of("CALLS")))
                .containsExactly(
                        Feature.AGENTS, Feature.INTEGRATIONS, Feature.LEADS, Feature.KNOWLEDGE, Feature.TELEPHONY);
    }

    @Test
    void a_name_that_means_nothing_is_skipped() {
        assertThat(Feature.switched(List.of("NONSENSE"), List.of("AGENTS")))
                .containsExactly(Feature.CALLS, Feature.INTEGRATIONS, Feature.KNOWLEDGE, Feature.TELEPHONY);
    }

    @Test
    void rights_belong_to_the_feature_they_are_named_for() {
        assertThat(Feature.of(Permission.AGENT_PUBLISH)).contains(Feature.AGENTS);
        assertThat(Feature.of(Permission.CREDIT_EDIT)).contains(Feature.BILLING);
        assertThat(Feature.of(Permission.API_KEY_READ)).contains(Feature.API);
    }

    @Test
    void members_and_settings_and_everything_of_partners_are_always_there() {
        assertThat(Feature.of(Permission.MEMBER_INVITE)).isEqualTo(Optional.empty());
        assertThat(Feature.of(Permission.SETTINGS_EDIT)).isEqualTo(Optional.empty());
        assertThat(Feature.of(Permission.PARTNER_INTEGRATION_EDIT)).isEqualTo(Optional.empty());
    }
}

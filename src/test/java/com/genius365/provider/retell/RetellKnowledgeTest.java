package com.genius365.provider.retell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.genius365.provider.Credentials;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.VendorServer;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetellKnowledgeTest {

    private static final String REFERENCE = "0198c0de-0000-7000-8000-000000000003";

    private final VendorServer retell = new VendorServer();
    private final RetellKnowledge knowledge = new RetellKnowledge(new RetellApi(
            new RetellProperties(retell.url(), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(1)),
            ProviderSamples.guards()));
    private final Credentials credentials = ProviderSamples.credentials();

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void a_text_is_given_as_a_form_with_a_list_in_json() {
        retell.answers(201, base("kb_1", REFERENCE, "in_progress"));

        var id = knowledge.add(credentials, REFERENCE, "Opening hours", "From \"9\" to 5,\näöü.");

        assertThat(id).isEqualTo("kb_1");
        var asked = retell.next();
        assertThat(asked.line()).isEqualTo("POST /create-knowledge-base");
        assertThat(asked.request().getHeaders().get("Content-Type")).startsWith("multipart/form-data");
        assertThat(Objects.requireNonNull(asked.request().getBody()).utf8())
                .contains("name=\"knowledge_base_name\"", REFERENCE)
                .contains("name=\"knowledge_base_texts\"", "\"title\":\"Opening hours\"")
                .contains("\"text\":\"From \\\"9\\\" to 5,\\näöü.\"");
    }

    @Test
    void a_text_is_given_once() {
        retell.answers(500, "{}");
        retell.answers(201, base("kb_1", REFERENCE, "in_progress"));

        var failed = catchThrowableOfType(
                ProviderException.class, () -> knowledge.add(credentials, REFERENCE, "Hours", "9 to 5"));

        assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(retell.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in_progress", "complete", "refreshing_in_progress"})
    void one_whose_creation_was_never_answered_is_found_by_its_name(String status) {
        retell.answers("[" + base("kb_0", "another", "complete") + "," + base("kb_9", REFERENCE, "error") + ","
                + base("kb_1", REFERENCE, status) + "]");

        assertThat(knowledge.find(credentials, REFERENCE)).contains("kb_1");
        assertThat(retell.next().line()).isEqualTo("GET /list-knowledge-bases");
    }

    @Test
    void one_that_was_never_made_is_not_found() {
        retell.answers("[" + base("kb_0", "another", "error") + "]");

        assertThat(knowledge.find(credentials, REFERENCE)).isEmpty();
    }

    @Test
    void one_that_could_not_be_read_is_a_failure() {
        retell.answers("[" + base("kb_1", REFERENCE, "error") + "]");

        var failed = catchThrowableOfType(ProviderException.class, () -> knowledge.find(credentials, REFERENCE));

        assertThat(failed.kind()).isEqualTo(Kind.REJECTED);
        assertThat(failed.explanation()).contains("could not read the text");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404, 422})
    void one_is_removed_once_it_is_gone(int status) {
        retell.answers(
                status, status == 204 ? "" : "{\"message\": \"Cannot find requested asset under given api key.\"}");

        knowledge.remove(credentials, "kb_1");

        assertThat(retell.next().line()).isEqualTo("DELETE /delete-knowledge-base/kb_1");
    }

    private static String base(String id, String name, String status) {
        return "{\"knowledge_base_id\": \"%s\", \"knowledge_base_name\": \"%s\", \"status\": \"%s\"}"
                .formatted(id, name, status);
    }
}

package com.genius365.provider.vapi;

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

class VapiKnowledgeTest {

    private final VendorServer vapi = new VendorServer();
    private final VapiKnowledge knowledge = new VapiKnowledge(new VapiApi(
            new VapiProperties(vapi.url(), Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(1)),
            ProviderSamples.guards()));
    private final Credentials credentials = ProviderSamples.credentials();

    @AfterEach
    void stop() {
        vapi.close();
    }

    @Test
    void a_text_is_uploaded_as_a_file_called_by_our_reference() {
        vapi.answers(201, "{\"id\": \"file-1\", \"status\": \"processing\"}");

        assertThat(knowledge.add(credentials, "doc-1", "Prices", "A cleaning is 80 €."))
                .isEqualTo("file-1");

        var asked = vapi.next();
        var body = Objects.requireNonNull(asked.request().getBody()).utf8();
        assertThat(asked.line()).isEqualTo("POST /file");
        assertThat(asked.request().getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(body)
                .contains("name=\"file\"; filename=\"doc-1.txt\"")
                .contains("# Prices\n\nA cleaning is 80 €.")
                .contains("name=\"purpose\"")
                .contains("{\"app_reference\":\"doc-1\"}");
    }

    @Test
    void an_upload_is_never_repeated() {
        vapi.answers(500, "{}");
        vapi.answers(201, "{\"id\": \"file-1\"}");

        var failed = catchThrowableOfType(
                ProviderException.class, () -> knowledge.add(credentials, "doc-1", "Prices", "A cleaning is 80 €."));

        assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(vapi.requestCount()).isEqualTo(1);
    }

    @Test
    void one_whose_upload_was_never_answered_is_found_by_its_name() {
        vapi.answers("""
                [{"id": "file-0", "name": "doc-10.txt"}, {"id": "file-1", "originalName": "doc-1.txt"}]""");

        assertThat(knowledge.find(credentials, "doc-1")).contains("file-1");
        assertThat(vapi.next().line()).isEqualTo("GET /file?purpose=assistant");
    }

    @Test
    void the_longest_reference_is_a_name_that_vapi_takes_and_is_found_again() {
        var reference = "0123456789".repeat(4);
        vapi.answers(201, "{\"id\": \"file-1\"}");
        knowledge.add(credentials, reference, "Prices", "x");
        var body = Objects.requireNonNull(vapi.next().request().getBody()).utf8();
        var name = body.replaceAll("(?s).*filename=\"([^\"]*)\".*", "$1");
        vapi.answers("[{\"id\": \"file-1\", \"name\": \"%s\"}]".formatted(name));

        assertThat(name.length()).isLessThanOrEqualTo(40);
        assertThat(knowledge.find(credentials, reference)).contains("file-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void one_that_is_already_gone_is_removed(int status) {
        vapi.answers(status, "{}");

        knowledge.remove(credentials, "file-1");

        assertThat(vapi.next().line()).isEqualTo("DELETE /file/file-1");
    }
}

package com.genius365.provider.synthflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.genius365.provider.Credentials;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.VendorServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SynthflowKnowledgeTest {

    private static final String CREATED = "{\"response\": {\"body\": \"ok\", \"knowledge_base_id\": \"kb-1\"}}";

    private final VendorServer synthflow = new VendorServer();
    private final SynthflowKnowledge knowledge = new SynthflowKnowledge(new SynthflowClient(
            new SynthflowProperties(
                    synthflow.url(), Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofMillis(1)),
            ProviderSamples.guards()));
    private final Credentials credentials = ProviderSamples.credentials();

    @AfterEach
    void stop() {
        synthflow.close();
    }

    @Test
    void a_text_is_a_knowledge_base_with_one_source() {
        synthflow.answers(CREATED);
        synthflow.answers("{\"response\": {\"source_id\": \"s-1\"}}");

        assertThat(knowledge.add(credentials, "ref-1", "Opening hours", "Nine to five"))
                .isEqualTo("kb-1");
        var base = synthflow.next();
        assertThat(base.line()).isEqualTo("POST /knowledge_base");
        assertThat(base.body().at("/name").asString()).isEqualTo("ref-1");
        assertThat(base.body().at("/rag_use_condition").asString()).contains("Opening hours");
        var source = synthflow.next();
        assertThat(source.line()).isEqualTo("POST /knowledge_base/kb-1/sources");
        assertThat(source.body().at("/type").asString()).isEqualTo("text");
        assertThat(source.body().at("/content").asString()).isEqualTo("Nine to five");
    }

    @Test
    void a_text_that_is_refused_leaves_nothing_behind() {
        synthflow.answers(CREATED);
        synthflow.answers(400, "{\"detail\": {\"description\": \"Too long\"}}");
        synthflow.answers("{}");

        var failed = catchThrowableOfType(
                ProviderException.class, () -> knowledge.add(credentials, "ref-1", "Title", "Text"));

        assertThat(failed.kind()).isEqualTo(Kind.REJECTED);
        synthflow.next();
        synthflow.next();
        assertThat(synthflow.next().line()).isEqualTo("DELETE /knowledge_base/kb-1");
    }

    @Test
    void a_text_whose_answer_was_lost_is_kept_to_be_found() {
        synthflow.answers(CREATED);
        synthflow.saysNothing();

        var failed = catchThrowableOfType(
                ProviderException.class, () -> knowledge.add(credentials, "ref-1", "Title", "Text"));

        assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(synthflow.requestCount()).isEqualTo(2);
    }

    @Test
    void it_is_found_by_our_name_where_it_holds_its_text() {
        var list = "{\"response\": {\"knowledge_bases\": [{\"id\": \"kb-0\", \"name\": \"ref-1\"},"
                + " {\"id\": \"kb-1\", \"name\": \"ref-1\"}, {\"id\": \"kb-2\", \"name\": \"other\"}]}}";
        synthflow.answers(list);
        synthflow.answers("{\"response\": {\"sources\": []}}");
        synthflow.answers("{\"response\": {\"sources\": [{\"id\": \"s-1\"}]}}");

        assertThat(knowledge.find(credentials, "ref-1")).contains("kb-1");
        assertThat(synthflow.requestCount()).isEqualTo(3);
    }

    @Test
    void one_that_is_gone_is_removed() {
        synthflow.answers(400, "{\"detail\": {\"description\": \"Knowledge base not found\"}}");

        knowledge.remove(credentials, "kb-1");

        assertThat(synthflow.next().line()).isEqualTo("DELETE /knowledge_base/kb-1");
    }
}

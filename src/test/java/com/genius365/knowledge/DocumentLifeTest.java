package com.genius365.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.Ids;
import com.genius365.common.NotFoundException;
import com.genius365.common.PageRequest;
import com.genius365.common.PublicAddresses;
import com.genius365.common.Refusal;
import com.genius365.knowledge.FakeKnowledge.Heard;
import com.genius365.knowledge.extraction.SampleFiles;
import com.genius365.knowledge.extraction.TextExtractor;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

@ApplicationTest
class DocumentLifeTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final PageRequest FIRST = new PageRequest(0, 20);

    private final KnowledgeService knowledge;
    private final DocumentIntake intake;
    private final DocumentEditing editing;
    private final DocumentBook book;
    private final DocumentFileStore files;
    private final DocumentReader reader;
    private final TextExtractor extractor;
    private final Heard heard;
    private final OwnerSql sql;
    private final TestClock clock;
    private final World world;

    DocumentLifeTest(
            KnowledgeService knowledge,
            DocumentIntake intake,
            DocumentEditing editing,
            DocumentBook book,
            DocumentFileStore files,
            DocumentReader reader,
            TextExtractor extractor,
            Heard heard,
            OwnerSql sql,
            TestClock clock,
            Worlds worlds) {
        this.knowledge = knowledge;
        this.intake = intake;
        this.editing = editing;
        this.book = book;
        this.files = files;
        this.reader = reader;
        this.extractor = extractor;
        this.heard = heard;
        this.sql = sql;
        this.clock = clock;
        this.world = worlds.create();
    }

    @Test
    void a_file_is_read_shown_for_review_and_then_activated() {
        var id = upload("Opening hours.docx", SampleFiles.docx("We open at nine."));

        var read = awaitReading(id, ReadingState.READY);
        assertThat(read.draft().title()).isEqualTo("Opening hours");
        assertThat(read.draft().text()).isEqualTo("We open at nine.");
        assertThat(read.status()).isEqualTo(DocumentStatus.DRAFT);
        assertThat(heard.changesOf(id)).isZero();

        act(() -> editing.activate(world.workspace(), id));
        assertThat(get(id).status()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(heard.changesOf(id)).isEqualTo(1);
    }

    @Test
    void a_bad_file_says_why_and_can_be_typed_in_instead() {
        var id = upload("scan.pdf", SampleFiles.pdf());

        var failed = awaitReading(id, ReadingState.FAILED);
        assertThat(failed.problem()).contains("its pages are pictures");
        assertThatThrownBy(() -> act(() -> editing.activate(world.workspace(), id)))
                .isInstanceOf(Refusal.class);

        edit(id, "We open at nine.");
        assertThat(get(id).reading()).isEqualTo(ReadingState.READY);
        assertThat(get(id).problem()).isNull();
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused_at_once() {
        assertThatThrownBy(() -> upload("prices.pdf", SampleFiles.docx("a")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Word");
        assertThat(search("").total()).isZero();
    }

    @Test
    void agents_hear_of_what_changes_for_them_and_of_nothing_else() {
        var id = write("Hours", "We open at nine.");
        edit(id, "We open at ten.");
        assertThat(heard.changesOf(id)).isZero();

        act(() -> editing.activate(world.workspace(), id));
        assertThat(heard.changesOf(id)).isEqualTo(1);

        edit(id, "We open at ten.");
        assertThat(heard.changesOf(id)).isEqualTo(1);

        edit(id, "We open at eleven.");
        assertThat(heard.changesOf(id)).isEqualTo(2);

        act(() -> editing.archive(world.workspace(), id));
        assertThat(heard.changesOf(id)).isEqualTo(3);

        act(() -> editing.restore(world.workspace(), id));
        assertThat(get(id).status()).isEqualTo(DocumentStatus.ACTIVE);
        assertThat(heard.changesOf(id)).isEqualTo(4);

        act(() -> editing.remove(world.workspace(), id));
        assertThat(heard.changesOf(id)).isEqualTo(5);
    }

    @Test
    void an_edit_of_what_somebody_else_has_edited_is_refused() {
        var id = write("Hours", "We open at nine.");
        var seen = get(id);
        edit(id, "We open at ten.");

        assertThatThrownBy(() -> act(() -> editing.update(world.workspace(), id, seen.edit(), seen.draft())))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void what_is_removed_is_gone_with_its_file_and_its_words() {
        var id = upload("Hours.txt", SampleFiles.bytes("We open at nine with marmalade."));
        awaitReading(id, ReadingState.READY);
        assertThat(search("marmalade").total()).isEqualTo(1);
        assertThat(world.viewer()
                        .call(() -> knowledge.file(world.workspace(), id))
                        .body())
                .isEqualTo(SampleFiles.bytes("We open at nine with marmalade."));

        act(() -> editing.remove(world.workspace(), id));

        assertThat(search("marmalade").total()).isZero();
        assertThatThrownBy(() -> get(id)).isInstanceOf(NotFoundException.class);
        assertThat(sql.count("document_file", "document_id = ?", id.value())).isZero();
        assertThat(sql.count("document_passage", "document_id = ?", id.value())).isZero();
        assertThat(sql.count("document", "id = ? and content = '' and search = ''", id.value()))
                .isEqualTo(1);
    }

    @Test
    void a_reader_that_was_killed_only_delays_it() {
        var id = waiting("Hours.txt", "We open at nine.");
        assertThat(book.begin(world.workspace(), id)).isPresent();
        assertThat(book.begin(world.workspace(), id)).isEmpty();

        clock.advance(Duration.ofMinutes(11));
        reader.readDue();

        assertThat(awaitReading(id, ReadingState.READY).draft().text()).isEqualTo("We open at nine.");
    }

    @Test
    void what_kills_every_reader_is_given_up() {
        var id = waiting("Hours.txt", "We open at nine.");
        for (var i = 0; i < Document.MOST_ATTEMPTS; i++) {
            sql.sql("update document set reading = 'READING', read_attempts = read_attempts + 1 where id = ?")
                    .params(id.value())
                    .update();
        }

        assertThat(book.begin(world.workspace(), id)).isEmpty();

        assertThat(get(id).reading()).isEqualTo(ReadingState.FAILED);
        assertThat(get(id).problem()).contains("failed several times");
    }

    @Test
    void what_comes_of_an_attempt_that_nobody_waits_for_any_more_is_left() {
        var id = waiting("Hours.txt", "We open at nine.");
        var job = book.begin(world.workspace(), id).orElseThrow();
        act(() -> editing.remove(world.workspace(), id));

        book.read(world.workspace(), job, new TextExtractor.Extracted("", "Late"), null);

        assertThat(sql.count("document", "id = ? and content = ''", id.value())).isEqualTo(1);
    }

    @Test
    void reading_again_keeps_the_text_where_the_file_is_gone() {
        var id = upload("Hours.txt", SampleFiles.bytes("We open at nine."));
        awaitReading(id, ReadingState.READY);
        act(() -> editing.activate(world.workspace(), id));
        sql.sql("delete from document_file where document_id = ?")
                .params(id.value())
                .update();

        act(() -> editing.readAgain(world.workspace(), id));

        await().atMost(SOON).until(() -> get(id).problem() != null);
        assertThat(get(id).reading()).isEqualTo(ReadingState.READY);
        assertThat(get(id).status()).isEqualTo(DocumentStatus.DRAFT);
        assertThat(get(id).draft().text()).isEqualTo("We open at nine.");
        assertThat(heard.changesOf(id)).isEqualTo(2);
    }

    @Test
    void a_page_in_our_own_network_is_not_fetched() {
        for (var address : List.of("http://127.0.0.1:8080/", "http://[::1]/", "http://169.254.169.254/latest")) {
            var id = act(() -> intake.fetch(world.workspace(), address));

            assertThat(awaitReading(id, ReadingState.FAILED).problem()).contains("private network");
        }
        for (var nonsense :
                List.of("", "ftp://example.com/a", "http://user:pw@example.com", "prices", "javascript:1")) {
            assertThatThrownBy(() -> act(() -> intake.fetch(world.workspace(), nonsense)))
                    .as(nonsense)
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void a_page_is_fetched_with_its_title_and_kept() throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(302)
                    .setHeader("Location", "/prices?now")
                    .build());
            server.enqueue(new MockResponse.Builder()
                    .body("<html><head><title>Our prices</title></head><body><p>Fish: 12</p></body></html>")
                    .build());
            server.start();
            var id = waitingFor("http://127.0.0.1:" + server.getPort() + "/prices");
            var open = new PageFetcher(new PublicAddresses(Dns.SYSTEM, address -> true));

            new DocumentReader(book, files, open, extractor).readDue();

            var read = awaitReading(id, ReadingState.READY);
            assertThat(read.draft().title()).isEqualTo("Our prices");
            assertThat(read.draft().text()).contains("Fish: 12");
            assertThat(read.hasFile()).isTrue();
            assertThat(server.takeRequest().getTarget()).isEqualTo("/prices");
            assertThat(server.takeRequest().getTarget()).isEqualTo("/prices?now");
        }
    }

    @Test
    void a_workspace_keeps_no_more_than_it_may() {
        var id = write("Hours", "We open at nine.");
        sql.sql("update document set file_bytes = ? where id = ?")
                .params(KnowledgeUsage.MOST_FILE_BYTES - 5, id.value())
                .update();
        assertThatThrownBy(() -> upload("Hours.txt", SampleFiles.bytes("We open at nine.")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("250 MB");

        sql.sql("""
                        insert into document (id, partner_id, workspace_id, title, status, source, reading, created_at,
                                              edited_at, version)
                        select uuidv7(), ?, ?, 'D', 'DRAFT', 'WRITTEN', 'READY', now(), now(), 0
                        from generate_series(1, 999)""").params(world.partner().value(), world.workspace().value()).update();
        assertThatThrownBy(() -> write("Hours", "We open at nine."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("as many as it may have");
    }

    @Test
    void documents_of_one_workspace_are_none_of_another_ones_business() {
        var id = write("Hours", "We open at nine.");

        assertThatThrownBy(() -> world.partnerOwner().call(() -> knowledge.get(world.otherWorkspace(), id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerOwner().call(() -> knowledge.file(world.otherWorkspace(), id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerOwner().run(() -> editing.remove(world.otherWorkspace(), id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(world.partnerOwner()
                        .call(() -> knowledge.search(world.otherWorkspace(), DocumentFilter.ALL, FIRST))
                        .total())
                .isZero();
    }

    private DocumentId upload(String name, byte[] body) {
        return act(() -> intake.upload(world.workspace(), new DocumentUpload(name, body)));
    }

    private DocumentId write(String title, String text) {
        return act(() -> intake.write(world.workspace(), new DocumentDraft(title, "", "", List.of(), text)));
    }

    private void edit(DocumentId id, String text) {
        var seen = get(id);
        act(() -> editing.update(
                world.workspace(), id, seen.edit(), new DocumentDraft("Hours", "", "", List.of(), text)));
    }

    /** One whose reading nobody has been told to begin. */
    private DocumentId waiting(String name, String text) {
        var id = insert("FILE", name, "TEXT");
        sql.sql("insert into document_file (partner_id, workspace_id, document_id, body) values (?, ?, ?, ?)")
                .params(world.partner().value(), world.workspace().value(), id.value(), SampleFiles.bytes(text))
                .update();
        return id;
    }

    private DocumentId waitingFor(String address) {
        return insert("WEB", address, null);
    }

    private DocumentId insert(String source, String name, @org.jspecify.annotations.Nullable String kind) {
        var id = Ids.next();
        sql.sql("""
                        insert into document (id, partner_id, workspace_id, title, status, source, source_name, file_kind,
                                              reading, next_read_at, created_at, edited_at, version)
                        values (:id, :partner, :workspace, :title, 'DRAFT', :source, :name, cast(:kind as text), 'WAITING',
                                :now, :now, :now, 0)""")
                .param("id", id)
                .param("partner", world.partner().value())
                .param("workspace", world.workspace().value())
                .param("title", name.replaceFirst("^https?://", ""))
                .param("source", source)
                .param("name", name)
                .param("kind", kind)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
        return new DocumentId(id);
    }

    private com.genius365.common.Page<DocumentSummary> search(String text) {
        return act(() -> knowledge.search(world.workspace(), new DocumentFilter(text, null, "", ""), FIRST));
    }

    private DocumentDetails get(DocumentId id) {
        return act(() -> knowledge.get(world.workspace(), id));
    }

    private DocumentDetails awaitReading(DocumentId id, ReadingState state) {
        await().atMost(SOON).until(() -> get(id).reading() == state);
        return get(id);
    }

    private <T> T act(java.util.concurrent.Callable<T> work) {
        return world.owner().call(work);
    }

    private void act(Runnable work) {
        world.owner().call(() -> {
            work.run();
            return Optional.empty();
        });
    }
}

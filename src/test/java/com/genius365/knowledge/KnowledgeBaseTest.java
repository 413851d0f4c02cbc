package com.genius365.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.common.Refusal;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionService;
import com.genius365.integration.Connections;
import com.genius365.knowledge.FakeKnowledge.Stores;
import com.genius365.knowledge.FakeKnowledge.Uses;
import com.genius365.knowledge.KnowledgeBudget.Size;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApplicationTest
class KnowledgeBaseTest {

    private static final Duration LONG_ENOUGH = DocumentCopyBook.HANDED_OUT_FOR.plusSeconds(1);

    private final KnowledgeBase knowledge;
    private final KnowledgeService service;
    private final DocumentIntake intake;
    private final DocumentEditing editing;
    private final CopyRemoval removal;
    private final DocumentCopyBook copies;
    private final ConnectionService connections;
    private final Connections accounts;
    private final FakeVendorKnowledge vendor;
    private final Uses uses;
    private final OwnerSql sql;
    private final TestClock clock;
    private final World world;

    KnowledgeBaseTest(
            KnowledgeBase knowledge,
            KnowledgeService service,
            DocumentIntake intake,
            DocumentEditing editing,
            CopyRemoval removal,
            DocumentCopyBook copies,
            ConnectionService connections,
            Connections accounts,
            Stores stores,
            Uses uses,
            OwnerSql sql,
            TestClock clock,
            Worlds worlds) {
        this.knowledge = knowledge;
        this.service = service;
        this.intake = intake;
        this.editing = editing;
        this.removal = removal;
        this.copies = copies;
        this.connections = connections;
        this.accounts = accounts;
        this.vendor = stores.of(Provider.VAPI);
        this.uses = uses;
        this.sql = sql;
        this.clock = clock;
        this.world = worlds.create();
    }

    @Test
    void the_vendor_gets_each_active_document_once() {
        var connection = connect(Provider.VAPI);
        var hours = active("Hours", "We open at nine.");
        var prices = active("Prices", "Fish is twelve.");
        var draft = write("Draft", "Not yet.");

        var first = give(connection, hours, prices, draft);
        var second = give(connection, prices, hours);

        assertThat(first.inline()).isEmpty();
        assertThat(first.vendorIds()).hasSize(2).isEqualTo(second.vendorIds());
        assertThat(at(connection).values())
                .extracting(FakeVendorKnowledge.Entry::title, FakeVendorKnowledge.Entry::text)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Hours", "We open at nine."),
                        org.assertj.core.groups.Tuple.tuple("Prices", "Fish is twelve."));
        assertThat(at(connection).values())
                .allSatisfy(entry -> assertThat(entry.reference()).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void a_copy_whose_answer_was_lost_is_found_again_and_not_made_twice() {
        var connection = connect(Provider.VAPI);
        var hours = active("Hours", "We open at nine.");
        vendor.failNext(connection.value(), Kind.UNKNOWN_OUTCOME, true);

        assertThatThrownBy(() -> give(connection, hours)).isInstanceOf(ProviderException.class);
        var given = give(connection, hours);

        assertThat(vendor.adds(connection.value())).isEqualTo(1);
        assertThat(at(connection)).containsOnlyKeys(given.vendorIds());
    }

    @Test
    void a_copy_that_was_refused_is_tried_again_when_asked() {
        var connection = connect(Provider.VAPI);
        var hours = active("Hours", "We open at nine.");
        vendor.failNext(connection.value(), Kind.REJECTED, false);

        assertThatThrownBy(() -> give(connection, hours)).isInstanceOf(ProviderException.class);

        assertThat(give(connection, hours).vendorIds()).hasSize(1);
        assertThat(at(connection)).hasSize(1);
    }

    @Test
    void a_program_that_died_while_giving_leaves_one_copy_all_the_same() {
        var connection = connect(Provider.VAPI);
        var hours = active("Hours", "We open at nine.");
        var known = copies.known(world.workspace(), List.of(hours.value())).getFirst();
        // It wrote down its intent, gave, and died.
        var wanted = copies.want(world.workspace(), connection, Provider.VAPI, known);
        vendor.add(
                new com.genius365.provider.Credentials(connection.value(), new com.genius365.common.Secret("k"), null),
                wanted.reference().toString(),
                known.title(),
                "We open at nine.");

        assertThatThrownBy(() -> give(connection, hours))
                .isInstanceOf(ProviderException.class)
                .extracting(thrown -> ((ProviderException) thrown).kind())
                .isEqualTo(Kind.UNAVAILABLE);
        clock.advance(Duration.ofMinutes(3));
        var given = give(connection, hours);

        assertThat(at(connection)).containsOnlyKeys(given.vendorIds());
        assertThat(vendor.adds(connection.value())).isEqualTo(1);
    }

    @Test
    void what_changed_is_given_anew_and_the_old_copy_goes_only_when_no_agent_has_it() {
        var connection = connect(Provider.VAPI);
        var hours = active("Hours", "We open at nine.");
        var old = give(connection, hours).vendorIds().getFirst();
        uses.take(old);

        edit(hours, "We open at ten.");
        var fresh = give(connection, hours).vendorIds().getFirst();
        assertThat(fresh).isNotEqualTo(old);
        clock.advance(LONG_ENOUGH);
        uses.take(fresh);
        removal.removeUnused();
        assertThat(at(connection)).containsOnlyKeys(old, fresh);

        uses.release(old);
        clock.advance(LONG_ENOUGH);
        removal.removeUnused();

        assertThat(at(connection)).containsOnlyKeys(fresh);
        assertThat(at(connection).get(fresh))
                .extracting(FakeVendorKnowledge.Entry::text)
                .isEqualTo("We open at ten.");
        assertThat(give(connection, hours).vendorIds()).containsExactly(fresh);
    }

    @Test
    void a_copy_that_was_just_handed_out_stays_until_its_agent_is_published() {
        var connection = connect(Provider.VAPI);
        var hours = active("Hours", "We open at nine.");
        var id = give(connection, hours).vendorIds().getFirst();

        clock.advance(Duration.ofMinutes(10));
        removal.removeUnused();
        assertThat(at(connection)).containsOnlyKeys(id);

        clock.advance(LONG_ENOUGH);
        removal.removeUnused();
        assertThat(at(connection)).isEmpty();

        assertThat(give(connection, hours).vendorIds()).hasSize(1).doesNotContain(id);
    }

    @Test
    void a_removal_that_fails_is_tried_again_until_it_is_done() {
        var connection = connect(Provider.VAPI);
        var hours = active("Hours", "We open at nine.");
        give(connection, hours);
        world.owner().run(() -> editing.remove(world.workspace(), hours));
        clock.advance(LONG_ENOUGH);
        vendor.failNext(connection.value(), Kind.UNAVAILABLE, false);

        removal.removeUnused();
        assertThat(at(connection)).hasSize(1);
        clock.advance(LONG_ENOUGH);
        removal.removeUnused();

        assertThat(at(connection)).isEmpty();
        assertThat(sql.count("document_copy", "document_id = ?", hours.value())).isZero();
    }

    @Test
    void an_intent_whose_answer_never_came_is_cleared_with_what_came_of_it() {
        var connection = connect(Provider.VAPI);
        var hours = active("Hours", "We open at nine.");
        vendor.failNext(connection.value(), Kind.UNKNOWN_OUTCOME, true);
        assertThatThrownBy(() -> give(connection, hours)).isInstanceOf(ProviderException.class);
        assertThat(at(connection)).hasSize(1);

        clock.advance(LONG_ENOUGH);
        removal.removeUnused();

        assertThat(at(connection)).isEmpty();
        assertThat(sql.count("document_copy", "document_id = ?", hours.value())).isZero();
    }

    @Test
    void a_text_that_is_changed_meanwhile_is_not_given_for_the_one_before() {
        var hours = active("Hours", "We open at nine.");
        var before = copies.known(world.workspace(), List.of(hours.value())).getFirst();
        assertThat(copies.content(world.workspace(), before)).contains("We open at nine.");

        edit(hours, "We open at ten.");
        var after = copies.known(world.workspace(), List.of(hours.value())).getFirst();

        assertThat(copies.content(world.workspace(), before)).isEmpty();
        assertThat(copies.content(world.workspace(), after)).contains("We open at ten.");
        world.owner().run(() -> editing.archive(world.workspace(), hours));
        assertThat(copies.content(world.workspace(), after)).isEmpty();
        assertThat(copies.known(world.workspace(), List.of(hours.value()))).isEmpty();
    }

    @Test
    void what_the_vendor_has_is_not_read_again_nor_what_does_not_fit() {
        var connection = connect(Provider.VAPI);
        var hours = active("Hours", "We open at nine.");
        var book = active("Book", "word ".repeat(9_000).strip());
        var ids = give(connection, hours, book).vendorIds();
        // Whoever reads it now reads something else.
        sql.sql("update document set content = 'Spoilt' where workspace_id = ?")
                .params(world.workspace().value())
                .update();

        assertThat(give(connection, hours, book).vendorIds()).isEqualTo(ids);
        assertThat(at(connection).values())
                .extracting(FakeVendorKnowledge.Entry::text)
                .contains("We open at nine.")
                .doesNotContain("Spoilt");
        assertThatThrownBy(() -> inPrompt().of(world.workspace(), connection, Provider.SYNTHFLOW, ids(hours, book)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("40,000 fit");
    }

    @Test
    void where_the_vendor_keeps_nothing_the_texts_go_into_the_prompt_within_a_budget() {
        var connection = ConnectionId.next();
        var hours = active("Hours", "We open at nine.");
        var book = active("Book", "word ".repeat(9_000).strip());

        assertThat(inPrompt().of(world.workspace(), connection, Provider.SYNTHFLOW, ids(hours)))
                .isEqualTo(
                        new AgentKnowledge(List.of(), List.of(new AgentKnowledge.Text("Hours", "We open at nine."))));
        assertThatThrownBy(() -> inPrompt().of(world.workspace(), connection, Provider.SYNTHFLOW, ids(hours, book)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("40,000 fit");
        var budget = KnowledgeBudget.of(true, List.of(new Size("Hours", 16), new Size("Book", 44_999)));
        assertThat(budget.fits()).isFalse();
        assertThat(budget.usedCharacters()).isBetween(45_000, 45_200);
        assertThat(budget.mostTokens()).isEqualTo(10_000);
        assertThat(KnowledgeBudget.of(true, List.of(new Size("Hours", 16))).fits())
                .isTrue();
    }

    @Test
    void every_vendor_of_ours_keeps_knowledge_so_any_length_fits() {
        var book = active("Book", "word ".repeat(9_000).strip());

        for (var provider : Provider.values()) {
            assertThat(budget(provider, book)).matches(it -> it.fits() && !it.isInline());
            assertThat(give(provider, connect(provider), book).inline()).isEmpty();
        }
    }

    @Test
    void without_documents_there_is_nothing_to_know() {
        assertThat(give(connect(Provider.VAPI))).isEqualTo(AgentKnowledge.none());
    }

    private ConnectionId connect(Provider provider) {
        return world.owner()
                .call(() -> connections.connect(
                        world.workspace(), new ConnectionDraft(provider, "Main", "key-" + UUID.randomUUID(), "")));
    }

    /** As it would be with a vendor that keeps nothing. */
    private KnowledgeBase inPrompt() {
        return new KnowledgeBase(copies, new KnowledgeVendors(List.of()), accounts);
    }

    private AgentKnowledge give(ConnectionId connection, DocumentId... documents) {
        return give(Provider.VAPI, connection, documents);
    }

    private AgentKnowledge give(Provider provider, ConnectionId connection, DocumentId... documents) {
        return knowledge.of(world.workspace(), connection, provider, ids(documents));
    }

    private KnowledgeBudget budget(Provider provider, DocumentId... documents) {
        return world.viewer().call(() -> service.budget(world.workspace(), provider, ids(documents)));
    }

    private static List<UUID> ids(DocumentId... documents) {
        return Arrays.stream(documents).map(DocumentId::value).toList();
    }

    private Map<String, FakeVendorKnowledge.Entry> at(ConnectionId connection) {
        return vendor.of(connection.value());
    }

    private DocumentId write(String title, String text) {
        return world.owner()
                .call(() -> intake.write(world.workspace(), new DocumentDraft(title, "", "", List.of(), text)));
    }

    private DocumentId active(String title, String text) {
        var id = write(title, text);
        world.owner().run(() -> editing.activate(world.workspace(), id));
        return id;
    }

    private void edit(DocumentId id, String text) {
        world.owner().run(() -> {
            var seen = service.get(world.workspace(), id);
            editing.update(
                    world.workspace(),
                    id,
                    seen.edit(),
                    new DocumentDraft(seen.draft().title(), "", "", List.of(), text));
        });
    }
}

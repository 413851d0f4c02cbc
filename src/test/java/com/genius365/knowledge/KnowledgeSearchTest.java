package com.genius365.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.common.PageRequest;
import com.genius365.world.OwnerSql;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ApplicationTest
class KnowledgeSearchTest {

    private static final PageRequest FIRST = new PageRequest(0, 20);

    private final KnowledgeService knowledge;
    private final DocumentIntake intake;
    private final DocumentEditing editing;
    private final KnowledgeSearch search;
    private final OwnerSql sql;
    private final Worlds worlds;
    private final World world;

    KnowledgeSearchTest(
            KnowledgeService knowledge,
            DocumentIntake intake,
            DocumentEditing editing,
            KnowledgeSearch search,
            OwnerSql sql,
            Worlds worlds) {
        this.knowledge = knowledge;
        this.intake = intake;
        this.editing = editing;
        this.search = search;
        this.sql = sql;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void words_are_found_wherever_they_stand_and_marked() {
        write("Hours", "opening", List.of("shop"), "We open at nine. " + filler(300) + " Closed on Whit Monday.");
        write("Prices", "money", List.of(), "Fish is twelve.");

        assertThat(found("whit monday")).containsExactly("Hours");
        assertThat(found("monday open")).as("far apart").containsExactly("Hours");
        assertThat(found("whit mon")).as("still typing").containsExactly("Hours");
        assertThat(found("\"whit monday\"")).containsExactly("Hours");
        assertThat(found("money")).as("category").containsExactly("Prices");
        assertThat(found("fish -twelve")).isEmpty();
        assertThat(hits("whit monday")).containsExactly("Whit", "Monday");
    }

    @Test
    void what_stands_in_the_title_comes_first() {
        write("Terms", "", List.of(), "See the refunds page. " + filler(50));
        write("Refunds", "", List.of(), "Within a month.");

        assertThat(found("refunds")).containsExactly("Refunds", "Terms");
    }

    @Test
    void markup_in_a_document_stays_text_in_what_is_found() {
        write("Odd", "", List.of(), "See <script>alert('marmalade')</script> & <b>marmalade</b> jam");

        var excerpt = search("marmalade", null).getFirst().excerpt();

        assertThat(excerpt.parts().stream().map(Excerpt.Part::text).collect(Collectors.joining()))
                .contains("<script>alert('marmalade')</script> & <b>marmalade</b>");
        assertThat(excerpt.parts().stream().filter(Excerpt.Part::isHit).map(Excerpt.Part::text))
                .containsOnly("marmalade");
    }

    @Test
    void nobody_can_mark_what_was_not_searched_for() {
        write("Odd", "", List.of(), "\uE000fake\uE001 and marmalade");

        assertThat(hits("marmalade")).containsExactly("marmalade");
    }

    @Test
    void whatever_is_typed_is_searched_for() {
        write("Hours", "", List.of(), "We open at nine.");

        for (var odd :
                List.of("'", "\\", "a & | !", "\"", "(((", ":*", "\0", "<->", "%", "open:*", "-", "o'brien \\ x")) {
            assertThat(search(odd, null)).as(odd).isNotNull();
            assertThat(answers(odd, write("D" + odd.hashCode(), "", List.of(), "text")))
                    .isNotNull();
        }
    }

    @Test
    void a_list_is_narrowed_by_state_category_and_tag() {
        var active = write("A", "money", List.of("shop", "fish"), "One.");
        var archived = write("B", "money", List.of("shop"), "Two.");
        write("C", "", List.of(), "Three.");
        world.owner().run(() -> {
            editing.activate(world.workspace(), active);
            editing.archive(world.workspace(), archived);
        });

        assertThat(titles(new DocumentFilter("", null, "", ""))).containsExactlyInAnyOrder("A", "C");
        assertThat(titles(new DocumentFilter("", DocumentStatus.ARCHIVED, "", "")))
                .containsExactly("B");
        assertThat(titles(new DocumentFilter("", null, "money", ""))).containsExactly("A");
        assertThat(titles(new DocumentFilter("", null, "", "fish"))).containsExactly("A");
        assertThat(world.viewer().call(() -> knowledge.labels(world.workspace())))
                .isEqualTo(new DocumentLabels(List.of("money"), List.of("fish", "shop")));
    }

    @Test
    void a_question_is_answered_by_the_passage_that_has_its_rare_words() {
        var hours = active("Hours", "We are open from nine to five on weekdays. " + filler(400));
        var returns = active("Returns", filler(200) + " You may return shoes within thirty days. " + filler(200));
        var other = active("Other", "We sell shoes and we open boxes. " + filler(100));

        var answers = answers("Can I return the shoes I bought?", hours, returns, other);

        assertThat(answers.getFirst().title()).isEqualTo("Returns");
        assertThat(answers.getFirst().text())
                .contains("return shoes within thirty days")
                .hasSizeLessThanOrEqualTo(800);
        assertThat(answers("What are your opening hours?", hours, returns)
                        .getFirst()
                        .title())
                .as("by the stems of words")
                .isEqualTo("Hours");
    }

    @Test
    void a_question_that_is_misheard_is_answered_all_the_same() {
        var id = active("Payment", "We take Mastercard, and parking is free behind the warehouse.");

        assertThat(answers("parkings behin", id)).as("beginnings").hasSize(1);
        assertThat(answers("mastrcard", id)).as("spelt alike").hasSize(1);
        assertThat(answers("helicopter", id)).isEmpty();
        assertThat(answers("what is the", id)).isEmpty();
    }

    @Test
    void only_active_documents_that_were_named_answer() {
        var named = active("Named", "Marmalade is orange.");
        active("Not named", "Marmalade is sweet.");
        var draft = write("Draft", "", List.of(), "Marmalade is a draft.");
        var theirs = worlds.create();
        var foreign = theirs.owner()
                .call(() -> intake.write(
                        theirs.workspace(), new DocumentDraft("T", "", "", List.of(), "Marmalade is theirs.")));
        theirs.owner().run(() -> editing.activate(theirs.workspace(), foreign));

        assertThat(answers("marmalade", named, draft, foreign))
                .extracting(KnowledgeSearch.Passage::title)
                .containsExactly("Named");
    }

    @Test
    void words_of_one_workspace_are_not_found_in_another() {
        write("Hours", "", List.of(), "Marmalade.");

        assertThat(world.partnerOwner()
                        .call(() -> knowledge.search(
                                world.otherWorkspace(), new DocumentFilter("marmalade", null, "", ""), FIRST))
                        .total())
                .isZero();
    }

    @Test
    void a_text_of_nothing_but_different_words_can_be_kept_and_found() {
        var words = IntStream.range(0, 110_000)
                .mapToObj(i -> "w" + Integer.toString(i, 36) + "xyz")
                .collect(Collectors.joining(" "));

        write("Words", "", List.of(), words.substring(0, 900_000));

        assertThat(found("w10xyz")).containsExactly("Words");
    }

    @Test
    void searching_uses_the_index_although_the_rows_have_a_policy() {
        sql.sql("""
                        insert into document (id, partner_id, workspace_id, title, status, source, reading, created_at,
                                              edited_at, version, search)
                        select uuidv7(), ?, ?, 'D', 'DRAFT', 'WRITTEN', 'READY', now(), now(), 0,
                               to_tsvector('simple', 'talk about number ' || n || case when n % 2000 = 0 then ' quince' else '' end)
                        from generate_series(1, 8000) n""")
                .params(world.partner().value(), world.otherWorkspace().value())
                .update();
        sql.sql("analyze document").update();
        var body = sql.sql("select prosrc from pg_proc where proname = 'search_documents'")
                .query(String.class)
                .single();
        var query = body.substring(body.lastIndexOf("return query") + "return query".length());
        var statement = query.substring(0, query.indexOf(';'))
                .replace("words", "to_tsquery('simple', 'quince:*')")
                .replace("current_workspace()", "'" + world.otherWorkspace() + "'")
                .replace("at_most", "1000");

        var plan = String.join(
                "\n", sql.sql("explain " + statement).query(String.class).list());
        var rows = world.partnerOwner()
                .call(() ->
                        knowledge.search(world.otherWorkspace(), new DocumentFilter("quince", null, "", ""), FIRST));

        assertThat(plan).contains("document_search_idx");
        assertThat(rows.total()).isEqualTo(4);
    }

    private DocumentId write(String title, String category, List<String> tags, String text) {
        return world.owner()
                .call(() -> intake.write(world.workspace(), new DocumentDraft(title, "", category, tags, text)));
    }

    private DocumentId active(String title, String text) {
        var id = write(title, "", List.of(), text);
        world.owner().run(() -> editing.activate(world.workspace(), id));
        return id;
    }

    private List<KnowledgeSearch.Passage> answers(String question, DocumentId... documents) {
        List<UUID> ids =
                java.util.Arrays.stream(documents).map(DocumentId::value).toList();
        return search.search(world.workspace(), ids, question, 3);
    }

    private List<DocumentSummary> search(String text, @Nullable DocumentStatus status) {
        return world.viewer()
                .call(() -> knowledge.search(world.workspace(), new DocumentFilter(text, status, "", ""), FIRST))
                .rows();
    }

    private List<String> found(String text) {
        return search(text, null).stream().map(DocumentSummary::title).toList();
    }

    private List<String> hits(String text) {
        return search(text, null).stream()
                .flatMap(row -> row.excerpt().parts().stream())
                .filter(Excerpt.Part::isHit)
                .map(Excerpt.Part::text)
                .toList();
    }

    private List<String> titles(DocumentFilter filter) {
        return world.viewer().call(() -> knowledge.search(world.workspace(), filter, FIRST)).rows().stream()
                .map(DocumentSummary::title)
                .toList();
    }

    /** Words that nobody asks for. */
    private static String filler(int words) {
        return IntStream.range(0, words).mapToObj(i -> "lorem" + i % 17).collect(Collectors.joining(" ", "", "."));
    }
}

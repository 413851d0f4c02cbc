package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.common.Ids;
import com.genius365.common.ui.FileDrop;
import com.genius365.knowledge.DocumentDraft;
import com.genius365.knowledge.DocumentEditing;
import com.genius365.knowledge.DocumentId;
import com.genius365.knowledge.DocumentIntake;
import com.genius365.knowledge.DocumentStatus;
import com.genius365.knowledge.DocumentUses;
import com.genius365.knowledge.FakeKnowledge;
import com.genius365.knowledge.KnowledgeService;
import com.genius365.knowledge.extraction.SampleFiles;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class KnowledgePagesTest {

    private final Tab tab;
    private final KnowledgeService knowledge;
    private final DocumentIntake intake;
    private final DocumentEditing editing;
    private final FakeKnowledge.Uses uses;
    private final World world;

    KnowledgePagesTest(
            Tab tab,
            KnowledgeService knowledge,
            DocumentIntake intake,
            DocumentEditing editing,
            FakeKnowledge.Uses uses,
            Worlds worlds) {
        this.tab = tab;
        this.knowledge = knowledge;
        this.intake = intake;
        this.editing = editing;
        this.uses = uses;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void a_workspace_without_documents_says_what_to_do() {
        open(world.member(), "");

        assertThat(tab.text()).contains("No documents yet", "Upload files", "PDF, Word, text");
        assertThat(tab.hasButton("Write")).isTrue();
    }

    @Test
    void whoever_may_only_read_is_offered_nothing_else() {
        var id = write("Hours", "We open at nine.");

        open(world.viewer(), "");
        assertThat(tab.text()).contains("Hours");
        assertThat(tab.hasButton("Write")).isFalse();
        assertThat(tab.hasButton("Add a web page")).isFalse();
        assertThat(_find(FileDrop.class)).isEmpty();

        tab.go(address("/" + id));
        assertThat(tab.hasButton("Activate")).isFalse();
        assertThat(tab.hasButton("Delete")).isFalse();
        assertThat(tab.get(TextArea.class, "Text").isReadOnly()).isTrue();
    }

    @Test
    void files_that_are_dropped_are_read_and_bad_ones_are_named() {
        open(world.owner(), "");
        var drop = _get(FileDrop.class);

        assertThat(drop.take("Hours.docx", SampleFiles.docx("We open at nine.")))
                .isEmpty();
        assertThat(drop.take("Prices.pdf", SampleFiles.docx("Fish"))).contains("it is a Word file");
        drop.showProblem("Prices.pdf", "This file is called .pdf, but it is a Word file.");

        assertThat(tab.text()).contains("Prices.pdf: This file is called .pdf");
        tab.until(() -> tab.text().contains("To review"));
        assertThat(tab.text()).contains("Hours");
    }

    @Test
    void what_is_searched_for_is_marked_and_markup_stays_text() {
        write("Odd", "Look at <img src=x onerror=alert(1)> marmalade & jam");
        write("Other", "Nothing of it.");

        open(world.owner(), "?q=marmalade");

        assertThat(tab.text()).contains("Odd", "<img src=x onerror=alert(1)>").doesNotContain("Other");
        assertThat(_find(HtmlContainer.class, spec -> spec.withText("marmalade")))
                .hasSize(1);

        tab.go(address("?q=helicopter"));
        assertThat(tab.text()).contains("No document matches");
        tab.press("Reset filters");
        assertThat(tab.text()).contains("Odd", "Other");

        tab.go(address("?state=nonsense&category=nonsense&page=nonsense"));
        assertThat(tab.text()).contains("No document matches");
    }

    @Test
    void a_document_is_written_looked_through_and_activated() {
        open(world.member(), "/new");
        tab.press("Save document");
        assertThat(tab.text()).contains("Something is missing");

        tab.get(TextField.class, "Title").setValue("Hours");
        tab.get(TextArea.class, "Text").setValue("We open at nine.");
        tab.press("Save document");
        assertThat(tab.text()).contains("Look through the text", "To review");

        tab.get(TextArea.class, "Text").setValue("We open at ten.");
        assertThat(tab.text()).contains("Unsaved changes");
        tab.press("Activate");

        assertThat(tab.text()).contains("Active").doesNotContain("Look through the text");
        var only =
                world.owner().call(() -> knowledge.choices(world.workspace())).getFirst();
        assertThat(get(only.id()).draft().text()).isEqualTo("We open at ten.");
    }

    @Test
    void a_document_that_agents_have_is_not_taken_from_them_without_a_question() {
        var id = write("Hours", "We open at nine.");
        world.owner().run(() -> editing.activate(world.workspace(), id));
        var agent = Ids.next();
        uses.use(id, new DocumentUses.Use(agent, "Nora"), new DocumentUses.Use(Ids.next(), "Otto"));
        open(world.admin(), "/" + id);

        assertThat(_find(Anchor.class, spec -> spec.withText("Nora")))
                .first()
                .extracting(Anchor::getHref)
                .asString()
                .endsWith("/agents/" + agent);
        tab.press("Archive");
        assertThat(get(id).status()).isEqualTo(DocumentStatus.ACTIVE);
        tab.confirm();
        assertThat(get(id).status()).isEqualTo(DocumentStatus.ARCHIVED);
        assertThat(tab.text()).contains("Archived: agents do without it");

        tab.press("Restore");
        assertThat(get(id).status()).isEqualTo(DocumentStatus.ACTIVE);

        tab.press("Delete");
        tab.confirm();
        assertThat(tab.text()).contains("No documents yet");
    }

    @Test
    void a_file_that_cannot_be_read_says_why_on_its_page() {
        var id = world.owner()
                .call(() -> intake.upload(
                        world.workspace(), new com.genius365.knowledge.DocumentUpload("scan.pdf", SampleFiles.pdf())));
        open(world.owner(), "/" + id);

        tab.until(() -> tab.text().contains("its pages are pictures"));

        assertThat(tab.text()).contains("Cannot be read", "Download the file", "scan.pdf");
        assertThat(tab.hasButton("Read again")).isTrue();
    }

    @Test
    void the_address_of_a_page_is_checked_while_the_question_is_open() {
        open(world.owner(), "");

        tab.press("Add a web page");
        tab.get(TextField.class, "Address").setValue("not an address");
        tab.press("Fetch page");
        assertThat(tab.get(Dialog.class).isOpened()).isTrue();
        assertThat(tab.get(TextField.class, "Address").getErrorMessage()).contains("no address of a web page");

        tab.get(TextField.class, "Address").setValue("http://127.0.0.1/prices");
        tab.press("Fetch page");
        assertThat(tab.text()).contains("127.0.0.1/prices");
    }

    @Test
    void what_is_not_saved_is_not_lost_without_a_question() {
        var id = write("Hours", "We open at nine.");
        open(world.owner(), "/" + id);
        tab.get(TextArea.class, "Text").setValue("We open at ten.");

        tab.go(address(""));
        assertThat(tab.text()).contains("The changes you made to this document are not saved.");
        tab.confirm();

        assertThat(get(id).draft().text()).isEqualTo("We open at nine.");
    }

    private DocumentId write(String title, String text) {
        return world.owner()
                .call(() -> intake.write(world.workspace(), new DocumentDraft(title, "", "", List.of(), text)));
    }

    private com.genius365.knowledge.DocumentDetails get(DocumentId id) {
        return world.owner().call(() -> knowledge.get(world.workspace(), id));
    }

    private void open(Person person, String rest) {
        tab.open(person, world.host(), address(rest));
    }

    private String address(String rest) {
        return "w/" + world.workspaceSlug() + "/knowledge-base" + rest;
    }
}

package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;
import com.genius365.knowledge.extraction.Passages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what documents are found by: the words of each as a whole, and its text in pieces. */
@Component
class PassageStore {

    private final JdbcClient jdbc;

    PassageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the document found by what is in it now. It is stored already. */
    void index(WorkspaceId workspace, Document document) {
        var draft = document.draft();
        jdbc.sql("""
                        update document set search = document_words(:title, :labels, :description, :content)
                        where workspace_id = :workspace and id = :document""")
                .param("title", draft.title())
                .param("labels", draft.category() + " " + String.join(" ", draft.tags()))
                .param("description", draft.description())
                .param("content", document.content())
                .param("workspace", workspace.value())
                .param("document", document.documentId().value())
                .update();
        remove(workspace, document.documentId());
        jdbc.sql("""
                        insert into document_passage (partner_id, workspace_id, document_id, number, content, search)
                        select :partner, :workspace, :document, number, content, passage_words(content)
                        from unnest(:pieces) with ordinality as piece (content, number)""")
                .param("partner", document.partner().value())
                .param("workspace", workspace.value())
                .param("document", document.documentId().value())
                .param("pieces", Passages.of(document.content()).toArray(String[]::new))
                .update();
    }

    /** Nothing finds it any more. */
    void forget(WorkspaceId workspace, DocumentId document) {
        jdbc.sql("update document set search = '' where workspace_id = :workspace and id = :document")
                .param("workspace", workspace.value())
                .param("document", document.value())
                .update();
        remove(workspace, document);
    }

    private void remove(WorkspaceId workspace, DocumentId document) {
        jdbc.sql("delete from document_passage where workspace_id = :workspace and document_id = :document")
                .param("workspace", workspace.value())
                .param("document", document.value())
                .update();
    }
}

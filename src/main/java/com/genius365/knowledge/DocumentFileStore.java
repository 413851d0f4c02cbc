package com.genius365.knowledge;

import com.genius365.access.InWorkspace;
import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the originals of documents. */
@Component
class DocumentFileStore {

    private final JdbcClient jdbc;

    DocumentFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what was there. */
    void put(WorkspaceId workspace, PartnerId partner, DocumentId document, byte[] body) {
        jdbc.sql("""
                        insert into document_file (partner_id, workspace_id, document_id, body)
                        values (:partner, :workspace, :document, :body)
                        on conflict (workspace_id, document_id) do update set body = excluded.body""")
                .param("partner", partner.value())
                .param("workspace", workspace.value())
                .param("document", document.value())
                .param("body", body)
                .update();
    }

    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<byte[]> find(WorkspaceId workspace, DocumentId document) {
        return jdbc.sql("select body from document_file where workspace_id = :workspace and document_id = :document")
                .param("workspace", workspace.value())
                .param("document", document.value())
                .query(byte[].class)
                .optional();
    }

    void remove(WorkspaceId workspace, DocumentId document) {
        jdbc.sql("delete from document_file where workspace_id = :workspace and document_id = :document")
                .param("workspace", workspace.value())
                .param("document", document.value())
                .update();
    }
}

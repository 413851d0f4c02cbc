package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the documents of the workspace it is given, in SQL because of the full-text search. */
@Component
class KnowledgeReport {

    private static final int LONGEST_SEARCH = 200;
    private static final int LONGEST_QUESTION = 1_000;
    private static final String HEADLINE = "StartSel=" + Excerpt.HIT_OPENS + ", StopSel=" + Excerpt.HIT_CLOSES
            + ", MaxWords=32, MinWords=16, ShortWord=2, MaxFragments=1";

    private final JdbcClient jdbc;

    KnowledgeReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What fits best first, else what was edited last. */
    Page<DocumentSummary> search(WorkspaceId workspace, DocumentFilter filter, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        var where = where(workspace, filter, parameters);
        var total = jdbc.sql("select count(*) from document d " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("limit", page.limit());
        parameters.put("offset", page.offset());
        var order = filter.text().isBlank() ? "d.edited_at desc, d.id desc" : "found.rank desc, d.id desc";
        var rows = jdbc.sql("""
                        select d.id, d.title, d.category, d.tags, d.status, d.source, d.source_name, d.reading, d.problem,
                               d.characters, d.edited_at
                        from document d\s""" + where + " order by " + order + " limit :limit offset :offset")
                .params(parameters)
                .query((row, number) -> summary(row))
                .list();
        return new Page<>(filter.text().isBlank() ? rows : withExcerpts(workspace, filter.text(), rows), total);
    }

    DocumentLabels labels(WorkspaceId workspace) {
        return new DocumentLabels(distinct(workspace, "category"), distinct(workspace, "unnest(tags)"));
    }

    KnowledgeUsage usage(WorkspaceId workspace) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(file_bytes), 0) from document
                        where workspace_id = :workspace and removed_at is null""")
                .param("workspace", workspace.value())
                .query((row, number) -> new KnowledgeUsage(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Pieces of active ones among the documents, what answers best first. */
    List<KnowledgeSearch.Passage> passages(WorkspaceId workspace, List<UUID> documents, String question, int most) {
        return jdbc.sql("""
                        select d.id, d.title, p.content, found.score
                        from search_passages(:question, (
                                 select array_agg(a.id) from document a
                                 where a.workspace_id = :workspace and a.id = any (:documents)
                                   and a.status = 'ACTIVE' and a.removed_at is null), :most) found
                        join document d on d.id = found.document_id
                        join document_passage p on p.document_id = found.document_id and p.number = found.number
                        where d.workspace_id = :workspace and p.workspace_id = :workspace
                        order by found.score desc, d.id, p.number""")
                .param("question", clean(question, LONGEST_QUESTION))
                .param("workspace", workspace.value())
                .param("documents", documents.toArray(UUID[]::new))
                .param("most", most)
                .query((row, number) -> new KnowledgeSearch.Passage(
                        new DocumentId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getDouble(4)))
                .list();
    }

    private List<String> distinct(WorkspaceId workspace, String expression) {
        return jdbc.sql("select label from (select distinct " + expression + """
                         as label from document where workspace_id = :workspace and removed_at is null) found
                        where label <> '' order by lower(label), label limit 500""")
                .param("workspace", workspace.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The piece of each that has most of the words, with them marked. */
    private List<DocumentSummary> withExcerpts(WorkspaceId workspace, String text, List<DocumentSummary> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        var excerpts = new HashMap<UUID, Excerpt>();
        jdbc.sql("""
                        select d.id, ts_headline('simple', replace(best.content, '<', :angle), q.words, :options)
                        from (select words, replace(words::text, ' & ', ' | ')::tsquery as any_word
                              from document_query(:text) words) q
                        cross join unnest(:documents) as d (id)
                        cross join lateral (
                            select p.content from document_passage p
                            where p.workspace_id = :workspace and p.document_id = d.id and p.search @@ q.any_word
                            order by ts_rank(p.search, q.any_word) desc, p.number limit 1) best""")
                .param("options", HEADLINE)
                // What looks like a tag would be left out.
                .param("angle", String.valueOf(Excerpt.ANGLE))
                .param("text", clean(text, LONGEST_SEARCH))
                .param("documents", rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .param("workspace", workspace.value())
                .query((row, number) -> excerpts.put(row.getObject(1, UUID.class), Excerpt.of(row.getString(2))))
                .list();
        return rows.stream()
                .map(row -> row.with(excerpts.getOrDefault(row.id().value(), Excerpt.NONE)))
                .toList();
    }

    private static String where(WorkspaceId workspace, DocumentFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder();
        if (!filter.text().isBlank()) {
            where.append("join search_documents(:text, " + KnowledgeUsage.MOST_DOCUMENTS
                    + ") found on found.document_id = d.id ");
            parameters.put("text", clean(filter.text(), LONGEST_SEARCH));
        }
        where.append("where d.workspace_id = :workspace and d.removed_at is null");
        parameters.put("workspace", workspace.value());
        if (filter.status() == null) {
            where.append(" and d.status <> 'ARCHIVED'");
        } else {
            where.append(" and d.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (!filter.category().isBlank()) {
            where.append(" and d.category = :category");
            parameters.put("category", filter.category());
        }
        if (!filter.tag().isBlank()) {
            where.append(" and :tag = any (d.tags)");
            parameters.put("tag", filter.tag());
        }
        return where.toString();
    }

    /** Without what no text in the database holds, and no longer than anyone searches for. */
    private static String clean(String text, int longest) {
        var clean = text.replace("\0", "").strip();
        return clean.substring(0, Math.min(clean.length(), longest));
    }

    private static DocumentSummary summary(ResultSet row) throws SQLException {
        return new DocumentSummary(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("category"),
                texts(row.getArray("tags")),
                DocumentStatus.valueOf(row.getString("status")),
                DocumentSource.valueOf(row.getString("source")),
                row.getString("source_name"),
                ReadingState.valueOf(row.getString("reading")),
                row.getString("problem"),
                row.getInt("characters"),
                row.getTimestamp("edited_at").toInstant(),
                Excerpt.NONE);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}

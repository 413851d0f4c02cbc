package com.genius365.sandbox.vendor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what the vendors keep, through restarts. Its rows belong to vendor accounts, not to workspaces. */
@Component
@Profile("demo")
public class SandboxStore {

    private static final String COLUMNS = "select provider, kind, id, account, body, created_at from sandbox_object ";

    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final TransactionTemplate transaction;

    SandboxStore(DataSource dataSource, JsonMapper mapper) {
        this.jdbc = JdbcClient.create(dataSource);
        this.mapper = mapper;
        // The program's own transactions belong to a workspace; these do not.
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    public <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    public void insert(SandboxObject object) {
        write(
                "insert into sandbox_object (provider, kind, id, account, body, created_at)"
                        + " values (:provider, :kind, :id, :account, cast(:body as jsonb), :createdAt)",
                object);
    }

    public void insertIfAbsent(SandboxObject object) {
        write(
                "insert into sandbox_object (provider, kind, id, account, body, created_at)"
                        + " values (:provider, :kind, :id, :account, cast(:body as jsonb), :createdAt)"
                        + " on conflict do nothing",
                object);
    }

    /** Whether it was still there to be changed. */
    public boolean update(SandboxObject object) {
        return write(
                "update sandbox_object set body = cast(:body as jsonb)"
                        + " where provider = :provider and kind = :kind and id = :id",
                object);
    }

    /** Changes it only where the field still says so: whoever comes second changes nothing. */
    public boolean updateWhere(String field, String value, SandboxObject object) {
        return jdbc.sql(
                                "update sandbox_object set body = cast(:body as jsonb)"
                                        + " where provider = :provider and kind = :kind and id = :id and body ->> :field = :value")
                        .param("provider", object.vendor().code())
                        .param("kind", object.kind().code())
                        .param("id", object.id())
                        .param("body", mapper.writeValueAsString(object.body()))
                        .param("field", field)
                        .param("value", value)
                        .update()
                == 1;
    }

    public boolean delete(Vendor vendor, SandboxKind kind, String id) {
        return jdbc.sql("delete from sandbox_object where provider = :provider and kind = :kind and id = :id")
                        .param("provider", vendor.code())
                        .param("kind", kind.code())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whosever it is. */
    public Optional<SandboxObject> find(Vendor vendor, SandboxKind kind, String id) {
        return jdbc.sql(COLUMNS + "where provider = :provider and kind = :kind and id = :id")
                .param("provider", vendor.code())
                .param("kind", kind.code())
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** As far as it is the account's own. */
    public Optional<SandboxObject> find(SandboxAccount account, SandboxKind kind, String id) {
        return find(account.vendor(), kind, id)
                .filter(object -> object.account().equals(account.id()));
    }

    public List<SandboxObject> search(SandboxQuery query) {
        var statement = new StringBuilder(COLUMNS)
                .append("where provider = :provider and kind = :kind and account = :account")
                .append(" and created_at >= :from and created_at < :before");
        if (query.field() != null) {
            statement.append(" and body ->> :field in (:values)");
        }
        var order = query.oldestFirst() ? "asc" : "desc";
        statement.append(" order by created_at ").append(order).append(", id ").append(order);
        statement.append(" limit :limit offset :offset");
        var from = query.from() == null ? OffsetDateTime.MIN : query.from().atOffset(ZoneOffset.UTC);
        var before =
                query.before() == null ? OffsetDateTime.MAX : query.before().atOffset(ZoneOffset.UTC);
        var prepared = jdbc.sql(statement.toString())
                .param("provider", query.account().vendor().code())
                .param("kind", query.kind().code())
                .param("account", query.account().id())
                .param("from", from)
                .param("before", before)
                .param("limit", query.limit())
                .param("offset", query.offset());
        if (query.field() != null) {
            prepared = prepared.param("field", query.field()).param("values", query.values());
        }
        return prepared.query(this::read).list();
    }

    /** Of all accounts, oldest first: what a restart left undone. */
    public List<SandboxObject> everyone(SandboxKind kind) {
        return jdbc.sql(COLUMNS + "where kind = :kind order by created_at, id")
                .param("kind", kind.code())
                .query(this::read)
                .list();
    }

    private boolean write(String statement, SandboxObject object) {
        return jdbc.sql(statement)
                        .param("provider", object.vendor().code())
                        .param("kind", object.kind().code())
                        .param("id", object.id())
                        .param("account", object.account())
                        .param("body", mapper.writeValueAsString(object.body()))
                        .param("createdAt", object.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private SandboxObject read(ResultSet row, int number) throws SQLException {
        return new SandboxObject(
                Vendor.ofCode(row.getString("provider")),
                SandboxKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("id"),
                row.getString("account"),
                (ObjectNode) mapper.readTree(row.getString("body")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}

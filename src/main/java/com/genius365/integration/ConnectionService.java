package com.genius365.integration;

import com.genius365.access.ChangeLog;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.provider.ConnectionHealths;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The door for what people do with a workspace's connections. Asking the vendor happens outside of any transaction. */
@Service
@Validated
public class ConnectionService {

    private final ConnectionBook book;
    private final KeyTrial trial;
    private final ConnectionHealths healths;

    ConnectionService(ConnectionBook book, KeyTrial trial, ConnectionHealths healths) {
        this.book = book;
        this.trial = trial;
        this.healths = healths;
    }

    @RequiresPermission(Permission.INTEGRATION_READ)
    public List<ConnectionSummary> list(WorkspaceId workspace) {
        return book.list(workspace).stream()
                .map(it -> it.isOwn() ? it.with(healths.of(it.id().value())) : it)
                .toList();
    }

    /**
     * Tries the key, then stores the connection. A vendor that does not answer is no reason not to store it.
     *
     * @throws KeyRefusedException where the vendor does not accept the key
     */
    @RequiresPermission(Permission.INTEGRATION_EDIT)
    public ConnectionId connect(WorkspaceId workspace, @Valid ConnectionDraft draft) {
        ChangeLog.about(draft.name().strip());
        ChangeLog.compare(null, draft);
        var failure = trial.of(draft.provider(), draft.apiKey());
        var id = book.add(workspace, draft);
        book.checked(id, failure.orElse(null));
        return id;
    }

    @RequiresPermission(Permission.INTEGRATION_EDIT)
    public void rename(
            WorkspaceId workspace,
            ConnectionId id,
            long version,
            @NotBlank(message = "Give the connection a name.") @Size(max = 80, message = "At most 80 characters.")
                    String name) {
        book.change(workspace, id, version, connection -> {
            ChangeLog.about(connection.name());
            ChangeLog.record("name", connection.name(), name.strip());
            connection.rename(name);
        });
    }

    /**
     * Tries the new key, then replaces the old ones with it.
     *
     * @return why the vendor could not say whether it works
     * @throws KeyRefusedException where the vendor does not accept the key; the old ones stay
     */
    @RequiresPermission(Permission.INTEGRATION_EDIT)
    public Optional<String> replaceKeys(
            WorkspaceId workspace, ConnectionId id, long version, @Valid ConnectionKeys keys) {
        var connection = book.open(workspace, id);
        ChangeLog.about(connection.name());
        ChangeLog.replaced("apiKey");
        var failure = trial.of(connection.provider(), keys.apiKey());
        book.replaceKeys(workspace, id, version, keys);
        book.checked(id, failure.orElse(null));
        return failure;
    }

    @RequiresPermission(Permission.INTEGRATION_EDIT)
    public void enable(WorkspaceId workspace, ConnectionId id, long version, boolean enabled) {
        book.change(workspace, id, version, connection -> {
            ChangeLog.about(connection.name());
            ChangeLog.record("enabled", connection.isEnabled(), enabled);
            connection.enable(enabled);
        });
    }

    @RequiresPermission(Permission.INTEGRATION_DELETE)
    public void disconnect(WorkspaceId workspace, ConnectionId id, long version) {
        book.remove(workspace, id, version);
    }

    /** Tries the stored key at the vendor. @return what it said against it, or empty where it works */
    @RequiresPermission(Permission.INTEGRATION_EDIT)
    public Optional<String> check(WorkspaceId workspace, ConnectionId id) {
        var connection = book.open(workspace, id);
        ChangeLog.about(connection.name());
        var failure = trial.of(connection);
        book.checked(id, failure.orElse(null));
        return failure;
    }
}

package com.genius365.integration;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.provider.ProviderException;
import com.genius365.provider.VoiceProviders;
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
    private final VoiceProviders providers;

    ConnectionService(ConnectionBook book, VoiceProviders providers) {
        this.book = book;
        this.providers = providers;
    }

    @RequiresPermission(Permission.INTEGRATION_READ)
    public List<ConnectionSummary> list(WorkspaceId workspace) {
        return book.list(workspace);
    }

    /** Stores the connection, then tries its key; a key that the vendor refuses is kept and shown as refused. */
    @RequiresPermission(Permission.INTEGRATION_EDIT)
    public ConnectionId connect(WorkspaceId workspace, @Valid ConnectionDraft draft) {
        providers.get(draft.provider());
        var id = book.add(workspace, draft);
        tryKey(workspace, id);
        return id;
    }

    @RequiresPermission(Permission.INTEGRATION_EDIT)
    public void rename(
            WorkspaceId workspace,
            ConnectionId id,
            long version,
            @NotBlank(message = "Give the connection a name.") @Size(max = 80, message = "At most 80 characters.")
                    String name) {
        book.change(workspace, id, version, connection -> connection.rename(name));
    }

    /** Replaces the keys, then tries them. @return what the vendor said against them */
    @RequiresPermission(Permission.INTEGRATION_EDIT)
    public Optional<String> replaceKeys(
            WorkspaceId workspace, ConnectionId id, long version, @Valid ConnectionKeys keys) {
        book.replaceKeys(workspace, id, version, keys);
        return tryKey(workspace, id);
    }

    @RequiresPermission(Permission.INTEGRATION_EDIT)
    public void enable(WorkspaceId workspace, ConnectionId id, long version, boolean enabled) {
        book.change(workspace, id, version, connection -> connection.enable(enabled));
    }

    @RequiresPermission(Permission.INTEGRATION_DELETE)
    public void disconnect(WorkspaceId workspace, ConnectionId id, long version) {
        book.remove(workspace, id, version);
    }

    /** Tries the key at the vendor. @return what it said against it, or empty where it works */
    @RequiresPermission(Permission.INTEGRATION_EDIT)
    public Optional<String> check(WorkspaceId workspace, ConnectionId id) {
        return tryKey(workspace, id);
    }

    private Optional<String> tryKey(WorkspaceId workspace, ConnectionId id) {
        var connection = book.open(workspace, id);
        var failure = failure(connection);
        book.checked(id, failure.orElse(null));
        return failure;
    }

    private Optional<String> failure(ActiveConnection connection) {
        try {
            providers.get(connection.provider()).checkKey(connection.credentials());
            return Optional.empty();
        } catch (ProviderException e) {
            return Optional.of(
                    switch (e.kind()) {
                        case UNAUTHORIZED ->
                            e.status() == 402 ? e.explanation() : e.provider().label() + " refused this key";
                        case REJECTED, NOT_FOUND, RATE_LIMITED, UNAVAILABLE, UNKNOWN_OUTCOME -> e.explanation();
                    });
        }
    }
}

package com.genius365.integration;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.provider.ConnectionHealths;
import com.genius365.tenancy.PartnerWorkspaceService;
import com.genius365.tenancy.WorkspaceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The door for what people do with a partner's connections. Asking the vendor happens outside of any transaction. */
@Service
@Validated
public class PartnerConnectionService {

    private final PartnerConnectionBook book;
    private final ConnectionBook checks;
    private final KeyTrial trial;
    private final ConnectionHealths healths;
    private final PartnerWorkspaceService workspaces;

    PartnerConnectionService(
            PartnerConnectionBook book,
            ConnectionBook checks,
            KeyTrial trial,
            ConnectionHealths healths,
            PartnerWorkspaceService workspaces) {
        this.book = book;
        this.checks = checks;
        this.trial = trial;
        this.healths = healths;
        this.workspaces = workspaces;
    }

    @RequiresPermission(Permission.PARTNER_INTEGRATION_READ)
    public List<PartnerConnection> list(PartnerId partner) {
        return book.list(partner, known(partner)).stream()
                .map(it -> new PartnerConnection(
                        it.connection().with(healths.of(it.connection().id().value())), it.uses()))
                .toList();
    }

    /**
     * Tries the key, then stores the connection. A vendor that does not answer is no reason not to store it.
     *
     * @throws KeyRefusedException where the vendor does not accept the key
     */
    @RequiresPermission(Permission.PARTNER_INTEGRATION_EDIT)
    public ConnectionId connect(PartnerId partner, @Valid ConnectionDraft draft) {
        ChangeLog.about(draft.name().strip());
        ChangeLog.compare(null, draft);
        var failure = trial.of(draft.provider(), draft.apiKey());
        var id = book.add(partner, draft);
        checks.checked(id, failure.orElse(null));
        return id;
    }

    @RequiresPermission(Permission.PARTNER_INTEGRATION_EDIT)
    public void rename(
            PartnerId partner,
            ConnectionId id,
            long version,
            @NotBlank(message = "Give the connection a name.") @Size(max = 80, message = "At most 80 characters.")
                    String name) {
        book.change(partner, id, version, connection -> {
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
    @RequiresPermission(Permission.PARTNER_INTEGRATION_EDIT)
    public Optional<String> replaceKeys(PartnerId partner, ConnectionId id, long version, @Valid ConnectionKeys keys) {
        var connection = book.open(partner, id);
        ChangeLog.about(connection.name());
        ChangeLog.replaced("apiKey");
        var failure = trial.of(connection.provider(), keys.apiKey());
        book.replaceKeys(partner, id, version, keys);
        checks.checked(id, failure.orElse(null));
        return failure;
    }

    @RequiresPermission(Permission.PARTNER_INTEGRATION_EDIT)
    public void enable(PartnerId partner, ConnectionId id, long version, boolean enabled) {
        book.change(partner, id, version, connection -> {
            ChangeLog.about(connection.name());
            ChangeLog.record("enabled", connection.isEnabled(), enabled);
            connection.enable(enabled);
        });
    }

    @RequiresPermission(Permission.PARTNER_INTEGRATION_EDIT)
    public void disconnect(PartnerId partner, ConnectionId id, long version) {
        ChangeLog.about(book.open(partner, id).name());
        book.remove(partner, id, version);
    }

    /** Tries the stored key at the vendor. @return what it said against it, or empty where it works */
    @RequiresPermission(Permission.PARTNER_INTEGRATION_EDIT)
    public Optional<String> check(PartnerId partner, ConnectionId id) {
        var connection = book.open(partner, id);
        ChangeLog.about(connection.name());
        var failure = trial.of(connection);
        checks.checked(id, failure.orElse(null));
        return failure;
    }

    /** Sets which workspaces may use the connection: those named and no others. */
    @RequiresPermission(Permission.PARTNER_INTEGRATION_EDIT)
    public void assign(
            PartnerId partner,
            ConnectionId id,
            @Size(max = 1_000, message = "At most 1,000 clients.") List<@Valid ConnectionUse> uses) {
        var names =
                workspaces.names(partner).stream().collect(Collectors.toMap(WorkspaceName::id, WorkspaceName::name));
        var known = names.keySet();
        if (!uses.stream().map(ConnectionUse::workspace).allMatch(known::contains)) {
            throw new NotFoundException("This client");
        }
        book.list(partner, known).stream()
                .filter(it -> it.connection().id().equals(id))
                .forEach(before -> {
                    ChangeLog.about(before.connection().name());
                    ChangeLog.record("clients", clients(before.uses(), names), clients(uses, names));
                });
        book.assign(partner, id, uses, known);
    }

    private static List<String> clients(List<ConnectionUse> uses, Map<WorkspaceId, String> names) {
        return uses.stream()
                .map(use -> names.get(use.workspace()) + (use.isDefault() ? " (default)" : ""))
                .sorted()
                .toList();
    }

    private Set<WorkspaceId> known(PartnerId partner) {
        return workspaces.names(partner).stream().map(WorkspaceName::id).collect(Collectors.toSet());
    }
}

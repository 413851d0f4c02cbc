package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.knowledge.DocumentCopyBook.Due;
import com.genius365.provider.Credentials;
import com.genius365.provider.ProviderException;
import com.genius365.provider.VendorKnowledge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes from vendors the copies that no agent has any more: those of texts that have changed, once all agents were published
 * anew, and those of documents that were archived, removed or taken from their agents. While nobody can say what agents have,
 * nothing is taken away.
 */
@Component
class CopyRemoval {

    private record Account(WorkspaceId workspace, ConnectionId connection) {}

    private static final Logger LOG = LoggerFactory.getLogger(CopyRemoval.class);

    private final DocumentCopyBook copies;
    private final KnowledgeVendors vendors;
    private final Connections connections;
    private final ObjectProvider<DocumentUses> uses;

    CopyRemoval(
            DocumentCopyBook copies,
            KnowledgeVendors vendors,
            Connections connections,
            ObjectProvider<DocumentUses> uses) {
        this.copies = copies;
        this.vendors = vendors;
        this.connections = connections;
        this.uses = uses;
    }

    void removeUnused() {
        var inUse = new HashMap<Account, Optional<Set<String>>>();
        for (var due : copies.findDue()) {
            try {
                look(due, inUse);
            } catch (RuntimeException e) {
                // One copy's trouble is not to hold up the others.
                LOG.error("Copy {} not looked after", due.reference(), e);
            }
        }
    }

    private void look(Due due, HashMap<Account, Optional<Set<String>>> inUse) {
        var vendor = vendors.find(due.provider());
        var account = new Account(due.workspace(), due.connection());
        var used = inUse.computeIfAbsent(account, this::copiesInUse);
        var mayGo = due.isGoing() || (used.isPresent() && !used.get().contains(String.valueOf(due.vendorId())));
        if (vendor.isEmpty() || !mayGo) {
            copies.keep(due.workspace(), due.reference());
            return;
        }
        if (copies.beginRemoval(due.workspace(), due.reference())) {
            remove(due, vendor.get());
        }
    }

    private void remove(Due due, VendorKnowledge vendor) {
        try {
            // Without the account nobody can take it away, and nobody can use it.
            connections
                    .find(due.workspace(), due.connection())
                    .ifPresent(account -> remove(due, vendor, account.credentials()));
            copies.forget(due.workspace(), due.reference());
        } catch (ProviderException e) {
            LOG.info("Copy {} not removed: {} {}", due.reference(), e.provider(), e.kind());
            copies.removalFailed(due.workspace(), due.reference());
        }
    }

    private static void remove(Due due, VendorKnowledge vendor, Credentials credentials) {
        Optional.ofNullable(due.vendorId())
                .or(() -> vendor.find(credentials, due.reference().toString()))
                .ifPresent(id -> vendor.remove(credentials, id));
    }

    /** Empty: nobody can say. */
    private Optional<Set<String>> copiesInUse(Account account) {
        var all = uses.orderedStream().toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var used = new HashSet<String>();
        all.forEach(user -> used.addAll(user.copiesInUse(account.workspace(), account.connection())));
        return Optional.of(used);
    }
}

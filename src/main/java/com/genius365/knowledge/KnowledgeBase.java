package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.knowledge.DocumentCopyBook.Known;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.VendorKnowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What an agent is to know, in the form its vendor takes it: ids of copies in the vendor's own store of knowledge, or texts
 * for the prompt. Asks the vendor, so never inside a transaction. No screen uses it.
 */
@Component
public class KnowledgeBase {

    private final DocumentCopyBook copies;
    private final KnowledgeVendors vendors;
    private final Connections connections;

    KnowledgeBase(DocumentCopyBook copies, KnowledgeVendors vendors, Connections connections) {
        this.copies = copies;
        this.vendors = vendors;
        this.connections = connections;
    }

    /**
     * Gives the vendor what it does not have yet of the documents. A copy is made once for each text and account, also where
     * an answer was lost. Documents that are not active are left out.
     *
     * <p>Copies that are handed out stay at the vendor for a quarter of an hour, and after that for as long as {@link
     * DocumentUses#copiesInUse} has them.
     *
     * @throws Refusal where the documents do not fit into a prompt, or the account is gone
     * @throws ProviderException where the vendor did not take one
     */
    public AgentKnowledge of(WorkspaceId workspace, ConnectionId connection, Provider provider, List<UUID> documents) {
        var known = documents.isEmpty() ? List.<Known>of() : copies.known(workspace, documents);
        if (known.isEmpty()) {
            return AgentKnowledge.none();
        }
        var vendor = vendors.find(provider);
        if (vendor.isEmpty()) {
            return inline(workspace, known);
        }
        var account = connections
                .find(workspace, connection)
                .orElseThrow(() -> new Refusal("There is no connection to " + provider.label()
                        + ". Connect it on the Integrations page, then publish again."));
        var ids = new ArrayList<String>();
        for (var document : known) {
            ids.add(copy(workspace, connection, vendor.get(), account.credentials(), document));
        }
        return new AgentKnowledge(ids, List.of());
    }

    /** Texts are read only where they fit. */
    private AgentKnowledge inline(WorkspaceId workspace, List<Known> known) {
        KnowledgeBudget.of(
                        true,
                        known.stream()
                                .map(it -> new KnowledgeBudget.Size(it.title(), it.characters()))
                                .toList())
                .requireFit();
        var ids = known.stream().map(it -> it.document().value()).toList();
        return new AgentKnowledge(
                List.of(),
                copies.texts(workspace, ids).stream()
                        .map(text -> new AgentKnowledge.Text(text.title(), text.content()))
                        .toList());
    }

    private String copy(
            WorkspaceId workspace,
            ConnectionId connection,
            VendorKnowledge vendor,
            Credentials credentials,
            Known known) {
        var wanted = copies.want(workspace, connection, vendor.provider(), known);
        if (wanted.vendorId().isPresent()) {
            return wanted.vendorId().get();
        }
        if (wanted.isBusy()) {
            throw notNow(vendor, "Another agent is giving it “" + known.title() + "” at this moment");
        }
        var reference = wanted.reference().toString();
        try {
            var there = wanted.wasAskedFor() ? vendor.find(credentials, reference) : Optional.<String>empty();
            var id = there.orElseGet(
                    () -> vendor.add(credentials, reference, known.title(), content(workspace, vendor, known)));
            copies.added(workspace, wanted.reference(), id);
            return id;
        } catch (RuntimeException e) {
            copies.notAdded(workspace, wanted.reference());
            throw e;
        }
    }

    /** One at a time, and only what the vendor does not have yet. */
    private String content(WorkspaceId workspace, VendorKnowledge vendor, Known known) {
        return copies.content(workspace, known)
                .orElseThrow(() -> notNow(vendor, "“" + known.title() + "” was changed at this moment"));
    }

    /** Publishing is tried again after a while. */
    private static ProviderException notNow(VendorKnowledge vendor, String why) {
        return new ProviderException(vendor.provider(), ProviderException.Kind.UNAVAILABLE, 0, why, null);
    }
}

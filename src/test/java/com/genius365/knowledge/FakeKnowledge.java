package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import com.genius365.provider.VendorKnowledge;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** Vendors' stores of knowledge that live in the test, one for each vendor, and agents that exist only by name. */
public class FakeKnowledge {

    @Bean
    @Primary
    KnowledgeVendors fakeKnowledgeVendors(Stores stores) {
        return new KnowledgeVendors(
                Stream.of(Provider.values()).<VendorKnowledge>map(stores::of).toList());
    }

    @Bean
    Stores fakeStores() {
        return new Stores();
    }

    @Bean
    Uses fakeUses() {
        return new Uses();
    }

    @Bean
    Heard heardOfDocuments() {
        return new Heard();
    }

    /** The stores, by vendor. */
    public static final class Stores {

        private final Map<Provider, FakeVendorKnowledge> stores = new ConcurrentHashMap<>();

        public FakeVendorKnowledge of(Provider provider) {
            return stores.computeIfAbsent(provider, FakeVendorKnowledge::new);
        }
    }

    /** Agents that say they have documents, besides the real ones. */
    public static final class Uses implements DocumentUses {

        private final Map<DocumentId, List<Use>> byDocument = new ConcurrentHashMap<>();
        private final Set<String> copies = ConcurrentHashMap.newKeySet();

        public void use(DocumentId document, Use... uses) {
            byDocument.put(document, List.of(uses));
        }

        public void take(String vendorId) {
            copies.add(vendorId);
        }

        public void release(String vendorId) {
            copies.remove(vendorId);
        }

        @Override
        public List<Use> of(WorkspaceId workspace, DocumentId document) {
            return byDocument.getOrDefault(document, List.of());
        }

        @Override
        public Set<String> copiesInUse(WorkspaceId workspace, ConnectionId connection) {
            return Set.copyOf(copies);
        }
    }

    /** What was announced. */
    public static final class Heard {

        private final Queue<DocumentChanged> changes = new ConcurrentLinkedQueue<>();

        @EventListener
        void hear(DocumentChanged changed) {
            changes.add(changed);
        }

        public long changesOf(DocumentId document) {
            return changes.stream()
                    .filter(changed -> changed.document().equals(document))
                    .count();
        }
    }
}

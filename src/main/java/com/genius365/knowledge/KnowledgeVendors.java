package com.genius365.knowledge;

import com.genius365.provider.Provider;
import com.genius365.provider.VendorKnowledge;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The vendors that keep knowledge themselves. */
@Component
class KnowledgeVendors {

    private final Map<Provider, VendorKnowledge> stores = new EnumMap<>(Provider.class);

    @Autowired
    KnowledgeVendors(ObjectProvider<VendorKnowledge> stores) {
        this(stores.orderedStream().toList());
    }

    KnowledgeVendors(List<VendorKnowledge> stores) {
        stores.forEach(store -> this.stores.put(store.provider(), store));
    }

    /** Empty: what its agents know has to stand in their prompts. */
    Optional<VendorKnowledge> find(Provider provider) {
        return Optional.ofNullable(stores.get(provider));
    }
}

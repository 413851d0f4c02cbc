package com.genius365.provider;

import com.genius365.common.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The vendors whose phone numbers can be reached. */
@Component
public class PhoneNumberVendors {

    private final Map<Provider, PhoneNumbers> clients = new EnumMap<>(Provider.class);

    PhoneNumberVendors(List<PhoneNumbers> clients) {
        clients.forEach(client -> this.clients.put(client.provider(), client));
    }

    public Optional<PhoneNumbers> find(Provider provider) {
        return Optional.ofNullable(clients.get(provider));
    }

    public PhoneNumbers get(Provider provider) {
        return find(provider)
                .orElseThrow(() -> new Refusal("The numbers of " + provider.label() + " cannot be reached yet."));
    }
}

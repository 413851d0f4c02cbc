package com.genius365.provider;

import com.genius365.common.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clients there are, by vendor. */
@Component
public class VoiceProviders {

    private final Map<Provider, VoiceProvider> clients = new EnumMap<>(Provider.class);

    VoiceProviders(List<VoiceProvider> clients) {
        clients.forEach(client -> this.clients.put(client.provider(), client));
    }

    public Optional<VoiceProvider> find(Provider provider) {
        return Optional.ofNullable(clients.get(provider));
    }

    public VoiceProvider get(Provider provider) {
        return find(provider).orElseThrow(() -> new Refusal(provider.label() + " cannot be used yet."));
    }
}

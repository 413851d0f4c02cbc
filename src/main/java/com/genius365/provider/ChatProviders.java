package com.genius365.provider;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The vendors whose agents can be written to. */
@Component
public class ChatProviders {

    private final Map<Provider, ChatProvider> clients = new EnumMap<>(Provider.class);

    @Autowired
    ChatProviders(ObjectProvider<ChatProvider> clients) {
        this(clients.stream().toList());
    }

    ChatProviders(List<ChatProvider> clients) {
        clients.forEach(client -> this.clients.put(client.provider(), client));
    }

    public Optional<ChatProvider> find(Provider provider) {
        return Optional.ofNullable(clients.get(provider));
    }
}

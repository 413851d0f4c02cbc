package com.genius365.integration;

import com.genius365.common.Secret;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.VoiceProviders;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks vendors whether a key works. Outside of any transaction. */
@Component
class KeyTrial {

    private final VoiceProviders providers;

    KeyTrial(VoiceProviders providers) {
        this.providers = providers;
    }

    /**
     * A key that is not stored yet.
     *
     * @return why the vendor could not say whether it works
     * @throws KeyRefusedException where it does not accept the key
     */
    Optional<String> of(Provider provider, String apiKey) {
        try {
            var credentials = new Credentials(ConnectionId.next().value(), new Secret(apiKey.strip()), null);
            providers.get(provider).checkKey(credentials);
            return Optional.empty();
        } catch (ProviderException e) {
            if (isRefused(e)) {
                throw new KeyRefusedException(provider);
            }
            return Optional.of(e.explanation());
        }
    }

    /** A stored key. @return what the vendor said against it, or empty where it works */
    Optional<String> of(ActiveConnection connection) {
        try {
            providers.get(connection.provider()).checkKey(connection.credentials());
            return Optional.empty();
        } catch (ProviderException e) {
            return Optional.of(isRefused(e) ? e.provider().label() + " refused this key" : e.explanation());
        }
    }

    /** An unpaid account (402) has a good key. */
    private static boolean isRefused(ProviderException failure) {
        return failure.kind() == ProviderException.Kind.UNAUTHORIZED && failure.status() != 402;
    }
}

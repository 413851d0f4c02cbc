package com.genius365.agent;

import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a vendor reaches us for a connection. */
@Component
class WebhookAddress {

    private final String publicUrl;

    WebhookAddress(@Value("${genius365.public-url}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    String of(Provider provider, ConnectionId connection) {
        return publicUrl + "/api/webhooks/" + provider.path() + "/" + connection;
    }
}

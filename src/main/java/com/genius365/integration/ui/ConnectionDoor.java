package com.genius365.integration.ui;

import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionKeys;
import com.genius365.integration.ConnectionSummary;
import java.util.List;
import java.util.Optional;

/** What can be done with the connections of one workspace, or of one partner. */
interface ConnectionDoor {

    List<ConnectionSummary> list();

    ConnectionId connect(ConnectionDraft draft);

    void rename(ConnectionSummary connection, String name);

    Optional<String> replaceKeys(ConnectionSummary connection, ConnectionKeys keys);

    void enable(ConnectionSummary connection, boolean enabled);

    void disconnect(ConnectionSummary connection);

    Optional<String> check(ConnectionSummary connection);
}

package com.genius365.integration;

import java.util.List;

/** A connection of a partner, and the workspaces that may use it. */
public record PartnerConnection(ConnectionSummary connection, List<ConnectionUse> uses) {}

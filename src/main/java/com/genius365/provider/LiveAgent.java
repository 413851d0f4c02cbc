package com.genius365.provider;

/**
 * An agent as it lives at the vendor, read back into our language.
 *
 * @param definition with tools that a vendor answers itself only; functions keep our references where they are ours
 * @param report what of the vendor's is kept, approximated and dropped in it
 */
public record LiveAgent(RemoteAgent remote, AgentDefinition definition, MappingReport report) {}

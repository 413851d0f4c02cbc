package com.genius365.tenancy;

/**
 * A workspace as its settings show it.
 *
 * @param version to be handed back with a change
 */
public record WorkspaceSettings(String slug, long version, WorkspaceSettingsDraft draft) {}

package com.genius365.tenancy;

import java.util.List;

/**
 * An organisation as its settings show it.
 *
 * @param addresses where its people find it, the first one in links
 * @param version to be handed back with a change
 */
public record PartnerSettings(String slug, List<String> addresses, long version, PartnerSettingsDraft draft) {}

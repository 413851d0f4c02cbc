package com.genius365.tenancy;

import com.genius365.access.PartnerId;

/**
 * The partner whose host a request came to.
 *
 * @param hostname lower case, without port
 */
public record HostPartner(PartnerId id, String slug, String name, boolean isPlatform, String hostname) {}

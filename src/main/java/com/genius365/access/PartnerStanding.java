package com.genius365.access;

/** A person's standing in a partner's team. */
public record PartnerStanding(PartnerId partner, String slug, String name, PartnerRole role) {

    public boolean allows(Permission permission) {
        return role.allows(permission);
    }
}

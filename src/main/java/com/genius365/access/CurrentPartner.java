package com.genius365.access;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The partner whose organisation pages the tab shows: always the one of its host. It is set before the view is built.
 */
@Component
public class CurrentPartner {

    public PartnerId id() {
        return standing().partner();
    }

    public String name() {
        return standing().name();
    }

    public PartnerRole role() {
        return standing().role();
    }

    public boolean allows(Permission permission) {
        return standing().allows(permission);
    }

    public Optional<PartnerStanding> find() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, PartnerStanding.class));
    }

    /** Only the navigation checker calls this, after it has looked the membership up. */
    public void enter(UI ui, PartnerStanding standing) {
        ComponentUtil.setData(ui, PartnerStanding.class, standing);
    }

    private PartnerStanding standing() {
        return find().orElseThrow(() -> new IllegalStateException("This page is of no organisation"));
    }
}

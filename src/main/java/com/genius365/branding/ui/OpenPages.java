package com.genius365.branding.ui;

import com.genius365.access.PartnerId;
import com.genius365.branding.Brand;
import com.genius365.branding.Brands;
import com.genius365.common.ui.PageBrand;
import com.genius365.common.ui.frame.Dressable;
import com.genius365.database.ChangeNotices;
import com.genius365.tenancy.CurrentHost;
import com.genius365.tenancy.HostPartner;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.Serial;

/** Shows a page's brand in its frames, and a brand that was published on every page of it that is open. */
@org.springframework.stereotype.Component
class OpenPages implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST_FRAME = 3;

    private final transient CurrentHost host;
    private final transient Brands brands;
    private final transient ChangeNotices notices;

    OpenPages(CurrentHost host, Brands brands, ChangeNotices notices) {
        this.host = host;
        this.brands = brands;
        this.notices = notices;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(opened ->
                        host.find().map(HostPartner::id).ifPresent(partner -> attend(opened.getUI(), partner)));
    }

    private void attend(UI ui, PartnerId partner) {
        ui.addAfterNavigationListener(navigated -> dress(ui, brands.of(partner), DEEPEST_FRAME));
        var subscription = notices.subscribe(
                Brands.TOPIC,
                partner.toString(),
                () -> ui.access(() -> {
                    var brand = brands.of(partner);
                    PageBrand.show(
                            ui,
                            BrandStyle.css(brand),
                            BrandStyle.icon(brand),
                            brand.primary().hex());
                    dress(ui, brand, DEEPEST_FRAME);
                }));
        ui.addDetachListener(closed -> subscription.close());
    }

    private static void dress(Component component, Brand brand, int depth) {
        if (component instanceof Dressable frame) {
            frame.dress(BrandStyle.dress(brand));
        } else if (depth > 0) {
            component.getChildren().toList().forEach(child -> dress(child, brand, depth - 1));
        }
    }
}

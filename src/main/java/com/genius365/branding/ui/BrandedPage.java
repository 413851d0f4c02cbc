package com.genius365.branding.ui;

import com.genius365.branding.Brand;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.PageBrand;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.Serial;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Writes the host's brand into the very first HTML: title, favicon, colours, and the name and logo that stand there until
 * the page is drawn. So no other brand ever flashes, and none of it needs a script.
 */
@Component
class BrandedPage implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient CurrentBrand currentBrand;

    BrandedPage(CurrentBrand currentBrand) {
        this.currentBrand = currentBrand;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::write);
    }

    private void write(IndexHtmlResponse response) {
        var brand = currentBrand.get();
        var document = response.getDocument();
        document.title(brand.companyName());
        document.head().select("link[rel~=icon]").remove();
        document.head().appendElement("link").attr("rel", "icon").attr("href", BrandStyle.icon(brand));
        document.head().appendElement("style").attr("id", PageBrand.STYLE_ID).appendText(BrandStyle.css(brand));
        document.head()
                .appendElement("meta")
                .attr("name", "theme-color")
                .attr("content", brand.primary().hex());
        document.body().appendChild(placeholder(document, brand));
    }

    /** Stands behind the outlet until that has something in it. */
    private static Element placeholder(Document document, Brand brand) {
        var placeholder =
                document.createElement("div").attr("id", "brand-placeholder").attr("aria-hidden", "true");
        brand.logoPath()
                .ifPresent(path ->
                        placeholder.appendElement("img").attr("src", path).attr("alt", ""));
        placeholder.appendElement("span").text(brand.companyName());
        return placeholder;
    }
}

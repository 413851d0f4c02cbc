package com.genius365.notification;

import com.genius365.access.PartnerId;
import com.genius365.branding.Brands;
import com.genius365.branding.LegalLinks;
import com.genius365.tenancy.PartnerAddressDirectory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in whose name and look a partner's mails are written. */
@Component
class MailBrandDirectory {

    private final JdbcClient jdbc;
    private final Brands brands;
    private final PartnerAddressDirectory addresses;

    MailBrandDirectory(JdbcClient jdbc, Brands brands, PartnerAddressDirectory addresses) {
        this.jdbc = jdbc;
        this.brands = brands;
        this.addresses = addresses;
    }

    MailBrand of(PartnerId partner) {
        var brand = brands.of(partner);
        var address = addresses.of(partner);
        return new MailBrand(
                partner,
                MailText.line(brand.companyName()),
                address,
                brand.logoPath().map(path -> address + path),
                brand.primary(),
                brand.supportEmail().map(String::strip).filter(MailText::isAddress),
                MailText.line(brand.mailHeader()),
                brand.mailFooter().strip(),
                links(brand.legal()));
    }

    PartnerId platform() {
        return jdbc.sql("select id from partner where is_platform")
                .query((row, number) -> new PartnerId(row.getObject(1, UUID.class)))
                .single();
    }

    /** The platform first, then the agencies by name; the first thousand. */
    List<MailSenderChoice> choices() {
        return jdbc.sql("""
                        select id, name from partner where status = 'ACTIVE'
                        order by is_platform desc, lower(name) limit 1000""")
                .query((row, number) ->
                        new MailSenderChoice(new PartnerId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    private static List<MailBrand.Link> links(LegalLinks legal) {
        return Stream.of(
                        legal.imprint().map(url -> new MailBrand.Link("Imprint", url.toString())),
                        legal.privacy().map(url -> new MailBrand.Link("Privacy", url.toString())),
                        legal.terms().map(url -> new MailBrand.Link("Terms", url.toString())))
                .flatMap(Optional::stream)
                .toList();
    }
}

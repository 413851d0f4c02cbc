package com.genius365.branding;

import com.genius365.access.PartnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the brand that a new partner begins with. */
@Component
public class FirstBrandStore {

    private final JdbcClient jdbc;

    FirstBrandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void create(PartnerId partner, String companyName, Color primary, Color secondary) {
        jdbc.sql("""
                        insert into partner_brand (partner_id, company_name, primary_color, secondary_color)
                        values (:partner, :name, :primary, :secondary)""")
                .param("partner", partner.value())
                .param("name", companyName.strip())
                .param("primary", primary.hex())
                .param("secondary", secondary.hex())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addLogo(PartnerId partner, Picture logo) {
        jdbc.sql("""
                        insert into partner_image (partner_id, kind, content_type, body, hash)
                        values (:partner, 'LOGO', :type, :body, :hash)""")
                .param("partner", partner.value())
                .param("type", logo.contentType())
                .param("body", logo.body())
                .param("hash", logo.hash())
                .update();
    }
}

package com.genius365.branding;

import com.genius365.access.PartnerId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the brand that a new partner begins with. */
@Component
public class BrandStore {

    private static final int HASH_LENGTH = 32;

    private final JdbcClient jdbc;

    BrandStore(JdbcClient jdbc) {
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

    /** @param body a picture that this program drew itself */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addLogo(PartnerId partner, String contentType, byte[] body) {
        jdbc.sql("""
                        insert into partner_image (partner_id, kind, content_type, body, hash)
                        values (:partner, 'LOGO', :type, :body, :hash)""")
                .param("partner", partner.value())
                .param("type", contentType)
                .param("body", body)
                .param("hash", hash(body))
                .update();
    }

    private static String hash(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

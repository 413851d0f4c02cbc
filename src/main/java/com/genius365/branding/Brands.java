package com.genius365.branding;

import com.genius365.access.PartnerId;
import com.genius365.database.ChangeNotices;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The brands, kept at hand until a node says that one changed. */
@Component
public class Brands {

    /** The topic under which a changed brand is announced; the key is the partner's id. */
    public static final String TOPIC = "brand";

    static final Color DEFAULT_PRIMARY = new Color("#4f46e5");
    static final Color DEFAULT_SECONDARY = new Color("#0f172a");

    private final JdbcClient jdbc;
    private final LoadingCache<PartnerId, Brand> byPartner;

    Brands(JdbcClient jdbc, ChangeNotices notices) {
        this.jdbc = jdbc;
        this.byPartner = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(this::load);
        notices.subscribe(TOPIC, key -> byPartner.invalidate(new PartnerId(UUID.fromString(key))));
    }

    public Brand of(PartnerId partner) {
        return byPartner.get(partner);
    }

    Optional<BrandImage> image(PartnerId partner, PictureKind kind) {
        return jdbc.sql(
                        "select content_type, body, hash from partner_image where partner_id = :partner and kind = :kind")
                .param("partner", partner.value())
                .param("kind", kind.name())
                .query((row, number) ->
                        new BrandImage(row.getString("content_type"), row.getBytes("body"), row.getString("hash")))
                .optional();
    }

    private Brand load(PartnerId partner) {
        return jdbc.sql("""
                        select p.name, b.company_name, b.primary_color, b.secondary_color, b.background_color, b.text_color,
                               coalesce(b.corner_radius, 8) as corner_radius, coalesce(b.font, 'STANDARD') as font,
                               b.support_email, coalesce(b.support_address, '') as support_address,
                               coalesce(b.imprint_url, '') as imprint_url, coalesce(b.privacy_url, '') as privacy_url,
                               coalesce(b.terms_url, '') as terms_url, coalesce(b.mail_header, '') as mail_header,
                               coalesce(b.mail_footer, '') as mail_footer
                        from partner p left join partner_brand b on b.partner_id = p.id
                        where p.id = :partner""")
                .param("partner", partner.value())
                .query((row, number) -> brand(partner, row, pictures(partner)))
                .single();
    }

    private Map<PictureKind, String> pictures(PartnerId partner) {
        var paths = new EnumMap<PictureKind, String>(PictureKind.class);
        jdbc.sql("select kind, hash from partner_image where partner_id = :partner")
                .param("partner", partner.value())
                .query(row -> {
                    var kind = PictureKind.valueOf(row.getString("kind"));
                    paths.put(kind, "/branding/" + partner + "/" + kind.path() + "-" + row.getString("hash"));
                });
        return paths;
    }

    private static Brand brand(PartnerId partner, ResultSet row, Map<PictureKind, String> pictures)
            throws SQLException {
        return new Brand(
                partner,
                Optional.ofNullable(row.getString("company_name")).orElse(row.getString("name")),
                Optional.ofNullable(pictures.get(PictureKind.LOGO)),
                Optional.ofNullable(pictures.get(PictureKind.FAVICON)),
                color(row.getString("primary_color")).orElse(DEFAULT_PRIMARY),
                color(row.getString("secondary_color")).orElse(DEFAULT_SECONDARY),
                color(row.getString("background_color")),
                color(row.getString("text_color")),
                row.getInt("corner_radius"),
                Optional.ofNullable(pictures.get(PictureKind.LOGO_DARK)),
                Optional.ofNullable(pictures.get(PictureKind.SIGN_IN)),
                BrandFont.valueOf(row.getString("font")),
                Optional.ofNullable(row.getString("support_email")).filter(it -> !it.isBlank()),
                row.getString("support_address"),
                new LegalLinks(
                        LegalLinks.link(row.getString("imprint_url")),
                        LegalLinks.link(row.getString("privacy_url")),
                        LegalLinks.link(row.getString("terms_url"))),
                row.getString("mail_header"),
                row.getString("mail_footer"));
    }

    private static Optional<Color> color(@Nullable String hex) {
        return Optional.ofNullable(hex).map(Color::new);
    }
}

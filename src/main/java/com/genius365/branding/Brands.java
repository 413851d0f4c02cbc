package com.genius365.branding;

import com.genius365.access.PartnerId;
import com.genius365.database.ChangeNotices;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Locale;
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

    private static final Color DEFAULT_PRIMARY = new Color("#4f46e5");
    private static final Color DEFAULT_SECONDARY = new Color("#0f172a");

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

    Optional<BrandImage> image(PartnerId partner, String kind) {
        return jdbc.sql(
                        "select content_type, body, hash from partner_image where partner_id = :partner and kind = :kind")
                .param("partner", partner.value())
                .param("kind", kind.toUpperCase(Locale.ROOT))
                .query((row, number) ->
                        new BrandImage(row.getString("content_type"), row.getBytes("body"), row.getString("hash")))
                .optional();
    }

    private Brand load(PartnerId partner) {
        return jdbc.sql("""
                        select p.name, b.company_name, b.primary_color, b.secondary_color, b.background_color, b.text_color,
                               coalesce(b.corner_radius, 8) as corner_radius,
                               (select hash from partner_image i where i.partner_id = p.id and i.kind = 'LOGO') as logo,
                               (select hash from partner_image i where i.partner_id = p.id and i.kind = 'FAVICON') as favicon
                        from partner p left join partner_brand b on b.partner_id = p.id
                        where p.id = :partner""")
                .param("partner", partner.value())
                .query((row, number) -> new Brand(
                        partner,
                        Optional.ofNullable(row.getString("company_name")).orElse(row.getString("name")),
                        path(partner, "logo", row.getString("logo")),
                        path(partner, "favicon", row.getString("favicon")),
                        color(row.getString("primary_color")).orElse(DEFAULT_PRIMARY),
                        color(row.getString("secondary_color")).orElse(DEFAULT_SECONDARY),
                        color(row.getString("background_color")),
                        color(row.getString("text_color")),
                        row.getInt("corner_radius")))
                .single();
    }

    private static Optional<String> path(PartnerId partner, String kind, @Nullable String hash) {
        return Optional.ofNullable(hash).map(it -> "/branding/" + partner + "/" + kind + "-" + it);
    }

    private static Optional<Color> color(@Nullable String hex) {
        return Optional.ofNullable(hex).map(Color::new);
    }
}

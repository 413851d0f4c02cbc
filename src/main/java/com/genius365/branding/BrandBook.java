package com.genius365.branding;

import com.genius365.access.PartnerId;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.database.ChangeNotices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the drafts of brands; each method is one transaction in the partner that its caller has opened. */
@Component
class BrandBook {

    private static final String SHARED = """
            company_name, primary_color, secondary_color, background_color, text_color, corner_radius, font,
            support_email, support_address, imprint_url, privacy_url, terms_url, mail_header, mail_footer""";

    private static final String PUBLISHED = """
            coalesce(b.company_name, p.name) as company_name, coalesce(b.primary_color, :primary) as primary_color,
            coalesce(b.secondary_color, :secondary) as secondary_color, b.background_color, b.text_color,
            coalesce(b.corner_radius, 8) as corner_radius, coalesce(b.font, 'STANDARD') as font, b.support_email,
            coalesce(b.support_address, '') as support_address, coalesce(b.imprint_url, '') as imprint_url,
            coalesce(b.privacy_url, '') as privacy_url, coalesce(b.terms_url, '') as terms_url,
            coalesce(b.mail_header, '') as mail_header, coalesce(b.mail_footer, '') as mail_footer
            from partner p left join partner_brand b on b.partner_id = p.id
            where p.id = :partner""";

    private final JdbcClient jdbc;
    private final ChangeNotices notices;
    private final Clock clock;

    BrandBook(JdbcClient jdbc, ChangeNotices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    /** The draft, or what is published where there is none. */
    @Transactional(readOnly = true)
    public BrandSketch get(PartnerId partner) {
        return draft(partner).orElseGet(() -> readPublished(partner));
    }

    /** What everyone sees. */
    @Transactional(readOnly = true)
    public BrandDraft published(PartnerId partner) {
        return readPublished(partner).draft();
    }

    private BrandSketch readPublished(PartnerId partner) {
        return jdbc.sql("select 0 as version, " + PUBLISHED)
                .param("primary", Brands.DEFAULT_PRIMARY.hex())
                .param("secondary", Brands.DEFAULT_SECONDARY.hex())
                .param("partner", partner.value())
                .query((row, number) -> sketch(row, pictures("partner_image", partner), false))
                .single();
    }

    @Transactional
    public BrandSketch save(PartnerId partner, long version, BrandDraft draft) {
        open(partner, version);
        jdbc.sql("""
                        update partner_brand_draft
                        set company_name = :name, primary_color = :primary, secondary_color = :secondary,
                            background_color = nullif(:background, ''), text_color = nullif(:text, ''),
                            corner_radius = :radius, font = :font, support_email = nullif(:supportEmail, ''),
                            support_address = :supportAddress, imprint_url = :imprint, privacy_url = :privacy,
                            terms_url = :terms, mail_header = :mailHeader, mail_footer = :mailFooter
                        where partner_id = :partner""")
                .param("name", draft.companyName().strip())
                .param("primary", new Color(draft.primary()).hex())
                .param("secondary", new Color(draft.secondary()).hex())
                .param("background", hex(draft.background()))
                .param("text", hex(draft.text()))
                .param("radius", draft.corners().radius())
                .param("font", draft.font().name())
                .param("supportEmail", draft.supportEmail().strip())
                .param("supportAddress", draft.supportAddress().strip())
                .param("imprint", draft.imprintUrl().strip())
                .param("privacy", draft.privacyUrl().strip())
                .param("terms", draft.termsUrl().strip())
                .param("mailHeader", draft.mailHeader().strip())
                .param("mailFooter", draft.mailFooter().strip())
                .param("partner", partner.value())
                .update();
        return get(partner);
    }

    /** @param picture null: it has none */
    @Transactional
    public BrandSketch setPicture(PartnerId partner, long version, PictureKind kind, @Nullable Picture picture) {
        open(partner, version);
        jdbc.sql("delete from partner_brand_draft_image where partner_id = :partner and kind = :kind")
                .param("partner", partner.value())
                .param("kind", kind.name())
                .update();
        if (picture != null) {
            jdbc.sql("""
                            insert into partner_brand_draft_image (partner_id, kind, content_type, body, hash)
                            values (:partner, :kind, :type, :body, :hash)""")
                    .param("partner", partner.value())
                    .param("kind", kind.name())
                    .param("type", picture.contentType())
                    .param("body", picture.body(), Types.BINARY)
                    .param("hash", picture.hash())
                    .update();
        }
        return get(partner);
    }

    @Transactional(readOnly = true)
    public Optional<Picture> picture(PartnerId partner, PictureKind kind) {
        var table = draft(partner).isPresent() ? "partner_brand_draft_image" : "partner_image";
        return jdbc.sql("select content_type, body from " + table + " where partner_id = :partner and kind = :kind")
                .param("partner", partner.value())
                .param("kind", kind.name())
                .query((row, number) -> new Picture(row.getString(1), row.getBytes(2)))
                .optional();
    }

    @Transactional
    public void publish(PartnerId partner, long version) {
        lock(partner, version);
        jdbc.sql("insert into partner_brand (partner_id, " + SHARED + ", updated_at) select partner_id, " + SHARED
                        + """
                        , :now from partner_brand_draft where partner_id = :partner
                        on conflict (partner_id) do update
                        set company_name = excluded.company_name, primary_color = excluded.primary_color,
                            secondary_color = excluded.secondary_color, background_color = excluded.background_color,
                            text_color = excluded.text_color, corner_radius = excluded.corner_radius,
                            font = excluded.font, support_email = excluded.support_email,
                            support_address = excluded.support_address, imprint_url = excluded.imprint_url,
                            privacy_url = excluded.privacy_url, terms_url = excluded.terms_url,
                            mail_header = excluded.mail_header, mail_footer = excluded.mail_footer,
                            updated_at = excluded.updated_at, revision = partner_brand.revision + 1""")
                .param("now", Timestamp.from(clock.instant()))
                .param("partner", partner.value())
                .update();
        jdbc.sql("delete from partner_image where partner_id = :partner")
                .param("partner", partner.value())
                .update();
        jdbc.sql("""
                        insert into partner_image (partner_id, kind, content_type, body, hash)
                        select partner_id, kind, content_type, body, hash from partner_brand_draft_image
                        where partner_id = :partner""").param("partner", partner.value()).update();
        removeDraft(partner);
        notices.announceAfterCommit(Brands.TOPIC, partner.toString());
    }

    @Transactional
    public void discard(PartnerId partner) {
        removeDraft(partner);
    }

    private void removeDraft(PartnerId partner) {
        jdbc.sql("delete from partner_brand_draft where partner_id = :partner")
                .param("partner", partner.value())
                .update();
    }

    /** Begins a draft with what is published, where there is none, and counts the change. */
    private void open(PartnerId partner, long version) {
        if (lock(partner, version) == 0) {
            jdbc.sql("insert into partner_brand_draft (partner_id, version, updated_at, " + SHARED
                            + ") select p.id, 0, :now, " + PUBLISHED)
                    .param("primary", Brands.DEFAULT_PRIMARY.hex())
                    .param("secondary", Brands.DEFAULT_SECONDARY.hex())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("partner", partner.value())
                    .update();
            jdbc.sql("""
                            insert into partner_brand_draft_image (partner_id, kind, content_type, body, hash)
                            select partner_id, kind, content_type, body, hash from partner_image
                            where partner_id = :partner""").param("partner", partner.value()).update();
        }
        jdbc.sql("update partner_brand_draft set version = version + 1, updated_at = :now where partner_id = :partner")
                .param("now", Timestamp.from(clock.instant()))
                .param("partner", partner.value())
                .update();
    }

    /** One change at a time. @return the version that there is, 0 where there is no draft */
    private long lock(PartnerId partner, long version) {
        jdbc.sql("select id from partner where id = :partner for update")
                .param("partner", partner.value())
                .query(UUID.class)
                .single();
        long current = draft(partner).map(BrandSketch::version).orElse(0L);
        if (current != version) {
            throw new ChangedMeanwhileException("The branding");
        }
        return current;
    }

    private Optional<BrandSketch> draft(PartnerId partner) {
        return jdbc.sql("select version, " + SHARED + " from partner_brand_draft where partner_id = :partner")
                .param("partner", partner.value())
                .query((row, number) -> sketch(row, pictures("partner_brand_draft_image", partner), true))
                .optional();
    }

    private Set<PictureKind> pictures(String table, PartnerId partner) {
        var kinds = EnumSet.noneOf(PictureKind.class);
        jdbc.sql("select kind from " + table + " where partner_id = :partner")
                .param("partner", partner.value())
                .query(row -> {
                    kinds.add(PictureKind.valueOf(row.getString(1)));
                });
        return kinds;
    }

    private static BrandSketch sketch(ResultSet row, Set<PictureKind> pictures, boolean isDraft) throws SQLException {
        return new BrandSketch(
                new BrandDraft(
                        row.getString("company_name"),
                        row.getString("primary_color"),
                        row.getString("secondary_color"),
                        text(row, "background_color"),
                        text(row, "text_color"),
                        CornerStyle.nearest(row.getInt("corner_radius")),
                        BrandFont.valueOf(row.getString("font")),
                        text(row, "support_email"),
                        row.getString("support_address"),
                        row.getString("imprint_url"),
                        row.getString("privacy_url"),
                        row.getString("terms_url"),
                        row.getString("mail_header"),
                        row.getString("mail_footer")),
                pictures,
                isDraft,
                row.getLong("version"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private static String hex(String typed) {
        return typed.isEmpty() ? "" : new Color(typed).hex();
    }
}

package com.genius365.branding;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.Refusal;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The door for what people do with their organisation's brand: a draft is changed, and published when it is right. */
@Service
@Validated
public class BrandService {

    private final BrandBook book;

    BrandService(BrandBook book) {
        this.book = book;
    }

    @RequiresPermission(Permission.PARTNER_BRANDING_READ)
    public BrandSketch get(PartnerId partner) {
        return book.get(partner);
    }

    @RequiresPermission(Permission.PARTNER_BRANDING_READ)
    public Optional<Picture> picture(PartnerId partner, PictureKind kind) {
        return book.picture(partner, kind);
    }

    /** @throws com.genius365.common.ChangedMeanwhileException where somebody else changed the draft since */
    @RequiresPermission(Permission.PARTNER_BRANDING_EDIT)
    public BrandSketch save(PartnerId partner, long version, @Valid BrandDraft draft) {
        ChangeLog.compare(book.get(partner).draft(), draft);
        return book.save(partner, version, draft);
    }

    /** @throws Refusal where the upload is no picture that can be shown */
    @RequiresPermission(Permission.PARTNER_BRANDING_EDIT)
    public BrandSketch setPicture(PartnerId partner, long version, PictureKind kind, byte[] upload) {
        var picture = PictureReader.read(upload, kind);
        ChangeLog.record(kind.label(), had(partner, kind), "another picture");
        return book.setPicture(partner, version, kind, picture);
    }

    @RequiresPermission(Permission.PARTNER_BRANDING_EDIT)
    public BrandSketch removePicture(PartnerId partner, long version, PictureKind kind) {
        ChangeLog.record(kind.label(), had(partner, kind), null);
        return book.setPicture(partner, version, kind, null);
    }

    private @Nullable String had(PartnerId partner, PictureKind kind) {
        return book.get(partner).pictures().contains(kind) ? "a picture" : null;
    }

    /**
     * Shows it to everyone, on every page that is open.
     *
     * @throws Refusal where there is no draft, or people could not read it
     */
    @RequiresPermission(Permission.PARTNER_BRANDING_EDIT)
    public void publish(PartnerId partner, long version) {
        var sketch = book.get(partner);
        if (!sketch.isDraft()) {
            throw new Refusal("There is nothing to publish: everything is as you see it.");
        }
        var complaints = complaints(sketch.draft());
        if (!complaints.isEmpty()) {
            throw new Refusal("People could not read this. "
                    + complaints.stream()
                            .map(it -> it.sentence() + " Use " + it.suggestion().hex() + ".")
                            .collect(Collectors.joining(" ")));
        }
        ChangeLog.about(sketch.draft().companyName());
        ChangeLog.compare(book.published(partner), sketch.draft());
        book.publish(partner, version);
    }

    @RequiresPermission(Permission.PARTNER_BRANDING_EDIT)
    public void discard(PartnerId partner) {
        ChangeLog.compare(book.get(partner).draft(), book.published(partner));
        book.discard(partner);
    }

    /** What people could not read of it. */
    private static java.util.List<Readability.Complaint> complaints(BrandDraft draft) {
        return Readability.of(
                new Color(draft.primary()),
                new Color(draft.secondary()),
                optional(draft.background()),
                optional(draft.text()));
    }

    private static Optional<Color> optional(String hex) {
        return hex.isEmpty() ? Optional.empty() : Optional.of(new Color(hex));
    }
}

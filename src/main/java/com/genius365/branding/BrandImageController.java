package com.genius365.branding;

import com.genius365.access.PartnerId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the pictures of brands. Their address has a hash of what they show, so they may be kept for good. */
@RestController
class BrandImageController {

    private final Brands brands;

    BrandImageController(Brands brands) {
        this.brands = brands;
    }

    @GetMapping("/branding/{partner}/{kind:logo-dark|logo|favicon|sign-in}-{hash:[0-9a-f]+}")
    ResponseEntity<byte[]> image(@PathVariable UUID partner, @PathVariable String kind, @PathVariable String hash) {
        return brands.image(new PartnerId(partner), PictureKind.ofPath(kind))
                .filter(image -> image.hash().equals(hash))
                .map(image -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(image.contentType()))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(image.body()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}

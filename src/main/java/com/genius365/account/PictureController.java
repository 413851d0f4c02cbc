package com.genius365.account;

import com.genius365.access.CurrentUser;
import com.genius365.access.UserId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves people's pictures to whoever is signed in at the same partner. The address changes with the picture. */
@RestController
class PictureController {

    private final AccountStore store;
    private final CurrentUser user;

    PictureController(AccountStore store, CurrentUser user) {
        this.store = store;
        this.user = user;
    }

    @GetMapping("/account-picture/{id}/{hash:[0-9a-f]+}")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable String hash) {
        return user.find()
                .flatMap(person -> store.picture(new UserId(id), person.partnerId(), hash))
                .map(body -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(30))
                                .cachePrivate()
                                .immutable())
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(body))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}

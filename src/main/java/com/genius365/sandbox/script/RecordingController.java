package com.genius365.sandbox.script;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves what calls sounded like: two voices that hum by turns, always the same for the same name. */
@RestController
@Profile("demo")
class RecordingController {

    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

    RecordingController() {}

    /** Spring answers range requests for a resource by itself. */
    @GetMapping("/sandbox/recordings/{name:[A-Za-z0-9_-]+}.wav")
    ResponseEntity<Resource> recording(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(WAV)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(new ByteArrayResource(HummedRecording.of(name)));
    }
}

package com.genius365.sandbox.script;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
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

    private static final int SAMPLE_SECONDS = 6;
    private static final int MOST_SECONDS = 3_600;

    RecordingController() {}

    /** How a voice sounds. */
    @GetMapping("/sandbox/recordings/{name:[A-Za-z0-9_-]+}.wav")
    ResponseEntity<Resource> sample(@PathVariable String name) {
        return answer(name, SAMPLE_SECONDS);
    }

    /** A call that talked for so long. */
    @GetMapping("/sandbox/recordings/{seconds:\\d{1,6}}/{name:[A-Za-z0-9_-]+}.wav")
    ResponseEntity<Resource> recording(@PathVariable int seconds, @PathVariable String name) {
        return answer(name, Math.clamp(seconds, 1, MOST_SECONDS));
    }

    /** Spring answers range requests for a resource by itself. */
    private static ResponseEntity<Resource> answer(String name, int seconds) {
        return ResponseEntity.ok()
                .contentType(WAV)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(new HummedRecording(name, seconds));
    }
}

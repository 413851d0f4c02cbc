package com.genius365.sandbox.script;

import com.genius365.sandbox.vendor.Vendor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a browser listens to a call that is played, in place of the vendors' rooms; and the script that does so. Whoever
 * knows the id of a call may listen.
 */
@RestController
@RequestMapping("/sandbox/rooms")
@Profile("demo")
class RoomController {

    /** How far a call in a browser is. */
    enum State {
        WAITING,
        TALKING,
        OVER
    }

    record Line(boolean byAgent, String text) {}

    /** @param lines all that is said if nobody hangs up */
    record Room(State state, List<Line> lines, long talkMillis) {}

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript");

    private final CallSteps steps;
    private final CallScripts scripts;

    RoomController(CallSteps steps, CallScripts scripts) {
        this.steps = steps;
        this.scripts = scripts;
    }

    @GetMapping("/sandbox-call.js")
    ResponseEntity<Resource> client() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("sandbox/sandbox-call.js"));
    }

    @GetMapping("/{vendor}/{call}")
    ResponseEntity<Room> look(@PathVariable String vendor, @PathVariable String call) {
        var room = vendor(vendor)
                .flatMap(known -> steps.find(known, call))
                .filter(Script::inBrowser)
                .map(script -> new Room(state(script), lines(script), Script.TALK_IN_BROWSER.toMillis()))
                .orElse(new Room(State.OVER, List.of(), 0));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(room);
    }

    @DeleteMapping("/{vendor}/{call}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hangUp(@PathVariable String vendor, @PathVariable String call, @RequestParam int heard) {
        vendor(vendor).ifPresent(known -> scripts.hangUp(known, call, heard));
    }

    private List<Line> lines(Script script) {
        return steps.whole(script).utterances().stream()
                .map(utterance -> new Line(utterance.byAgent(), utterance.text()))
                .toList();
    }

    private static State state(Script script) {
        return switch (script.stage()) {
            case CREATED, RINGING -> State.WAITING;
            case TALKING, ASKED -> State.TALKING;
            case ENDED, ANALYZED -> State.OVER;
        };
    }

    private static Optional<Vendor> vendor(String code) {
        return Arrays.stream(Vendor.values())
                .filter(vendor -> vendor.code().equals(code))
                .findFirst();
    }
}

package com.genius365.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final String RECORDING = "/sandbox/recordings/47/call_1.wav";
    private static final int LENGTH = 44 + 47 * 8_000;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start(RunningSandbox.newDatabase());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void a_recording_is_a_wav_file_that_everyone_may_hear() {
        var answer = sandbox.get(RECORDING, (String) null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Content-Type")).isEqualTo("audio/wav");
        assertThat(answer.headers().get("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.headers().get("Content-Length")).isEqualTo(String.valueOf(LENGTH));
        assertThat(answer.body()).startsWith("RIFF");
    }

    @Test
    void it_lasts_as_long_as_the_call_talked_and_no_longer_than_an_hour()
            throws IOException, UnsupportedAudioFileException {
        try (var sound = AudioSystem.getAudioInputStream(
                URI.create(sandbox.url(RECORDING)).toURL())) {
            assertThat(sound.getFrameLength() / sound.getFormat().getFrameRate())
                    .isEqualTo(47);
            assertThat(sound.readAllBytes()).hasSize(LENGTH - 44);
        }
        var endless = sandbox.get("/sandbox/recordings/999999/call_1.wav", "Range", "bytes=0-3");
        assertThat(endless.headers().get("Content-Range")).isEqualTo("bytes 0-3/" + (44 + 3_600 * 8_000));
    }

    @Test
    void a_part_of_it_can_be_asked_for_as_players_do() {
        var answer = sandbox.get(RECORDING, "Range", "bytes=8-11");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.headers().get("Content-Range")).startsWith("bytes 8-11/");
        assertThat(answer.body()).isEqualTo("WAVE");
    }
}

package com.genius365.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final String RECORDING = "/sandbox/recordings/call_1.wav";

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
        assertThat(answer.body()).startsWith("RIFF");
    }

    @Test
    void a_part_of_it_can_be_asked_for_as_players_do() {
        var answer = sandbox.get(RECORDING, "Range", "bytes=8-11");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.headers().get("Content-Range")).startsWith("bytes 8-11/");
        assertThat(answer.body()).isEqualTo("WAVE");
    }
}

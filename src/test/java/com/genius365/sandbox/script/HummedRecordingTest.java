package com.genius365.sandbox.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HummedRecordingTest {

    @Test
    void a_part_sounds_like_the_same_part_of_the_whole() throws IOException {
        var recording = new HummedRecording("call_1", 2);
        var whole = recording.getInputStream().readAllBytes();

        assertThat(whole).hasSize((int) recording.contentLength()).isNotEqualTo(all("call_2"));
        try (var part = recording.getInputStream()) {
            part.skipNBytes(4_100);
            assertThat(part.readNBytes(5_000)).isEqualTo(Arrays.copyOfRange(whole, 4_100, 9_100));
            part.skipNBytes(whole.length - 9_100);
            assertThat(part.read()).isEqualTo(-1);
            assertThat(part.skip(1)).isZero();
        }
    }

    private static byte[] all(String name) throws IOException {
        try (var sound = new HummedRecording(name, 2).getInputStream()) {
            return sound.readAllBytes();
        }
    }
}

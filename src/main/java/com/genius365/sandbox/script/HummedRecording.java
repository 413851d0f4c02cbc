package com.genius365.sandbox.script;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A recording without words: one low and one high voice hum by turns for a few seconds. */
final class HummedRecording {

    private static final int SAMPLES_A_SECOND = 8_000;
    private static final int BYTES_A_SAMPLE = 2;
    private static final int HEADER_BYTES = 44;
    private static final int NOTES = 12;
    private static final double NOTE_SECONDS = 0.5;
    private static final double LOUDNESS = 0.2;
    private static final double[] LOW_VOICE = {196.0, 220.0, 246.9, 261.6};
    private static final double[] HIGH_VOICE = {329.6, 392.0, 440.0, 523.3};

    private HummedRecording() {}

    /** A WAV file: 16 bit, mono. */
    static byte[] of(String name) {
        var samplesANote = (int) (SAMPLES_A_SECOND * NOTE_SECONDS);
        var soundBytes = NOTES * samplesANote * BYTES_A_SAMPLE;
        var file = ByteBuffer.allocate(HEADER_BYTES + soundBytes).order(ByteOrder.LITTLE_ENDIAN);
        writeHeader(file, soundBytes);
        var choice = new Random(name.hashCode());
        for (var note = 0; note < NOTES; note++) {
            // Two notes a turn.
            var voice = note % 4 < 2 ? LOW_VOICE : HIGH_VOICE;
            writeNote(file, voice[choice.nextInt(voice.length)], samplesANote);
        }
        return file.array();
    }

    private static void writeHeader(ByteBuffer file, int soundBytes) {
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII));
        file.putInt(HEADER_BYTES - 8 + soundBytes);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        file.putInt(16);
        file.putShort((short) 1);
        file.putShort((short) 1);
        file.putInt(SAMPLES_A_SECOND);
        file.putInt(SAMPLES_A_SECOND * BYTES_A_SAMPLE);
        file.putShort((short) BYTES_A_SAMPLE);
        file.putShort((short) (8 * BYTES_A_SAMPLE));
        file.put("data".getBytes(StandardCharsets.US_ASCII));
        file.putInt(soundBytes);
    }

    /** Swells and fades, so that it does not click. */
    private static void writeNote(ByteBuffer file, double hertz, int samples) {
        for (var sample = 0; sample < samples; sample++) {
            var swell = Math.sin(Math.PI * sample / samples);
            var wave = Math.sin(2 * Math.PI * hertz * sample / SAMPLES_A_SECOND);
            file.putShort((short) (Short.MAX_VALUE * LOUDNESS * swell * wave));
        }
    }
}

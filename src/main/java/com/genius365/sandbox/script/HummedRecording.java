package com.genius365.sandbox.script;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.io.AbstractResource;

/**
 * A recording without words, a WAV file of 8 bit in mono: one low and one high voice hum by turns. It is made while it is
 * read, from wherever somebody begins, so that a long one takes no memory.
 */
final class HummedRecording extends AbstractResource {

    private static final int SAMPLES_A_SECOND = 8_000;
    private static final int SAMPLES_A_NOTE = SAMPLES_A_SECOND / 2;
    private static final int HEADER_BYTES = 44;
    private static final int SILENCE = 128;
    private static final double LOUDNESS = 0.2;
    private static final byte[][] LOW_VOICE = notes(196.0, 220.0, 246.9, 261.6);
    private static final byte[][] HIGH_VOICE = notes(329.6, 392.0, 440.0, 523.3);

    private final String name;
    private final int seconds;

    HummedRecording(String name, int seconds) {
        this.name = name;
        this.seconds = seconds;
    }

    @Override
    public long contentLength() {
        return HEADER_BYTES + soundBytes();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return "Hummed recording " + name;
    }

    @Override
    public InputStream getInputStream() {
        return new Hum();
    }

    /** Reads on from a position that may be anywhere. */
    private final class Hum extends InputStream {

        private final byte[] header = header();
        private long position;

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (position >= contentLength()) {
                return -1;
            }
            var isHeader = position < HEADER_BYTES;
            var sample = position - HEADER_BYTES;
            var part = isHeader ? header : note((int) (sample / SAMPLES_A_NOTE));
            var from = (int) (isHeader ? position : sample % SAMPLES_A_NOTE);
            var count = Math.min(length, part.length - from);
            System.arraycopy(part, from, into, offset, count);
            position += count;
            return count;
        }

        @Override
        public long skip(long bytes) {
            var skipped = Math.clamp(bytes, 0, contentLength() - position);
            position += skipped;
            return skipped;
        }
    }

    /** Two notes a turn. */
    private byte[] note(int number) {
        var voice = number % 4 < 2 ? LOW_VOICE : HIGH_VOICE;
        return voice[Math.floorMod((name + number).hashCode(), voice.length)];
    }

    private int soundBytes() {
        return seconds * SAMPLES_A_SECOND;
    }

    private byte[] header() {
        var header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII));
        header.putInt(HEADER_BYTES - 8 + soundBytes());
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        header.putInt(16);
        header.putShort((short) 1);
        header.putShort((short) 1);
        header.putInt(SAMPLES_A_SECOND);
        header.putInt(SAMPLES_A_SECOND);
        header.putShort((short) 1);
        header.putShort((short) 8);
        header.put("data".getBytes(StandardCharsets.US_ASCII));
        header.putInt(soundBytes());
        return header.array();
    }

    private static byte[][] notes(double... hertz) {
        return Arrays.stream(hertz).mapToObj(HummedRecording::note).toArray(byte[][]::new);
    }

    /** Swells and fades, so that it does not click. */
    private static byte[] note(double hertz) {
        var note = new byte[SAMPLES_A_NOTE];
        for (var sample = 0; sample < SAMPLES_A_NOTE; sample++) {
            var swell = Math.sin(Math.PI * sample / SAMPLES_A_NOTE);
            var wave = Math.sin(2 * Math.PI * hertz * sample / SAMPLES_A_SECOND);
            note[sample] = (byte) (SILENCE + Byte.MAX_VALUE * LOUDNESS * swell * wave);
        }
        return note;
    }
}

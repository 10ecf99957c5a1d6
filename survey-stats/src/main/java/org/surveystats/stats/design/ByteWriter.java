package org.surveystats.stats.design;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow as numbers are put to their end. */
final class ByteWriter {

    private ByteBuffer bytes = ByteBuffer.allocate(1024);

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            int size = Math.max(Math.multiplyExact(2, bytes.capacity()), Math.addExact(bytes.position(), length));
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }

    void putInt(int number) {
        room(Integer.BYTES).putInt(number);
    }

    void putLong(long number) {
        room(Long.BYTES).putLong(number);
    }

    void putDouble(double number) {
        room(Double.BYTES).putDouble(number);
    }

    void putDoubles(double[] numbers) {
        ByteBuffer into = room(Math.multiplyExact(Double.BYTES, numbers.length));
        for (double number : numbers) {
            into.putDouble(number);
        }
    }

    void putFlags(boolean[] flags) {
        ByteBuffer into = room(flags.length);
        for (boolean flag : flags) {
            into.put((byte) (flag ? 1 : 0));
        }
    }

    void putText(String text) {
        byte[] coded = text.getBytes(StandardCharsets.UTF_8);
        putInt(coded.length);
        room(coded.length).put(coded);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    static void readDoubles(double[] into, ByteBuffer from) {
        for (int i = 0; i < into.length; i++) {
            into[i] = from.getDouble();
        }
    }

    static void readFlags(boolean[] into, ByteBuffer from) {
        for (int i = 0; i < into.length; i++) {
            into[i] = from.get() != 0;
        }
    }

    static String readText(ByteBuffer from) {
        byte[] coded = new byte[from.getInt()];
        from.get(coded);
        return new String(coded, StandardCharsets.UTF_8);
    }
}

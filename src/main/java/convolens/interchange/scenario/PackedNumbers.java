package convolens.interchange.scenario;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Many numbers as one word: base64 of float32, little end first, or of bytes where each number is k / 255. */
final class PackedNumbers {
    private static final float WHITE = 255;

    private PackedNumbers() {}

    /** Whether each number is that of a byte, bit for bit. */
    static boolean arePixels(float[] values) {
        for (float value : values) {
            int k = Math.round(value * WHITE);
            if (k < 0 || k > WHITE || Float.floatToRawIntBits(k / WHITE) != Float.floatToRawIntBits(value)) {
                return false;
            }
        }
        return true;
    }

    static String pixels(float[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(values[i] * WHITE);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String floats(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException if it is no base64 */
    static float[] ofPixels(String word) {
        byte[] bytes = Base64.getDecoder().decode(word);
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (bytes[i] & 0xff) / WHITE;
        }
        return values;
    }

    /** @throws IllegalArgumentException if it is no base64 of numbers of four bytes */
    static float[] ofFloats(String word) {
        byte[] bytes = Base64.getDecoder().decode(word);
        if (bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are not a multiple of 4");
        }
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}

package convolens.data.npy;

import java.nio.ByteBuffer;
import org.openlca.npy.NpyDataType;

/** Numbers of NumPy's types. Source: IEEE 754-2019, section 3.4, for the format binary16. */
public final class NpyNumber {
    private static final int HALF_FRACTION = 10;
    private static final int HALF_BIAS = 15;

    private NpyNumber() {}

    /**
     * The next number of a buffer, in the buffer's byte order.
     *
     * @throws IllegalArgumentException if the type is none of numbers
     */
    public static double next(NpyDataType type, ByteBuffer in) {
        return switch (type) {
            case bool -> in.get() == 0 ? 0 : 1;
            case i1 -> in.get();
            case u1 -> in.get() & 0xFF;
            case i2 -> in.getShort();
            case u2 -> in.getShort() & 0xFFFF;
            case i4 -> in.getInt();
            case u4 -> Integer.toUnsignedLong(in.getInt());
            case i8 -> in.getLong();
            case u8 -> unsigned(in.getLong());
            case f2 -> half(in.getShort());
            case f4 -> in.getFloat();
            case f8 -> in.getDouble();
            default -> throw new IllegalArgumentException(type + " is no type of numbers");
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : 2.0 * (bits >>> 1) + (bits & 1);
    }

    /** Five bits of exponent, ten of fraction. */
    public static double half(short bits) {
        int exponent = bits >> HALF_FRACTION & 0x1F;
        double fraction = (bits & 0x3FF) / 1024.0;
        double magnitude = switch (exponent) {
            case 0 -> Math.scalb(fraction, 1 - HALF_BIAS);
            case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            default -> Math.scalb(1 + fraction, exponent - HALF_BIAS);
        };
        return bits < 0 ? -magnitude : magnitude;
    }
}

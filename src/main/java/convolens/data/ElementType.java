package convolens.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/** The element types of an IDX file: the third byte of its magic number, all of them big-endian. */
public enum ElementType {
    /** Unsigned, 0 to 255: what MNIST's pixels and labels are. */
    UBYTE(0x08, 1),
    /** Signed, −128 to 127. */
    BYTE(0x09, 1),
    /** Signed, 16 bits. */
    SHORT(0x0B, 2),
    /** Signed, 32 bits. */
    INT(0x0C, 4),
    /** IEEE 754, 32 bits. */
    FLOAT(0x0D, 4),
    /** IEEE 754, 64 bits. */
    DOUBLE(0x0E, 8);

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle FLOATS = view(float[].class);
    private static final VarHandle DOUBLES = view(double[].class);

    private final int code;
    private final int bytes;

    ElementType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** The number that stands for this type in the file. */
    public int code() {
        return code;
    }

    /** The size of one element. */
    public int bytes() {
        return bytes;
    }

    /** The type that a number stands for, if it stands for any. */
    public static Optional<ElementType> ofCode(int code) {
        for (ElementType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Reads one element; every value of every type fits a double exactly. */
    double value(byte[] raw, int element) {
        int at = element * bytes;
        return switch (this) {
            case UBYTE -> raw[at] & 0xFF;
            case BYTE -> raw[at];
            case SHORT -> (short) SHORTS.get(raw, at);
            case INT -> (int) INTS.get(raw, at);
            case FLOAT -> (float) FLOATS.get(raw, at);
            case DOUBLE -> (double) DOUBLES.get(raw, at);
        };
    }

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.BIG_ENDIAN);
    }
}

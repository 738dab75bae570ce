package convolens.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes IDX files for the tests, byte by byte as the format is described. */
final class IdxBytes {
    private IdxBytes() {}

    static byte[] header(int typeCode, int... dims) {
        return written(out -> {
            out.writeShort(0);
            out.writeByte(typeCode);
            out.writeByte(dims.length);
            for (int dim : dims) {
                out.writeInt(dim);
            }
        });
    }

    static byte[] ubytes(int[] dims, int... values) {
        return joined(header(0x08, dims), written(out -> {
            for (int value : values) {
                out.writeByte(value);
            }
        }));
    }

    static byte[] bytes(int[] dims, int... values) {
        byte[] file = ubytes(dims, values);
        file[2] = 0x09;
        return file;
    }

    static byte[] shorts(int[] dims, int... values) {
        return joined(header(0x0B, dims), written(out -> {
            for (int value : values) {
                out.writeShort(value);
            }
        }));
    }

    static byte[] ints(int[] dims, int... values) {
        return joined(header(0x0C, dims), written(out -> {
            for (int value : values) {
                out.writeInt(value);
            }
        }));
    }

    static byte[] floats(int[] dims, float... values) {
        return joined(header(0x0D, dims), written(out -> {
            for (float value : values) {
                out.writeFloat(value);
            }
        }));
    }

    static byte[] doubles(int[] dims, double... values) {
        return joined(header(0x0E, dims), written(out -> {
            for (double value : values) {
                out.writeDouble(value);
            }
        }));
    }

    static int[] dims(int... dims) {
        return dims;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    static byte[] joined(byte[] first, byte... second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A small valid data set: {@code train} and {@code test} ubyte images of 2×3 whose first pixel is their index. */
    static void writeFolder(Path folder, int train, int test) throws IOException {
        writeSide(folder, "train", train);
        writeSide(folder, "t10k", test);
    }

    private static void writeSide(Path folder, String side, int count) throws IOException {
        int[] pixels = new int[count * 6];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            pixels[6 * i] = i;
            pixels[6 * i + 5] = 255;
            labels[i] = i % 3;
        }
        Files.write(folder.resolve(side + "-images-idx3-ubyte"), ubytes(dims(count, 2, 3), pixels));
        Files.write(folder.resolve(side + "-labels-idx1-ubyte"), ubytes(dims(count), labels));
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

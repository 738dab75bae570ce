package convolens.data.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes .npz files for the tests, byte by byte as NumPy describes the format npy 1.0. */
final class NpzBytes {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    NpzBytes with(String name, byte[] npy) {
        entries.put(name + ".npy", npy);
        return this;
    }

    static byte[] npy(String descr, boolean fortran, int[] shape, byte[] elements) {
        String extents = Arrays.stream(shape).mapToObj(extent -> extent + ",").collect(Collectors.joining(" "));
        String header = "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': ("
                + extents + "), }";
        int length = (10 + header.length() + 1 + 63) / 64 * 64 - 10;
        ByteBuffer all = ByteBuffer.allocate(10 + length + elements.length).order(ByteOrder.LITTLE_ENDIAN);
        all.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0);
        all.putShort((short) length);
        all.put(header.getBytes(StandardCharsets.US_ASCII));
        while (all.position() < 10 + length - 1) {
            all.put((byte) ' ');
        }
        return all.put((byte) '\n').put(elements).array();
    }

    static byte[] ubytes(int[] shape, int... values) {
        byte[] elements = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            elements[i] = (byte) values[i];
        }
        return npy("|u1", false, shape, elements);
    }

    static byte[] longs(int[] shape, long... values) {
        ByteBuffer elements = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(elements::putLong);
        return npy("<i8", false, shape, elements.array());
    }

    static byte[] doubles(int[] shape, double... values) {
        ByteBuffer elements = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(elements::putDouble);
        return npy("<f8", false, shape, elements.array());
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes());
    }

    private void write(OutputStream out) throws IOException {
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                archive.putNextEntry(new ZipEntry(entry.getKey()));
                archive.write(entry.getValue());
                archive.closeEntry();
            }
        }
    }

    static int[] shape(int... extents) {
        return extents;
    }

    /** Images of which every pixel tells where it is: 100·n + 10·y + x, and 1 more for every channel. */
    static int[] telling(int n, int channels, int height, int width, boolean last) {
        int[] values = new int[n * channels * height * width];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < channels; c++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        int at = last
                                ? ((i * height + y) * width + x) * channels + c
                                : ((i * channels + c) * height + y) * width + x;
                        values[at] = told(i, c, y, x);
                    }
                }
            }
        }
        values[values.length - 1] = 255;
        return values;
    }

    static int told(int n, int c, int y, int x) {
        return (100 * n + 60 * c + 10 * y + x) % 250;
    }
}

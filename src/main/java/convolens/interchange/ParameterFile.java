package convolens.interchange;

import convolens.data.DataException;
import convolens.data.npy.NpyStream;
import convolens.engine.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.openlca.npy.Npy;
import org.openlca.npy.NpyArray;
import org.openlca.npy.NpyByteArray;
import org.openlca.npy.NpyFloatArray;

/**
 * Named tensors in a {@code .npz} file, as {@code numpy.load} reads and {@code numpy.savez} writes it: a zip archive with
 * one array {@code name.npy} for each. The parameters of a network go there under the book's names W1, b1, W2, …
 */
public final class ParameterFile {
    private static final String SUFFIX = ".npy";
    private static final long MAX_BYTES = 1L << 30;
    private static final int MAX_ARRAYS = 10_000;
    // The earliest that a zip archive knows: the same parameters make the same file, whenever they are saved.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ParameterFile() {}

    /**
     * Saves tensors in the map's order, as little-endian float32 in row-major order. The file is written whole or not at
     * all.
     *
     * @throws IOException if it cannot be written; the message is one sentence
     */
    public static void save(Path file, Map<String, Tensor> tensors) throws IOException {
        save(file, tensors, Map.of());
    }

    /** {@link #save(Path, Map)} with texts or other bytes beside the tensors, as arrays of int8. */
    static void save(Path file, Map<String, Tensor> tensors, Map<String, byte[]> texts) throws IOException {
        WholeFile.write(file, out -> write(out, tensors, texts, Deflater.BEST_SPEED));
    }

    /** {@link #save} without compressing: a tenth larger, and many times faster. */
    public static void saveFast(Path file, Map<String, Tensor> tensors) throws IOException {
        WholeFile.write(file, out -> write(out, tensors, Map.of(), Deflater.NO_COMPRESSION));
    }

    /**
     * Loads the tensors of a file, in the file's order. NumPy's arrays of floats of 16, 32 and 64 bits, of whole numbers
     * and of booleans are read, of either byte order, in C and in Fortran order, compressed or not; all become float32.
     * Nothing in a file is ever run, and nothing is unpacked to the disk.
     *
     * @throws DataException if it is missing, damaged, holds anything else, or is larger than 1 GiB or a half of the
     *     memory that Java may use
     */
    public static LinkedHashMap<String, Tensor> load(Path file) throws DataException {
        return load(file, limit());
    }

    /**
     * {@link #load(Path)} of a file in which other things may lie beside the tensors.
     *
     * @param ignored modified: the names of the arrays that are not of numbers are added
     */
    public static LinkedHashMap<String, Tensor> load(Path file, List<String> ignored) throws DataException {
        return load(file, limit(), ignored);
    }

    /** The most bytes that the elements of a file may take. */
    static long limit() {
        return Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / 2);
    }

    /** {@link #load(Path)} with the most bytes that all elements together may take. */
    static LinkedHashMap<String, Tensor> load(Path file, long limit) throws DataException {
        return load(file, limit, null);
    }

    private static LinkedHashMap<String, Tensor> load(Path file, long limit, @Nullable List<String> ignored)
            throws DataException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + (Files.exists(file) ? " is not a file" : " does not exist")
                    + ": expected a .npz file there");
        }
        try {
            // Opening an archive reads its directory of entries into memory.
            if (Files.size(file) > limit + (limit >> 3)) {
                throw new DataException(file + " has " + Files.size(file) + " bytes: expected at most " + limit);
            }
            try (ZipFile archive = new ZipFile(file.toFile())) {
                return read(file.getFileName().toString(), archive, limit, ignored);
            }
        } catch (DataException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new DataException(
                    file + " needs more memory than is left: expected a smaller file, or Java with a larger -Xmx", e);
        } catch (ZipException e) {
            throw new DataException(
                    file + " is no intact .npz file (" + e.getMessage() + "): expected one as NumPy's"
                            + " savez writes it",
                    e);
        } catch (IOException e) {
            throw new DataException(file + " cannot be read: expected a file that you may open", e);
        }
    }

    /** The tensors of a file that comes with the program, and is trusted. */
    static Map<String, Tensor> read(String file, InputStream in) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        ZipInputStream archive = new ZipInputStream(in);
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            byte[] array = archive.readAllBytes();
            String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
            tensors.put(
                    name,
                    new NpyInput(file + ", " + name, new ByteArrayInputStream(array)).read(array.length, MAX_BYTES));
        }
        return tensors;
    }

    private static void write(OutputStream out, Map<String, Tensor> tensors, Map<String, byte[]> texts, int level)
            throws IOException {
        ZipOutputStream archive = new ZipOutputStream(out);
        archive.setLevel(level);
        for (Map.Entry<String, Tensor> each : tensors.entrySet()) {
            Tensor tensor = each.getValue();
            write(archive, each.getKey(), new NpyFloatArray(tensor.shape().toArray(), tensor.toArray(), false));
        }
        for (Map.Entry<String, byte[]> each : texts.entrySet()) {
            byte[] bytes = each.getValue();
            write(archive, each.getKey(), new NpyByteArray(new int[] {bytes.length}, bytes, false));
        }
        archive.finish();
    }

    private static void write(ZipOutputStream archive, String name, NpyArray<?> array) throws IOException {
        ZipEntry entry = new ZipEntry(name + SUFFIX);
        entry.setTimeLocal(TIME);
        archive.putNextEntry(entry);
        Npy.write(archive, array);
        archive.closeEntry();
    }

    private static LinkedHashMap<String, Tensor> read(
            String file, ZipFile archive, long limit, @Nullable List<String> ignored) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(archive.entries());
        if (entries.isEmpty() || entries.size() > MAX_ARRAYS) {
            throw new DataException(file + ": expected 1 to " + MAX_ARRAYS + " arrays, but found " + entries.size());
        }
        LinkedHashMap<String, Tensor> tensors = new LinkedHashMap<>();
        long left = limit;
        for (ZipEntry entry : entries) {
            String place = file + ", " + printable(entry.getName());
            if (!entry.getName().endsWith(SUFFIX)) {
                throw new DataException(place + ": expected arrays only, each of a name that ends in " + SUFFIX);
            }
            String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
            if (tensors.containsKey(name)) {
                throw new DataException(place + ": expected each array once, but found a second one of this name");
            }
            try {
                Tensor tensor = read(place, archive, entry, left);
                left -= (long) tensor.size() * Float.BYTES;
                tensors.put(name, tensor);
            } catch (NpyStream.NoNumbers e) {
                if (ignored == null) {
                    throw e;
                }
                ignored.add(printable(name));
            }
        }
        return tensors;
    }

    private static Tensor read(String place, ZipFile archive, ZipEntry entry, long limit) throws IOException {
        try (InputStream raw = archive.getInputStream(entry)) {
            // ZipFile, unlike ZipInputStream, does not compare the checksum.
            CheckedInputStream in = new CheckedInputStream(raw, new CRC32());
            Tensor tensor = new NpyInput(place, in).read(entry.getSize(), limit);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new DataException(
                        place + ": the checksum differs, so the data are damaged: expected an intact file");
            }
            return tensor;
        }
    }

    private static String printable(String name) {
        String text = name.replaceAll("\\p{Cntrl}", "?");
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}

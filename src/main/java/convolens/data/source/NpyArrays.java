package convolens.data.source;

import convolens.data.CountedArray;
import convolens.data.DataException;
import convolens.data.ElementType;
import convolens.data.npy.NpyNumber;
import convolens.data.npy.NpyStream;
import convolens.data.npy.NpyText;
import convolens.engine.tensor.Shape;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.openlca.npy.NpyDataType;
import org.openlca.npy.dict.NpyHeaderDict;

/**
 * The arrays of an {@code .npz} file: what they are called and their shapes first, and of those that are wanted the
 * elements. Nothing in a file is ever run, and nothing is unpacked to the disk.
 */
final class NpyArrays implements AutoCloseable {
    private static final String SUFFIX = ".npy";
    private static final int MAX_ARRAYS = 10_000;
    private static final int CHUNK = 1 << 16;
    /** No deflated byte stands for more: 258 bytes of a match in two bits of two codes. */
    private static final long MOST_DEFLATED = 1032;

    private final Path file;
    private final @Nullable ZipFile archive;

    /**
     * An array that has not been read.
     *
     * @param entry where it lies in the file; null where the file is the array
     * @param name what it is called, without its ending
     * @param shape its extents
     * @param words whether it is of words
     */
    record Head(NpyArrays of, @Nullable ZipEntry entry, String name, Shape shape, boolean words) {
        /** The file and the array, for the errors. */
        String place() {
            return entry == null ? String.valueOf(of.file.getFileName()) : of.file.getFileName() + ", " + name;
        }

        /** The name of the file and its own: together they say what it is for. */
        String fullName() {
            return of.file.getFileName() + " " + name;
        }
    }

    private NpyArrays(Path file, @Nullable ZipFile archive) {
        this.file = file;
        this.archive = archive;
    }

    /** @throws DataException if it is no archive */
    static NpyArrays open(Path file) throws DataException {
        if (DataPlace.lower(file).endsWith(SUFFIX)) {
            return new NpyArrays(file, null);
        }
        try {
            // Opening an archive reads its directory of entries into memory.
            if (Files.size(file) > 2 * Reading.room()) {
                throw new DataException(file + " has " + Files.size(file) + " bytes: expected at most "
                        + 2 * Reading.room() + ", or Java with a larger -Xmx");
            }
            return new NpyArrays(file, new ZipFile(file.toFile()));
        } catch (DataException e) {
            throw e;
        } catch (ZipException | IllegalArgumentException e) {
            throw new DataException(
                    file + " is no intact .npz file (" + e.getMessage() + "): expected one as NumPy's savez writes it",
                    e);
        } catch (IOException e) {
            throw new DataException(file + " cannot be read: expected a file that you may open", e);
        }
    }

    /**
     * Looks at all arrays.
     *
     * @param others modified: what is no array of numbers is added
     */
    List<Head> heads(List<String> others) throws DataException {
        if (archive == null) {
            String name = String.valueOf(file.getFileName());
            List<Head> alone = new ArrayList<>();
            look(null, name.substring(0, name.length() - SUFFIX.length()), alone, others);
            return alone;
        }
        List<? extends ZipEntry> entries = Collections.list(archive.entries());
        if (entries.isEmpty() || entries.size() > MAX_ARRAYS) {
            throw new DataException(
                    file.getFileName() + ": expected 1 to " + MAX_ARRAYS + " arrays, but found " + entries.size());
        }
        List<Head> heads = new ArrayList<>();
        for (ZipEntry entry : entries) {
            String name = printable(entry.getName());
            if (name.endsWith(SUFFIX)) {
                look(entry, name.substring(0, name.length() - SUFFIX.length()), heads, others);
            } else {
                others.add(file.getFileName() + ", " + name + " is not used: it is no array");
            }
        }
        return heads;
    }

    private void look(@Nullable ZipEntry entry, String name, List<Head> heads, List<String> others)
            throws DataException {
        String place = entry == null ? String.valueOf(file.getFileName()) : file.getFileName() + ", " + name;
        try (InputStream in = content(entry)) {
            NpyStream stream = new NpyStream(place, in);
            NpyHeaderDict header = stream.header();
            if (NpyStream.elements(header) > Reading.room()) {
                throw tooLarge(stream, Arrays.toString(header.shape()));
            }
            if (header.shape().length > 0) {
                heads.add(new Head(this, entry, name, Shape.of(header.shape()), false));
            }
        } catch (NpyStream.NoNumbers e) {
            try (InputStream in = content(entry)) {
                Optional<NpyText> text = new NpyStream(place, in).textHeader();
                if (text.isPresent()) {
                    heads.add(new Head(this, entry, name, Shape.of(text.get().count()), true));
                } else {
                    others.add(place + " is not used: it is no array of numbers or words");
                }
            } catch (IOException f) {
                throw f instanceof DataException told ? told : damaged(name, f);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw e instanceof DataException told ? told : damaged(name, e);
        }
    }

    private InputStream content(@Nullable ZipEntry entry) throws IOException {
        return archive == null || entry == null
                ? new BufferedInputStream(Files.newInputStream(file))
                : archive.getInputStream(entry);
    }

    /** How many bytes an array can have at most. */
    private long there(@Nullable ZipEntry entry) throws IOException {
        return entry == null ? Files.size(file) : MOST_DEFLATED * Math.max(1, entry.getCompressedSize());
    }

    /** Reads the words of an array. */
    List<String> words(Head head, Reading reading) throws DataException {
        try (InputStream in = content(head.entry)) {
            NpyStream stream = new NpyStream(head.place(), in);
            NpyText text = stream.textHeader().orElseThrow(() -> stream.error("expected an array of words"));
            if ((long) text.count() * text.bytes() > Math.min(there(head.entry), Reading.room())) {
                throw stream.error("the " + text.count() + " words need more bytes than the file can hold, or there is"
                        + " room for: expected an intact file");
            }
            List<String> words = new ArrayList<>();
            Map<String, String> same = new HashMap<>();
            for (int i = 0; i < text.count(); i++) {
                if (i % CHUNK == 0) {
                    reading.check();
                }
                String word = text.next(stream);
                words.add(same.computeIfAbsent(word, each -> each));
            }
            stream.requireEnd();
            return words;
        } catch (IOException e) {
            throw e instanceof DataException told ? told : damaged(head.name, e);
        }
    }

    private static DataException tooLarge(NpyStream in, String shape) {
        return in.error("the shape " + shape + " needs more than the " + Reading.room()
                + " bytes that there is room for: expected a smaller array, or Java with a larger -Xmx");
    }

    private DataException damaged(String name, Exception e) {
        return new DataException(file.getFileName() + ", " + name + " is damaged: expected an intact .npz file", e);
    }

    private static String printable(String name) {
        String text = name.replaceAll("\\p{Cntrl}", "?");
        return text.length() > 80 ? text.substring(0, 80) + "…" + SUFFIX : text;
    }

    /** Reads the elements of an array. */
    CountedArray read(Head head, Reading reading) throws DataException {
        try (InputStream raw = content(head.entry)) {
            // ZipFile, unlike ZipInputStream, does not compare the checksum.
            CheckedInputStream in = new CheckedInputStream(raw, new CRC32());
            NpyStream stream = new NpyStream(head.place(), in);
            NpyHeaderDict header = stream.header();
            CountedArray array = read(head, header, stream, reading);
            stream.requireEnd();
            if (head.entry != null && in.getChecksum().getValue() != head.entry.getCrc()) {
                throw stream.error("the checksum differs, so the data are damaged: expected an intact file");
            }
            return header.hasFortranOrder() && array.shape().rank() > 1 ? rowMajor(array) : array;
        } catch (IOException | IllegalArgumentException e) {
            throw e instanceof DataException told ? told : damaged(head.name, e);
        }
    }

    private CountedArray read(Head head, NpyHeaderDict header, NpyStream in, Reading reading) throws IOException {
        NpyDataType type = header.dataType();
        int elements = NpyStream.elements(header);
        long there = there(head.entry);
        if (elements > Reading.room()) {
            throw tooLarge(in, head.shape.toString());
        }
        if ((long) elements * type.size() > there) {
            throw in.error(
                    "the shape " + head.shape + " needs more bytes than the file can hold: expected an intact file");
        }
        if (type == NpyDataType.u1 || type == NpyDataType.bool) {
            byte[] raw = new byte[elements];
            for (int done = 0; done < elements; done += CHUNK) {
                reading.check();
                in.read(raw, done, Math.min(CHUNK, elements - done));
            }
            return new CountedArray(head.place(), ElementType.UBYTE, head.shape, raw);
        }
        NumberStore store = new NumberStore(head.place(), elements, Reading.room());
        int some = CHUNK / type.size();
        for (int done = 0; done < elements; done += some) {
            reading.check();
            int now = Math.min(some, elements - done);
            ByteBuffer chunk = ByteBuffer.wrap(in.bytes(now * type.size()))
                    .order(header.byteOrder().toJava());
            for (int i = 0; i < now; i++) {
                store.add(NpyNumber.next(type, chunk));
            }
        }
        return store.array(head.shape, "entry", 0);
    }

    /** Moves elements from column-major to row-major order. */
    private static CountedArray rowMajor(CountedArray array) {
        Shape shape = array.shape();
        int width = array.type().bytes();
        byte[] raw = new byte[shape.size() * width];
        int[] index = new int[shape.rank()];
        for (int i = 0; i < shape.size(); i++) {
            System.arraycopy(array.raw(), i * width, raw, shape.offset(index) * width, width);
            for (int axis = 0; axis < index.length && ++index[axis] == shape.dim(axis); axis++) {
                index[axis] = 0;
            }
        }
        return new CountedArray(array.name(), array.type(), shape, raw);
    }

    @Override
    public void close() {
        try {
            if (archive != null) {
                archive.close();
            }
        } catch (IOException e) {
            // nothing was written
        }
    }
}

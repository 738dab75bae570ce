package convolens.data.source;

import convolens.data.DataException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code .tar}, {@code .tar.gz}, {@code .tgz} or {@code .zip} as data are downloaded, unpacked into a folder that is gone when
 * they are read. An archive is not trusted: of its entries only files under plain names are taken, of kinds that are
 * read, up to a number and a size; links, devices and ways out of the folder are not.
 */
final class Archive implements AutoCloseable {
    private static final int MOST_ENTRIES = 300_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final int DEEPEST = 8;
    private static final int CHUNK = 1 << 16;
    private static final int RARELY = 64;

    private final Path archive;
    private final Path folder;
    private final Reading reading;
    private final long length;
    private int entries;
    private long written;

    private Archive(Path archive, Path folder, long length, Reading reading) {
        this.archive = archive;
        this.folder = folder;
        this.length = Math.max(1, length);
        this.reading = reading;
    }

    /** Whether a file is an archive by its name. */
    static boolean isOne(Path file) {
        String name = DataPlace.lower(file);
        return Files.isRegularFile(file)
                && (name.endsWith(".tar")
                        || name.endsWith(".tar.gz")
                        || name.endsWith(".tgz")
                        || name.endsWith(".zip"));
    }

    /**
     * Unpacks an archive.
     *
     * @throws DataException if it is damaged, or larger than is sensible
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    static Archive unpack(Path file, Reading reading) throws DataException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("convolens-data");
            Archive made = new Archive(file, folder, Files.size(file), reading);
            try (Counted raw = new Counted(new BufferedInputStream(Files.newInputStream(file), CHUNK))) {
                String name = DataPlace.lower(file);
                if (name.endsWith(".zip")) {
                    made.unzip(raw);
                } else {
                    made.untar(name.endsWith(".tar") ? raw : new GZIPInputStream(raw, CHUNK), raw);
                }
            }
            if (made.written == 0) {
                throw new DataException(
                        file + " holds no file that is read: expected pictures in folders, or files of images");
            }
            return made;
        } catch (CancellationException e) {
            delete(folder);
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            delete(folder);
            if (e instanceof DataException told) {
                throw told;
            }
            throw new DataException(
                    file + " is no intact archive, or there is no room to unpack it: expected a .tar, .tar.gz or .zip",
                    e);
        }
    }

    /** Where its files are until it is closed. */
    Path folder() {
        return folder;
    }

    private void unzip(Counted raw) throws IOException {
        ZipInputStream in = new ZipInputStream(raw, StandardCharsets.UTF_8);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            begin(raw);
            if (!entry.isDirectory()) {
                take(entry.getName(), in, Long.MAX_VALUE, raw);
            }
        }
        if (entries == 0) {
            throw new ZipException("no entries");
        }
    }

    private void untar(InputStream in, Counted raw) throws IOException {
        TarHead head = TarHead.next(in, archive);
        String longName = null;
        while (head != null) {
            begin(raw);
            if (head.isName()) {
                longName = head.readName(in, archive);
            } else {
                String name = longName == null ? head.name() : longName;
                longName = head.isGlobal() ? longName : null;
                long left = head.isFile() ? head.size() - take(name, in, head.size(), raw) : head.size();
                TarHead.skip(in, left, archive);
                TarHead.skip(in, head.padding(), archive);
            }
            head = TarHead.next(in, archive);
        }
    }

    private void begin(Counted raw) throws DataException {
        reading.check();
        if (++entries > MOST_ENTRIES) {
            throw new DataException(archive + " has more than " + MOST_ENTRIES + " entries: expected fewer");
        }
        if (entries % RARELY == 0) {
            reading.progress().accept(Math.min(1, raw.count / (double) length) / 2);
        }
    }

    /** Writes a file, if it is of use; returns how many bytes were read. */
    private long take(String name, InputStream in, long size, Counted raw) throws IOException {
        Path target = target(name);
        if (target == null) {
            return 0;
        }
        Files.createDirectories(target.getParent());
        long read = 0;
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(target)) {
            while (read < size) {
                int got = in.read(chunk, 0, (int) Math.min(CHUNK, size - read));
                if (got < 0) {
                    if (size != Long.MAX_VALUE) {
                        throw new DataException(
                                archive + " ends within " + printable(name) + ": expected the whole archive");
                    }
                    break;
                }
                read += got;
                written += got;
                if (written > MOST_BYTES) {
                    throw new DataException(
                            archive + " unpacks to more than " + (MOST_BYTES >> 30) + " GB: expected less");
                }
                reading.check();
                out.write(chunk, 0, got);
            }
        }
        reading.progress().accept(Math.min(1, raw.count / (double) length) / 2);
        return read;
    }

    /** Where a file goes; null for one that is not taken. */
    private @Nullable Path target(String name) {
        String[] parts = Arrays.stream(name.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toArray(String[]::new);
        boolean plain = parts.length > 0
                && parts.length <= DEEPEST
                && !name.startsWith("/")
                && Arrays.stream(parts)
                        .allMatch(part -> !part.startsWith(".")
                                && !part.startsWith("__")
                                && part.length() <= 200
                                && part.chars().noneMatch(c -> c < ' ' || "\\:*?\"<>|".indexOf(c) >= 0));
        if (!plain || !isOfUse(parts[parts.length - 1].toLowerCase(Locale.ROOT))) {
            return null;
        }
        Path target = folder;
        for (String part : parts) {
            target = target.resolve(part);
        }
        return target.normalize().startsWith(folder) && !Files.exists(target) ? target : null;
    }

    private static boolean isOfUse(String name) {
        String plain = name.replaceAll("\\.gz$", "");
        int dot = plain.lastIndexOf('.');
        String ending = dot < 0 ? "" : plain.substring(dot + 1);
        return ending.matches("npz|npy|csv|tsv|bin|txt")
                || plain.contains("ubyte")
                || plain.matches("(data_batch_\\d|test_batch)")
                || ClassFolderReader.isPicture(Path.of(name));
    }

    private static String printable(String name) {
        String text = name.replaceAll("\\p{Cntrl}", "?");
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    @Override
    public void close() {
        delete(folder);
    }

    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // what cannot be deleted stays in the folder of temporary files
        }
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int got = super.read();
            count += got < 0 ? 0 : 1;
            return got;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int got = super.read(bytes, from, most);
            count += Math.max(0, got);
            return got;
        }
    }
}

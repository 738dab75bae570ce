package convolens.interchange;

import convolens.run.KeptRun;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * All runs that are kept between sessions, each in a folder of its own, so that windows that train at the same time do
 * not write over each other. A run that lies in the folder itself, as earlier versions kept the only one, counts too.
 */
public final class KeptRuns {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;

    /** @param folder where the runs lie; made when one is first saved */
    public KeptRuns(Path folder) {
        this.folder = folder;
    }

    /**
     * A run of the list.
     *
     * @param file where it lies
     * @param time when it was written last
     * @param bytes what it takes on the disk
     */
    public record Entry(KeptRunFile file, Instant time, long bytes) {}

    /** The place for another run, taken by this process. Nothing is kept there yet. */
    public KeptRunFile create() throws IOException {
        String random = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
        KeptRunFile file = new KeptRunFile(folder.resolve(NAME.format(Instant.now()) + "-" + random));
        file.take();
        return file;
    }

    /** What is kept, the latest first; not read, so a run of the list may turn out to be damaged. */
    public List<Entry> list() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            entry(folder).ifPresent(entries::add);
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path run : folders) {
                    entry(run).ifPresent(entries::add);
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::time).reversed());
        return entries;
    }

    /** The latest run that no window has open, if there is one. */
    public Optional<KeptRun> latest() throws IOException {
        for (Entry entry : list()) {
            if (!entry.file.isTaken()) {
                return entry.file.read();
            }
        }
        return Optional.empty();
    }

    /**
     * Deletes the oldest runs until the others take no more than the limit. A run that a window has open stays.
     *
     * @param limit bytes
     * @return how many were deleted
     */
    public int prune(long limit) throws IOException {
        List<Entry> entries = list();
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        int deleted = 0;
        for (int i = entries.size() - 1; i > 0 && bytes > limit; i--) {
            Entry oldest = entries.get(i);
            if (!oldest.file.isTaken()) {
                oldest.file.delete();
                bytes -= oldest.bytes;
                deleted++;
            }
        }
        return deleted;
    }

    private static Optional<Entry> entry(Path run) {
        KeptRunFile file = new KeptRunFile(run);
        try {
            return Files.exists(file.json())
                    ? Optional.of(new Entry(
                            file, Files.getLastModifiedTime(file.json()).toInstant(), file.bytes()))
                    : Optional.empty();
        } catch (IOException e) {
            // another window deletes it just now
            return Optional.empty();
        }
    }
}

package convolens.interchange;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import convolens.data.DataException;
import convolens.engine.network.Architecture;
import convolens.run.KeptRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * A run that is kept between two sessions: {@code run.json} tells what can be told in words, and names the {@code
 * .npz} with its numbers. The numbers are written first, under a name that is not in use; the run is the new one from the
 * moment in which run.json is replaced, so a crash at any time leaves the old run or the new one, whole. What it had
 * learned epoch by epoch lies beside it ({@link KeptSnapshots}).
 */
public final class KeptRunFile {
    private static final long LARGEST_JSON = 8L << 20;
    private static final Pattern ARRAYS = Pattern.compile("run-[01]\\.npz");
    private static final String NUMBERS = "{run-[01],step-*}.npz";
    private static final Gson GSON = new GsonBuilder()
            .serializeSpecialFloatingPointValues()
            .registerTypeAdapter(Architecture.class, new KeptArchitecture())
            .create();

    private final Path folder;
    private final Path json;
    private final FolderLock lock;
    private final KeptSnapshots snapshots;

    /** @param folder where the files lie; made when a run is first saved */
    public KeptRunFile(Path folder) {
        this.folder = folder;
        this.json = folder.resolve("run.json");
        this.lock = new FolderLock(folder);
        this.snapshots = new KeptSnapshots(folder);
    }

    /** Says that a window has this run open, which keeps others from writing there; false if another has it. */
    public synchronized boolean take() throws IOException {
        return lock.take();
    }

    /** Whether a window has this run open, this one or another. */
    public synchronized boolean isTaken() throws IOException {
        return lock.isTaken();
    }

    /** Says that this window has the run open no longer. */
    public synchronized void release() throws IOException {
        lock.release();
    }

    /** Where the run lies. */
    public Path folder() {
        return folder;
    }

    Path json() {
        return json;
    }

    /** What the run takes on the disk. */
    long bytes() throws IOException {
        long bytes = Files.size(json);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NUMBERS)) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private interface WithNumbers {
        KeptRun run(KeptRunFormat.Stored stored) throws IOException;
    }

    /** Keeps a run if the condition holds when it is its turn. */
    public synchronized void writeIf(KeptRun save, BooleanSupplier condition) throws IOException {
        if (condition.getAsBoolean()) {
            write(save);
        }
    }

    /** Keeps a run instead of the one that was kept. */
    public synchronized void write(KeptRun save) throws IOException {
        Path arrays = folder.resolve(Files.exists(folder.resolve("run-0.npz")) ? "run-1.npz" : "run-0.npz");
        snapshots.write(save.snapshots());
        ParameterFile.saveFast(arrays, KeptRunFormat.arrays(save));
        String text =
                GSON.toJson(KeptRunFormat.stored(save, arrays.getFileName().toString()));
        WholeFile.write(json, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        deleteArraysExcept(arrays.getFileName().toString());
        snapshots.deleteExcept(save.snapshots());
    }

    /**
     * The run that was kept, if there is one.
     *
     * @throws DataException if it is damaged
     */
    public synchronized Optional<KeptRun> read() throws IOException {
        return read(stored -> {
            KeptRun save = KeptRunFormat.save(stored, ParameterFile.load(folder.resolve(stored.arrays())), snapshots);
            KeptRunCheck.require(save);
            return save;
        });
    }

    /**
     * The run without its numbers: settings, curves of accuracy and how far it is. For lists; not to go on from.
     *
     * @throws DataException if it is damaged
     */
    public synchronized Optional<KeptRun> readSummary() throws IOException {
        return read(KeptRunFormat::summary);
    }

    private Optional<KeptRun> read(WithNumbers reader) throws IOException {
        if (!Files.exists(json)) {
            return Optional.empty();
        }
        if (Files.size(json) > LARGEST_JSON) {
            throw new DataException(json + " has more than " + LARGEST_JSON + " bytes: expected a run of this program");
        }
        try {
            KeptRunFormat.Stored stored =
                    GSON.fromJson(Files.readString(json, StandardCharsets.UTF_8), KeptRunFormat.Stored.class);
            if (stored == null
                    || stored.version() != KeptRunFormat.VERSION
                    || !ARRAYS.matcher(stored.arrays()).matches()) {
                throw new DataException(json + " is not a run of this program");
            }
            return Optional.of(reader.run(stored));
        } catch (IOException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            throw new DataException(json + " is damaged (" + e.getMessage() + ")", e);
        }
    }

    /** Forgets the run that was kept. */
    public synchronized void delete() throws IOException {
        Files.deleteIfExists(json);
        deleteArraysExcept("");
        snapshots.deleteExcept(List.of());
        lock.release();
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // others lie in there
        }
    }

    /**
     * Renames the files of a damaged run.
     *
     * @return where its description is now
     */
    public synchronized Path setAside() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NUMBERS)) {
            for (Path file : files) {
                WholeFile.setAside(file);
            }
        }
        return WholeFile.setAside(json);
    }

    private void deleteArraysExcept(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "run-[01].npz")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(name)) {
                    Files.delete(file);
                }
            }
        }
    }
}

package convolens.interchange;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Says that somebody works in a folder. The system takes it back when the process ends, however that happens. */
final class FolderLock {
    private final Path file;
    private @Nullable FileChannel channel;

    FolderLock(Path folder) {
        this.file = folder.resolve("lock");
    }

    /** Takes the folder; false if somebody else has it. Makes the folder where it is missing. */
    boolean take() throws IOException {
        if (channel != null) {
            return true;
        }
        Files.createDirectories(file.getParent());
        FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(opened) == null) {
            opened.close();
            return false;
        }
        channel = opened;
        return true;
    }

    /** Whether this or another has the folder. */
    boolean isTaken() throws IOException {
        if (channel != null) {
            return true;
        }
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel opened = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock(opened) == null;
        }
    }

    /** Gives the folder back. */
    void release() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
        Files.deleteIfExists(file);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}

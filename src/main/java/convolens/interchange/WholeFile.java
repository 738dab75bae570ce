package convolens.interchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Files that are written whole or not at all, and damaged ones that are kept out of the way but never deleted. A file is
 * written under a temporary name in the same folder, brought to the disk, then moved to its name: whoever reads it sees
 * the old contents or the new ones, and a failure leaves the old ones.
 */
public final class WholeFile {

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes it; the stream is buffered, and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes a file, replacing one of this name. Missing folders are made. A symbolic link stays, and what it points to is
     * replaced.
     *
     * @throws IOException if it cannot be written; the message is one sentence that names the file
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = target(file);
        Path temporary = temporary(target);
        try {
            fill(file, temporary, content);
            move(file, temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** {@link #write} for text, in UTF-8. */
    public static void writeText(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Finds out whether a file could be written, so that long work need not end with the answer no. Makes missing
     * folders; leaves the file itself alone.
     *
     * @throws IOException if it could not; the message is one sentence that names the file
     */
    public static void requireWritable(Path file) throws IOException {
        Path temporary = temporary(target(file));
        create(file, temporary).close();
        Files.delete(temporary);
    }

    /**
     * Renames a damaged file to {@code <name>.damaged}, or {@code <name>.damaged-2} and so on where that exists.
     *
     * @return the new place
     */
    public static Path setAside(Path damaged) throws IOException {
        Path aside = damaged.resolveSibling(damaged.getFileName() + ".damaged");
        for (int number = 2; Files.exists(aside); number++) {
            aside = damaged.resolveSibling(damaged.getFileName() + ".damaged-" + number);
        }
        return Files.move(damaged, aside);
    }

    private static void fill(Path file, Path temporary, Content content) throws IOException {
        // Not Files.createTempFile: it would keep the finished file from everybody else's eyes.
        try (FileChannel channel = create(file, temporary)) {
            try {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
            } catch (IOException e) {
                throw new IOException(file + " cannot be written (" + e.getMessage() + ")", e);
            }
        }
    }

    private static Path target(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder: expected the name of a file");
        }
        if (Files.exists(file)) {
            // a device or a pipe would not be written to, but replaced
            if (!Files.isRegularFile(file)) {
                throw new IOException(file + " is a device or a pipe: expected the name of a file");
            }
            if (!Files.isWritable(file)) {
                throw new IOException(file + " is write-protected: expected a file that you may replace");
            }
            return file.toRealPath();
        }
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
        } catch (IOException e) {
            throw new IOException(
                    file + " cannot be written: the folder " + target.getParent()
                            + " does not exist and cannot be made",
                    e);
        }
        return target;
    }

    private static Path temporary(Path target) {
        String random = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
        return target.resolveSibling("." + target.getFileName() + "." + random + ".tmp");
    }

    private static FileChannel create(Path file, Path temporary) throws IOException {
        try {
            return FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new IOException(
                    file + " cannot be written: expected a folder that you may write to, but " + temporary.getParent()
                            + " is not",
                    e);
        }
    }

    private static void move(Path file, Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException(file + " cannot be replaced: close the program that has it open", e);
        }
    }
}

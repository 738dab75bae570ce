package convolens.export.animation;

import convolens.export.Png;
import convolens.raster.Picture;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Frames as a folder of numbered PNG pictures, for programs that make videos. The folder is written under a temporary
 * name beside its place, then moved: it is there whole or not at all.
 */
public final class FrameFolder {
    private FrameFolder() {}

    /** The folder itself if it does not exist yet, else the first of {@code name-2}, {@code name-3}, … that does not. */
    public static Path free(Path folder) {
        Path candidate = folder;
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = folder.resolveSibling(folder.getFileName() + "-" + number);
        }
        return candidate;
    }

    /**
     * Writes {@code 0001.png}, {@code 0002.png}, … into a new folder.
     *
     * @throws IOException if the folder exists, cannot be written, or a frame cannot be made; then nothing is left
     */
    public static void write(FrameSource frames, Path folder) throws IOException {
        Path target = folder.toAbsolutePath();
        if (Files.exists(target)) {
            throw new IOException(folder + " exists: expected the name of a new folder");
        }
        String random = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + random + ".tmp");
        try {
            Files.createDirectories(temporary);
            int digits = Math.max(4, String.valueOf(frames.count()).length());
            for (int i = 0; i < frames.count(); i++) {
                Picture frame = frames.next();
                Path file = temporary.resolve(String.format(Locale.ROOT, "%0" + digits + "d.png", i + 1));
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    Png.write(frame.width(), frame.height(), frame.argb(), out);
                }
            }
            Files.move(temporary, target);
        } finally {
            delete(temporary);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}

package convolens.controller.network;

import convolens.data.DataException;
import convolens.data.image.ImageFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pictures of files and folders that were chosen together. */
final class PictureFolder {
    /** So many are taken at most. */
    static final int MOST = 10_000;

    private static final int DEPTH = 3;

    private PictureFolder() {}

    /**
     * The files themselves, and the pictures in the folders and in theirs, by name.
     *
     * @throws DataException if there is none, or a folder cannot be read
     */
    static List<Path> pictures(List<Path> chosen) throws DataException {
        List<Path> found = new ArrayList<>();
        for (Path each : chosen) {
            if (!Files.isDirectory(each)) {
                found.add(each);
                continue;
            }
            try (Stream<Path> files = Files.walk(each, DEPTH)) {
                found.addAll(files.filter(PictureFolder::isPicture)
                        .sorted()
                        .limit(MOST)
                        .toList());
            } catch (IOException | UncheckedIOException e) {
                throw new DataException(each + " cannot be read: expected a folder that you may open", e);
            }
        }
        if (found.isEmpty()) {
            throw new DataException(chosen.get(0) + " holds no pictures: expected files that end in "
                    + String.join(", ", ImageFile.ENDINGS));
        }
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && ImageFile.ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending))
                && Files.isRegularFile(file);
    }
}

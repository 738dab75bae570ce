package convolens.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The four files of a folder, found by their names, whose letters' case does not matter:
 *
 * <pre>
 * [anything-](train | t10k | test)-(images | labels)(- | .)idxR[-type][.gz]
 * </pre>
 *
 * <p>so {@code train-images-idx3-ubyte.gz}, {@code t10k-labels.idx1-ubyte} and {@code qmnist-test-images-idx3-ubyte.gz}
 * are found. A file that lies there both plain and as {@code .gz} is read plain. Other files are left alone, and so are
 * those whose names begin with a point, which systems leave beside others. Where a folder has none of the four, its folders
 * are looked into, and theirs: torchvision keeps MNIST in {@code MNIST/raw}.
 *
 * @param folder where they lie
 */
record DataFolder(Path folder, Path trainImages, Path trainLabels, Path testImages, Path testLabels) {
    private static final int DEPTH = 2;
    private static final int MOST_FOLDERS = 1_000;

    private static final Pattern NAME = Pattern.compile(
            "(?:.*[-_.])?(train|t10k|test)-(images|labels)[-.]idx\\d+(?:-[a-z0-9]+)?(\\.gz)?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Finds the files.
     *
     * @throws DataException if the path is no readable folder, or one of the four is missing or there twice
     */
    static DataFolder find(Path folder) throws DataException {
        if (!Files.isDirectory(folder)) {
            throw new DataException(folder + (Files.exists(folder) ? " is not a folder" : " does not exist")
                    + ": expected a folder of IDX files");
        }
        Path where = nearest(folder);
        return new DataFolder(
                where,
                find(where, "train", "images"),
                find(where, "train", "labels"),
                find(where, "t10k", "images"),
                find(where, "t10k", "labels"));
    }

    /** The folder itself if it has any of the files or nothing below it has, otherwise the one below it that has. */
    private static Path nearest(Path folder) throws DataException {
        List<Path> candidates;
        try (Stream<Path> below = Files.find(
                folder,
                DEPTH,
                (path, attributes) -> attributes.isDirectory()
                        && !path.getFileName().toString().startsWith("."))) {
            candidates = below.limit(MOST_FOLDERS)
                    .sorted()
                    .filter(DataFolder::hasImages)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // what cannot be looked into is not looked into; whether the folder itself can be read is told by the next
            // look
            return folder;
        }
        if (candidates.isEmpty() || candidates.contains(folder)) {
            return folder;
        }
        if (candidates.size() > 1) {
            throw new DataException(folder + " has images in " + candidates.get(0) + " and in " + candidates.get(1)
                    + ": expected the path of one of them");
        }
        return candidates.get(0);
    }

    private static boolean hasImages(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> isWanted(file, "train", "images"));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path find(Path folder, String side, String contents) throws DataException {
        Path found = null;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isWanted(file, side, contents)) {
                    found = found == null ? file : plainOf(folder, found, file);
                }
            }
        } catch (DirectoryIteratorException | IOException e) {
            if (e instanceof DataException sentence) {
                throw sentence;
            }
            throw new DataException(folder + " cannot be read: expected a folder that you may open", e);
        }
        if (found == null) {
            String name = side + "-" + contents + "-idx" + ("images".equals(contents) ? 3 : 1) + "-ubyte";
            throw new DataException(folder + " has no file " + name + " or " + name + ".gz");
        }
        return found;
    }

    private static boolean isWanted(Path file, String side, String contents) {
        String plain = file.getFileName().toString();
        Matcher name = NAME.matcher(plain);
        return !plain.startsWith(".")
                && name.matches()
                && name.group(2).equalsIgnoreCase(contents)
                && side.equals(name.group(1).equalsIgnoreCase("train") ? "train" : "t10k")
                && Files.isRegularFile(file);
    }

    private static Path plainOf(Path folder, Path one, Path other) throws DataException {
        String first = one.getFileName().toString();
        String second = other.getFileName().toString();
        if (second.equals(first + ".gz")) {
            return one;
        }
        if (first.equals(second + ".gz")) {
            return other;
        }
        throw new DataException(folder + " has both " + first + " and " + second + ": leave only the one to be read");
    }
}

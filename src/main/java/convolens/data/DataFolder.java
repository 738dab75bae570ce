package convolens.data;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The four files of a folder, found by their names, whose letters' case does not matter:
 *
 * <pre>
 * [anything-](train | t10k | test)-(images | labels)(- | .)idxR[-type][.gz]
 * </pre>
 *
 * <p>so {@code train-images-idx3-ubyte.gz}, {@code t10k-labels.idx1-ubyte} and {@code qmnist-test-images-idx3-ubyte.gz}
 * are found. A file that lies there both plain and as {@code .gz} is read plain. Other files are left alone.
 */
record DataFolder(Path trainImages, Path trainLabels, Path testImages, Path testLabels) {
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
        return new DataFolder(
                find(folder, "train", "images"),
                find(folder, "train", "labels"),
                find(folder, "t10k", "images"),
                find(folder, "t10k", "labels"));
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
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
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

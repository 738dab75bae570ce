package convolens.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 * are looked into, and theirs: torchvision keeps MNIST in {@code MNIST/raw}. Where a folder
 * holds several complete data sets, told apart by the beginnings of their names, one of them is taken.
 *
 * @param folder where they lie
 * @param parts the names of the data sets that lie there, where there are several
 * @param part the one that was taken; empty where there is but one
 */
record DataFolder(
        Path folder,
        List<String> parts,
        String part,
        Path trainImages,
        Path trainLabels,
        Path testImages,
        Path testLabels) {
    private static final int FILES = 4;
    private static final int DEPTH = 2;
    private static final int MOST_FOLDERS = 1_000;

    private static final Pattern NAME = Pattern.compile(
            "(?:(.*)[-_.])?(train|t10k|test)-(images|labels)[-.]idx\\d+(?:-[a-z0-9]+)?(\\.gz)?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Finds the files.
     *
     * @param wanted which of several data sets; if nobody says so, the one called balanced, or else the first
     * @throws DataException if the path is no readable folder, or one of the four is missing or there twice
     */
    static DataFolder find(Path folder, Optional<String> wanted) throws DataException {
        if (!Files.isDirectory(folder)) {
            throw new DataException(folder + (Files.exists(folder) ? " is not a folder" : " does not exist")
                    + ": expected a folder of IDX files");
        }
        Path where = nearest(folder);
        List<String> parts = parts(where);
        String part = null;
        if (parts.size() > 1) {
            if (wanted.isPresent() && !parts.contains(wanted.get())) {
                throw new DataException(
                        where + " has no data set " + wanted.get() + ": expected one of " + String.join(", ", parts));
            }
            part = wanted.orElseGet(() -> parts.stream()
                    .filter(name -> name.endsWith("balanced"))
                    .findFirst()
                    .orElse(parts.get(0)));
        }
        return new DataFolder(
                where,
                parts,
                part == null ? "" : part,
                find(where, part, "train", "images"),
                find(where, part, "train", "labels"),
                find(where, part, "t10k", "images"),
                find(where, part, "t10k", "labels"));
    }

    /** The beginnings of the names of which a folder has all four files. */
    private static List<String> parts(Path folder) {
        Map<String, Set<String>> roles = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> isWanted(file, null, "train", "images")
                            || isWanted(file, null, "train", "labels")
                            || isWanted(file, null, "t10k", "images")
                            || isWanted(file, null, "t10k", "labels"))
                    .forEach(file -> {
                        Matcher name = NAME.matcher(file.getFileName().toString());
                        if (name.matches()) {
                            String side = name.group(2).equalsIgnoreCase("train") ? "train" : "test";
                            roles.computeIfAbsent(prefix(name), key -> new HashSet<>())
                                    .add(side + name.group(3).toLowerCase(Locale.ROOT));
                        }
                    });
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
        return roles.entrySet().stream()
                .filter(each -> each.getValue().size() == FILES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String prefix(Matcher name) {
        return name.group(1) == null ? "" : name.group(1);
    }

    /** The name before the side in the name of such a file; nothing for another file. */
    static Optional<String> partOf(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Optional.of(prefix(name)) : Optional.empty();
    }

    /** Whether a folder, or one below it, has training images. */
    static boolean hasAny(Path folder) {
        try {
            return hasImages(nearest(folder)) || !parts(folder).isEmpty();
        } catch (DataException e) {
            // several have them
            return true;
        }
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
            return files.anyMatch(file -> isWanted(file, null, "train", "images"));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path find(Path folder, @Nullable String part, String side, String contents) throws DataException {
        Path found = null;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isWanted(file, part, side, contents)) {
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

    private static boolean isWanted(Path file, @Nullable String part, String side, String contents) {
        String plain = file.getFileName().toString();
        Matcher name = NAME.matcher(plain);
        return !plain.startsWith(".")
                && name.matches()
                && (part == null || part.equals(prefix(name)))
                && name.group(3).equalsIgnoreCase(contents)
                && side.equals(name.group(2).equalsIgnoreCase("train") ? "train" : "t10k")
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

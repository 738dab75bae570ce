package convolens.data.source;

import convolens.data.DataException;
import convolens.data.DataSides.Side;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A folder, with the files and folders in it. A single file is a place, too, with those beside it that belong to it: whose
 * names differ only in what they are for, as in {@code kmnist-train-imgs.npz} and {@code kmnist-test-labels.npz}.
 *
 * @param asked what the user named
 * @param folder where the files lie
 * @param files what lies there, by name, but for what systems leave beside files
 * @param folders the folders there, by name
 */
record DataPlace(Path asked, Path folder, List<Path> files, List<Path> folders) {
    /** So many entries of a folder are looked at. */
    static final int MOST = 20_000;

    private static final int BUFFER = 1 << 16;

    private static final Pattern ROLES = Pattern.compile(
            "train(?:ing)?|test(?:ing)?|t10k|valid(?:ation)?|(?<![a-z])val(?![a-z])|images?|imgs?|labels?|(?<![a-z])[xy](?![a-z])");

    private static final Pattern VALIDATION = Pattern.compile("(?<![a-z])[xy]?(?:val|dev)(?![a-z])|valid");

    static DataPlace of(Path asked) throws DataException {
        if (Files.isDirectory(asked)) {
            return new DataPlace(asked, asked, list(asked, false), list(asked, true));
        }
        if (!Files.isRegularFile(asked)) {
            throw new DataException(
                    asked + (Files.exists(asked) ? " is neither a file nor a folder" : " does not exist")
                            + ": expected a file or a folder of images");
        }
        Path folder = asked.toAbsolutePath().getParent();
        String kind = kind(asked);
        List<Path> files = folder == null
                        || ROLES.matcher(lower(asked)).results().findAny().isEmpty()
                ? List.of(asked)
                : list(folder, false).stream()
                        .filter(file -> kind(file).equals(kind))
                        .toList();
        return new DataPlace(
                asked, folder == null ? asked : folder, files.isEmpty() ? List.of(asked) : files, List.of());
    }

    /** Whether the user named a file. */
    boolean isFile() {
        return !asked.equals(folder);
    }

    /** What to call data that lie here. */
    String name() {
        Path last = asked.toAbsolutePath().normalize().getFileName();
        String name = last == null ? asked.toString() : last.toString();
        return isFile() ? name.replaceFirst("(?i)(?<=.)\\.(npz|npy|csv|tsv|txt|bin|tar|tgz|zip)(\\.gz)?$", "") : name;
    }

    private static String kind(Path file) {
        return ROLES.matcher(lower(file)).replaceAll("*");
    }

    static String lower(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    /** What something is for, by its name; training where it does not say. */
    static Side side(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        if (text.contains("test") || text.contains("t10k")) {
            return Side.TEST;
        }
        return VALIDATION.matcher(text).find() ? Side.VALIDATION : Side.TRAIN;
    }

    /** Whether a name says what something is for. */
    static boolean saysSide(String name) {
        return side(name) != Side.TRAIN || name.toLowerCase(Locale.ROOT).contains("train");
    }

    /** The entries of a folder that are not hidden, by name; none where it cannot be read. */
    static List<Path> list(Path folder, boolean folders) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.limit(MOST)
                    .filter(path -> !lower(path).startsWith(".") && !lower(path).startsWith("__"))
                    .filter(path -> folders ? Files.isDirectory(path) : Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The contents of a file, uncompressed if they are compressed; can be marked. */
    static InputStream uncompressed(Path file) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            raw.mark(2);
            boolean compressed = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            return compressed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** What lies here, for a sentence: "3 .png, 2 .txt, 4 folders". */
    String contents() {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        for (Path file : files) {
            String name = lower(file).replaceAll("\\.gz$", "");
            int dot = name.lastIndexOf('.');
            kinds.merge(dot <= 0 ? "files without an ending" : name.substring(dot), 1, Integer::sum);
        }
        List<String> words = new ArrayList<>();
        kinds.forEach((kind, count) -> words.add(count + " " + kind));
        if (!folders.isEmpty()) {
            words.add(folders.size() + (folders.size() == 1 ? " folder" : " folders"));
        }
        return words.isEmpty() ? "nothing" : String.join(", ", words.subList(0, Math.min(6, words.size())));
    }
}

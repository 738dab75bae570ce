package convolens.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the classes of a data set are called.
 *
 * @param names the name of class 0 first
 * @param first the label of class 0
 */
public record ClassNames(List<String> names, int first) {
    private static final String IMAGENET = "/convolens/assets/classes/imagenet.txt";
    private static final List<String> FILES = List.of("classes.txt", "labels.txt");
    private static final int MAX_BYTES = 1 << 17;
    private static final int LONGEST_NAME = 200;

    private static final Pattern MAPPING = Pattern.compile("(\\d{1,3})((?:\\s+\\d{1,7}){1,8})");

    /** Names without those that are but the classes' numbers: empty then. */
    public static List<String> given(List<String> classes) {
        return classes.equals(numbered(classes.size())) ? List.of() : classes;
    }

    /**
     * The names of ImageNet's 1,000 classes, in the order that networks for it have. Source: Russakovsky et al., "ImageNet
     * large scale visual recognition challenge" (2015).
     *
     * @throws DataException if the program was packaged without them
     */
    public static List<String> imageNet() throws DataException {
        try (InputStream in = ClassNames.class.getResourceAsStream(IMAGENET)) {
            if (in == null) {
                throw new DataException(
                        "the names of ImageNet's classes are missing: the program was packaged without them");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new DataException("the names of ImageNet's classes cannot be read", e);
        }
    }

    /** Names for classes that nobody named: "0", "1", … */
    public static List<String> numbered(int classes) {
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }

    /**
     * The names in a folder's {@code classes.txt} or {@code labels.txt}: UTF-8, one a line, that of class 0 first. Empty
     * lines at the end do not count.
     *
     * @throws DataException if there is such a file and it cannot be read so
     */
    public static Optional<ClassNames> find(Path folder) throws DataException {
        for (String file : FILES) {
            if (Files.isRegularFile(folder.resolve(file))) {
                return Optional.of(new ClassNames(lines(folder.resolve(file)), 0));
            }
        }
        return Optional.empty();
    }

    /**
     * {@link #find(Path)}, and where there is no such file, the names in EMNIST's: on each line a label and the characters
     * that it stands for, by their numbers, as in {@code 1 65 97} for an A.
     *
     * @param part the beginning of that file's name; empty for any
     */
    public static Optional<ClassNames> find(Path folder, String part) throws DataException {
        Optional<ClassNames> listed = find(folder);
        if (listed.isPresent()) {
            return listed;
        }
        List<Path> mappings;
        try (Stream<Path> files = Files.list(folder)) {
            mappings = files.filter(file -> isMapping(file.getFileName().toString(), part))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
        return mappings.size() == 1 ? Optional.of(mapping(mappings.get(0))) : Optional.empty();
    }

    private static boolean isMapping(String file, String part) {
        return !file.startsWith(".")
                && file.startsWith(part)
                && file.substring(part.length())
                        .toLowerCase(Locale.ROOT)
                        .matches(part.isEmpty() ? ".*mapping\\.txt" : "[-_.]mapping\\.txt");
    }

    private static ClassNames mapping(Path path) throws DataException {
        String file = path.getFileName().toString();
        List<String> names = new ArrayList<>();
        int first = 0;
        for (String line : text(file, path).strip().lines().toList()) {
            Matcher words = MAPPING.matcher(line.strip());
            if (!words.matches() || Integer.parseInt(words.group(1)) != first + names.size()) {
                if (names.isEmpty() && words.matches() && words.group(1).equals("1")) {
                    first = 1;
                } else {
                    throw new DataException(file + ", line " + (names.size() + 1) + ": expected the label "
                            + (first + names.size()) + " and the numbers of its characters, as in 1 65 97");
                }
            }
            names.add(characters(file, names.size() + 1, words.group(2).strip().split("\\s+")));
        }
        if (names.isEmpty() || names.size() > Labels.MAX_CLASSES) {
            throw new DataException(
                    file + ": expected 1 to " + Labels.MAX_CLASSES + " lines, but found " + names.size());
        }
        return new ClassNames(List.copyOf(names), first);
    }

    private static String characters(String file, int line, String[] numbers) throws DataException {
        StringBuilder name = new StringBuilder();
        for (String number : numbers) {
            int character = Integer.parseInt(number);
            if (!Character.isValidCodePoint(character)
                    || Character.isISOControl(character)
                    || Character.getType(character) == Character.SURROGATE) {
                throw new DataException(file + ", line " + line
                        + ": expected the numbers of printable characters, but found " + number);
            }
            name.appendCodePoint(character);
        }
        return name.toString();
    }

    /**
     * The names in a text file: UTF-8, one a line, that of class 0 first. Empty lines at the end do not count.
     *
     * @throws DataException if it cannot be read so
     */
    public static List<String> lines(Path path) throws DataException {
        String file = String.valueOf(path.getFileName());
        return parse(file, text(file, path));
    }

    private static String text(String file, Path path) throws DataException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new DataException(file + " cannot be read: expected a file that you may open", e);
        }
        if (bytes.length > MAX_BYTES) {
            throw DataException.at(file, MAX_BYTES, "the file goes on here, but expected at most that many bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DataException(file + " is not UTF-8 text: expected one class name a line in UTF-8", e);
        }
    }

    private static List<String> parse(String file, String text) throws DataException {
        List<String> names = new ArrayList<>();
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : withoutMark.stripTrailing().lines().toList()) {
            String name = line.strip();
            String place = file + ", line " + (names.size() + 1) + ": ";
            if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                throw new DataException(
                        place + "expected a class name of 1 to " + LONGEST_NAME + " printable characters");
            }
            if (names.size() == Labels.MAX_CLASSES) {
                throw new DataException(place + "expected at most " + Labels.MAX_CLASSES + " class names");
            }
            names.add(name);
        }
        if (names.isEmpty()) {
            throw new DataException(file + ", line 1: expected a class name, but the file is empty");
        }
        return List.copyOf(names);
    }
}

package convolens.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the classes of a data set are called. */
final class ClassNames {
    private static final List<String> FILES = List.of("classes.txt", "labels.txt");
    private static final int MAX_BYTES = 1 << 17;
    private static final int LONGEST_NAME = 60;

    private ClassNames() {}

    /** Names for classes that nobody named: "0", "1", … */
    static List<String> numbered(int classes) {
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }

    /**
     * The names in a folder's {@code classes.txt} or {@code labels.txt}: UTF-8, one a line, that of class 0 first. Empty
     * lines at the end do not count.
     *
     * @throws DataException if there is such a file and it cannot be read so
     */
    static Optional<List<String>> read(Path folder) throws DataException {
        for (String file : FILES) {
            Path path = folder.resolve(file);
            if (Files.isRegularFile(path)) {
                return Optional.of(parse(file, text(file, path)));
            }
        }
        return Optional.empty();
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

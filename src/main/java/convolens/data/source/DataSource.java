package convolens.data.source;

import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.FoundData;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where images come from, and how they are to be read as far as files do not say it.
 *
 * @param path a file or a folder
 * @param choices what was chosen otherwise than it would be assumed
 */
public record DataSource(Path path, DataChoices choices) {
    private static final List<DataReader> READERS =
            List.of(new IdxReader(), new CifarReader(), new NpzReader(), new CsvReader(), new ClassFolderReader());
    private static final int DEPTH = 2;
    private static final int MOST_FOLDERS = 200;

    /** A file or a folder, read as it would be assumed. */
    public DataSource(Path path) {
        this(path, DataChoices.NONE);
    }

    /**
     * The source that {@link #text} describes.
     *
     * @throws DataException if the text is no path
     */
    public static DataSource of(String text) throws DataException {
        List<String> lines = Arrays.asList(text.split("\n"));
        try {
            DataChoices choices = DataChoices.NONE;
            for (String line : lines.subList(1, lines.size())) {
                int equals = line.indexOf('=');
                Optional<DataChoice> choice = Arrays.stream(DataChoice.values())
                        .filter(each -> equals > 0 && each.key().equals(line.substring(0, equals)))
                        .findFirst();
                if (choice.isEmpty()) {
                    throw new DataException(line + " says nothing about images: expected one of "
                            + Arrays.stream(DataChoice.values())
                                    .map(DataChoice::key)
                                    .collect(Collectors.joining(", ")));
                }
                choices = choices.with(choice.get(), line.substring(equals + 1));
            }
            return new DataSource(Path.of(lines.get(0)), choices);
        } catch (InvalidPathException e) {
            throw new DataException(lines.get(0) + " is no path: expected that of a file or a folder", e);
        } catch (IllegalArgumentException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The path, and a line for each choice. */
    public String text() {
        StringBuilder text = new StringBuilder(path.toString());
        choices.words()
                .forEach((choice, word) ->
                        text.append('\n').append(choice.key()).append('=').append(word));
        return text.toString();
    }

    /** What of a {@link #text} is the path. */
    public static String pathOf(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The same files, read otherwise. */
    public DataSource with(DataChoices others) {
        return new DataSource(path, others);
    }

    /**
     * Finds out what lies there and reads it.
     *
     * @throws DataException if it cannot be used; the sentence says what was found and what would be right
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    public FoundData read(Reading reading) throws DataException {
        if (Archive.isOne(path)) {
            return unpacked(reading);
        }
        try {
            DataPlace place = DataPlace.of(path);
            for (DataReader reader : READERS) {
                if (reader.recognises(place)) {
                    return reader.read(place, choices, reading);
                }
            }
            return below(place, reading);
        } catch (OutOfMemoryError e) {
            throw new DataException(
                    path + " needs more memory than there is: expected fewer or smaller images, or Java with a larger"
                            + " -Xmx",
                    e);
        }
    }

    private FoundData unpacked(Reading reading) throws DataException {
        try (Archive archive = Archive.unpack(path, reading)) {
            Reading second =
                    new Reading(reading.cancelled(), share -> reading.progress().accept(0.5 + share / 2));
            try {
                return new DataSource(archive.folder(), choices)
                        .read(second)
                        .named(DataPlace.of(path).name());
            } catch (DataException e) {
                // the user knows the archive, not where it was unpacked
                throw new DataException(
                        String.valueOf(e.getMessage()).replace(archive.folder().toString(), path.toString()), e);
            }
        }
    }

    /** What lies in the one folder of this folder, one or two levels down, that has something. */
    private FoundData below(DataPlace place, Reading reading) throws DataException {
        List<DataPlace> level = List.of(place);
        for (int depth = 0; depth < DEPTH; depth++) {
            List<DataPlace> next = new ArrayList<>();
            for (DataPlace each : level) {
                for (Path folder : each.folders().stream().limit(MOST_FOLDERS).toList()) {
                    next.add(DataPlace.of(folder));
                }
            }
            List<DataPlace> known = new ArrayList<>();
            for (DataPlace each : next.stream().limit(MOST_FOLDERS).toList()) {
                if (READERS.stream().anyMatch(reader -> reader.recognises(each))) {
                    known.add(each);
                }
            }
            if (known.size() > 1) {
                throw new DataException(path + " has images in " + known.get(0).folder() + " and in "
                        + known.get(1).folder() + ": expected the path of one of them");
            }
            if (known.size() == 1) {
                return new DataSource(known.get(0).folder(), choices).read(reading);
            }
            level = next;
        }
        throw refusal(place);
    }

    private DataException refusal(DataPlace place) {
        String found = place.isFile()
                ? path + " is not of a kind that is read"
                : path + " has no images that can be used: found " + place.contents();
        if (Stream.concat(
                        place.files().stream(),
                        place.folders().stream().flatMap(folder -> DataPlace.list(folder, false).stream()))
                .anyMatch(file -> DataPlace.lower(file).matches("data_batch_\\d"))) {
            found = path
                    + " is CIFAR-10 in its version for Python; expected its binary version, cifar-10-binary.tar.gz";
            return new DataException(found);
        }
        if (place.isFile() && ClassFolderReader.isPicture(path)) {
            found = path + " is a single picture";
        }
        return new DataException(found + "; expected "
                + READERS.stream().map(DataReader::expected).collect(Collectors.joining(", or "))
                + ", or a .tar, .tar.gz or .zip of these");
    }

    /** The options of the command line that make these choices. */
    public static String option(DataChoice choice) {
        return "--data-" + choice.key().toLowerCase(Locale.ROOT);
    }
}

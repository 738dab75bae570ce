package convolens.data.source;

import convolens.data.ClassNames;
import convolens.data.CountedArray;
import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSides;
import convolens.data.DataSides.Side;
import convolens.data.ElementType;
import convolens.data.FoundData;
import convolens.engine.tensor.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The binary version of CIFAR-10, {@code data_batch_1.bin} to {@code data_batch_5.bin} and {@code test_batch.bin}: records
 * of 1 byte for the label and 3,072 for 32×32 pixels, all of red, all of green, all of blue, row by row. CIFAR-100's
 * {@code train.bin} and {@code test.bin} have the label of the coarse class before that of the fine one, which is taken.
 * Source: A. Krizhevsky, "Learning multiple layers of features from tiny images", 2009, and the page of the data set.
 */
record CifarReader() implements DataReader {
    private static final int PIXELS = 3 * 32 * 32;
    private static final Pattern NAMES = Pattern.compile("(data_batch(_\\d+)?|test_batch|train|test)\\.bin(\\.gz)?");
    private static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    @Override
    public String expected() {
        return "CIFAR-10's data_batch_1.bin … and test_batch.bin";
    }

    @Override
    public boolean recognises(DataPlace place) {
        return (place.isFile() ? List.of(place.asked()) : place.files())
                .stream().anyMatch(CifarReader::isBatch);
    }

    private static boolean isBatch(Path file) {
        return NAMES.matcher(DataPlace.lower(file)).matches();
    }

    @Override
    public FoundData read(DataPlace place, DataChoices chosen, Reading reading) throws DataException {
        List<Path> files = DataPlace.list(place.folder(), false).stream()
                .filter(CifarReader::isBatch)
                .toList();
        boolean fine = files.stream().anyMatch(file -> DataPlace.lower(file).matches("train\\.bin.*"));
        DataSides.Builder sides = new DataSides.Builder();
        boolean[] there = new boolean[Side.values().length];
        int done = 0;
        for (Path file : files) {
            if (fine == DataPlace.lower(file).matches("(train|test)\\.bin.*")) {
                Side side = DataPlace.side(file.getFileName().toString());
                there[side.ordinal()] = true;
                add(sides, side, file, fine ? 2 : 1, reading);
            }
            reading.progress().accept(++done / (double) files.size());
        }
        if (!there[Side.TRAIN.ordinal()]) {
            throw new DataException(place.folder() + " has test_batch.bin, but no data_batch_1.bin: expected both");
        }
        return FoundData.of(
                place.isFile() ? String.valueOf(place.folder().getFileName()) : place.name(),
                fine ? "CIFAR-100" : "CIFAR-10",
                sides.build(),
                names(place, fine),
                DataChoices.NONE.with(DataChoice.LABELS, "0"),
                List.of(),
                List.of());
    }

    private static Optional<List<String>> names(DataPlace place, boolean fine) throws DataException {
        Path listed = place.folder().resolve(fine ? "fine_label_names.txt" : "batches.meta.txt");
        if (Files.isRegularFile(listed)) {
            return Optional.of(ClassNames.lines(listed));
        }
        Optional<List<String>> named = ClassNames.find(place.folder()).map(ClassNames::names);
        return named.isPresent() ? named : Optional.of(fine ? ClassNames.numbered(100) : CLASSES);
    }

    private static void add(DataSides.Builder sides, Side side, Path file, int labels, Reading reading)
            throws DataException {
        String name = String.valueOf(file.getFileName());
        int record = labels + PIXELS;
        try (InputStream in = DataPlace.uncompressed(file)) {
            NumberBytes pixels = new NumberBytes(name, Files.size(file), Reading.room());
            NumberBytes classes = new NumberBytes(name, 1024, Reading.room());
            byte[] next = new byte[record];
            for (int got = in.readNBytes(next, 0, record); got > 0; got = in.readNBytes(next, 0, record)) {
                reading.check();
                if (got < record) {
                    throw new DataException(name + ", record " + classes.count() + ": the file ends after " + got
                            + " of its bytes; expected records of " + labels
                            + " + 3072 bytes: label, red, green, blue");
                }
                classes.add(next, labels - 1, 1);
                pixels.add(next, labels, PIXELS);
            }
            if (classes.count() == 0) {
                throw new DataException(name + " is empty: expected records of " + labels + " + 3072 bytes");
            }
            sides.add(
                    side,
                    new CountedArray(
                            name, ElementType.UBYTE, Shape.of(classes.count(), 3, 32, 32), pixels.bytes(), "record", 0),
                    new CountedArray(name, ElementType.UBYTE, Shape.of(classes.count()), classes.bytes(), "record", 0));
        } catch (IOException e) {
            throw e instanceof DataException told
                    ? told
                    : new DataException(name + " cannot be read: expected an intact file that you may open", e);
        }
    }
}

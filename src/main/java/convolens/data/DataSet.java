package convolens.data;

import convolens.engine.tensor.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Labelled images to train on and to test on. Images are (N,C,H,W) in [0,1], labels count from 0. Immutable.
 *
 * <p>Which stored values are black and white the training images decide, see {@link ValueRange}.
 * Rank 3 is (N,H,W); rank 4 is (N,C,H,W) or (N,H,W,C), whichever has 1 to 4 channels, and where both would have, the one
 * with the squarer images.
 */
public final class DataSet {
    private static final String BUNDLED = "/convolens/assets/mnist/";

    private final String name;
    private final Split train;
    private final Split test;
    private final List<String> classNames;

    private DataSet(String name, Split train, Split test, List<String> classNames) {
        this.name = name;
        this.train = train;
        this.test = test;
        this.classNames = classNames;
    }

    /**
     * MNIST, which comes with the program: 60,000 handwritten digits to train on and 10,000 to test on, 28×28, of classes
     * "0" to "9".
     *
     * @throws DataException if the program was packaged without it
     */
    public static DataSet mnist() throws DataException {
        Files files = new Files(
                bundled("train-images-idx3-ubyte.gz"),
                bundled("train-labels-idx1-ubyte.gz"),
                bundled("t10k-images-idx3-ubyte.gz"),
                bundled("t10k-labels-idx1-ubyte.gz"));
        return of("MNIST", files, Optional.of(ClassNames.numbered(10)));
    }

    /**
     * Opens a folder of IDX files named as MNIST's are: {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte}
     * and the same with {@code t10k} or {@code test}, each plain or {@code .gz}. An optional {@code classes.txt} or
     * {@code labels.txt} names the classes, one a line; otherwise they are called by their numbers. They may lie in a
     * folder of that folder, one or two levels down; then the data set's name says where.
     *
     * @throws DataException if a file is missing or wrong, or they do not fit together
     */
    public static DataSet open(Path folder) throws DataException {
        return open(folder, () -> false);
    }

    /**
     * {@link #open(Path)} that can be given up.
     *
     * @param cancelled asks to give up; looked at often while files are read
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    public static DataSet open(Path folder, BooleanSupplier cancelled) throws DataException {
        DataFolder found = DataFolder.find(folder);
        Optional<List<String>> names = ClassNames.read(found.folder());
        try {
            Files files = new Files(
                    IdxFile.read(found.trainImages(), cancelled),
                    IdxFile.read(found.trainLabels(), cancelled),
                    IdxFile.read(found.testImages(), cancelled),
                    IdxFile.read(found.testLabels(), cancelled));
            return of(name(folder, found.folder()), files, names);
        } catch (OutOfMemoryError e) {
            throw new DataException(
                    folder + " needs more memory than there is: expected fewer images, or Java with a larger -Xmx", e);
        }
    }

    /** A folder's own name; with the way from there where the files lie further down. */
    private static String name(Path folder, Path files) {
        Path asked = folder.toAbsolutePath().normalize();
        Path last = asked.getFileName();
        String name = last == null ? folder.toString() : last.toString();
        String way = asked.relativize(files.toAbsolutePath().normalize()).toString();
        return way.isEmpty() ? name : name + "/" + way.replace('\\', '/');
    }

    private static DataSet of(String name, Files files, Optional<List<String>> names) throws DataException {
        ImageLayout trainLayout = ImageLayout.of(files.trainImages);
        ImageLayout testLayout = ImageLayout.of(files.testImages);
        if (!trainLayout.sameImages(testLayout)) {
            throw files.testImages.atExtent(
                    1,
                    "expected images of shape " + trainLayout.ofImage() + ", as " + files.trainImages.name()
                            + " has, but found " + testLayout.ofImage());
        }
        OptionalInt named = names.map(List::size).map(OptionalInt::of).orElse(OptionalInt.empty());
        int[] trainLabels = Labels.read(files.trainLabels, files.trainImages, named);
        int[] testLabels = Labels.read(files.testLabels, files.testImages, named);
        ValueRange range = ValueRange.of(files.trainImages);
        ValueRange.of(files.testImages);
        return new DataSet(
                name,
                new Split(new Pixels(files.trainImages, trainLayout, range), trainLabels, trainLabels.length),
                new Split(new Pixels(files.testImages, testLayout, range), testLabels, testLabels.length),
                names.orElseGet(() -> ClassNames.numbered(classes(trainLabels, testLabels))));
    }

    /** What to call it: MNIST, or the folder's name. */
    public String name() {
        return name;
    }

    /** The samples to train on. */
    public Split train() {
        return train;
    }

    /** The samples to test on. */
    public Split test() {
        return test;
    }

    /** Which stored values were taken for black and white. */
    public ValueRange pixelRange() {
        return train.pixelRange();
    }

    /** The names of the classes; class 0 first. */
    public List<String> classNames() {
        return classNames;
    }

    /** The shape of one image: (C,H,W), the same for both splits. */
    public Shape imageShape() {
        return train.imageShape();
    }

    /**
     * The same data with fewer samples: the first of each split. They share this data set's memory.
     *
     * @throws IllegalArgumentException if a number is not 1 to the size of its split
     */
    public DataSet take(int trainSamples, int testSamples) {
        return new DataSet(name, train.take(trainSamples), test.take(testSamples), classNames);
    }

    @Override
    public String toString() {
        return name + " " + train.size() + "+" + test.size() + " " + imageShape();
    }

    private static IdxFile bundled(String file) throws DataException {
        try (InputStream in = DataSet.class.getResourceAsStream(BUNDLED + file)) {
            if (in == null) {
                throw new DataException("the program was packaged without " + BUNDLED + file + ": install it again");
            }
            return IdxFile.read(file, in);
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file + " cannot be read from the program: install it again", e);
        }
    }

    private static int classes(int[] trainLabels, int[] testLabels) {
        return IntStream.concat(Arrays.stream(trainLabels), Arrays.stream(testLabels))
                        .max()
                        .getAsInt()
                + 1;
    }

    /** The four files of a data set. */
    private record Files(IdxFile trainImages, IdxFile trainLabels, IdxFile testImages, IdxFile testLabels) {}
}

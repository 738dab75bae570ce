package convolens.data;

import convolens.data.DataSides.Side;
import convolens.engine.tensor.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Labelled images to train on and to test on. Images are (N,C,H,W) in [0,1], labels count from 0. Immutable.
 *
 * <p>Which stored values are black and white the training images decide, see {@link ValueRange}; what else files do not say
 * is chosen where they are found, see {@link FoundData}.
 */
public final class DataSet {
    private static final String BUNDLED = "/convolens/assets/mnist/";

    private static SoftReference<DataSet> mnist = new SoftReference<>(null);

    private final String name;
    private final Split train;
    private final Split test;
    private final List<String> classNames;

    DataSet(String name, Split train, Split test, List<String> classNames) {
        this.name = name;
        this.train = train;
        this.test = test;
        this.classNames = classNames;
    }

    /**
     * MNIST, which comes with the program: 60,000 handwritten digits to train on and 10,000 to test on, 28×28, of classes
     * "0" to "9". Read once, for all who ask, as long as there is memory for it.
     *
     * @throws DataException if the program was packaged without it
     */
    public static synchronized DataSet mnist() throws DataException {
        DataSet known = mnist.get();
        if (known == null) {
            known = readMnist();
            mnist = new SoftReference<>(known);
        }
        return known;
    }

    private static DataSet readMnist() throws DataException {
        StoredArray trainImages = new BundledArray(() -> bundled("train-images-idx3-ubyte.gz"));
        StoredArray testImages = bundled("t10k-images-idx3-ubyte.gz");
        DataSides sides = new DataSides.Builder()
                .add(Side.TRAIN, trainImages, bundled("train-labels-idx1-ubyte.gz"))
                .add(Side.TEST, testImages, bundled("t10k-labels-idx1-ubyte.gz"))
                .build();
        return FoundData.of(
                        "MNIST",
                        "IDX",
                        sides,
                        Optional.of(ClassNames.numbered(10)),
                        DataChoices.NONE,
                        List.of(),
                        List.of())
                .dataSet(DataChoices.NONE);
    }

    /**
     * Opens a folder of IDX files, see {@link IdxData}.
     *
     * @throws DataException if a file is missing or wrong, or they do not fit together
     */
    public static DataSet open(Path folder) throws DataException {
        return IdxData.read(folder, DataChoices.NONE, () -> false).dataSet(DataChoices.NONE);
    }

    /**
     * A data set without images: what there is for a network whose images nobody has given.
     *
     * @param image the shape (C,H,W) that they would have
     * @param classNames the names of the classes; class 0 first
     */
    public static DataSet none(Shape image, List<String> classNames) {
        ImageLayout layout = new ImageLayout(0, image.dim(0), image.dim(1), image.dim(2), false);
        Split nothing = new Split(
                new Pixels(List.of(), new PixelOrder(layout, false, false), new ValueRange(0, 1), false),
                new int[0],
                0);
        return new DataSet("", nothing, nothing, List.copyOf(classNames));
    }

    /** Whether there are images. */
    public boolean isEmpty() {
        return test.size() == 0;
    }

    /**
     * The same images for a network with these classes: where the names are those of the network, whatever their order
     * and however few, its numbers; otherwise the numbers that they have, if there are as many.
     *
     * @throws DataException if these images are of other classes
     */
    public DataSet withClasses(List<String> wanted) throws DataException {
        if (wanted.equals(classNames)) {
            return this;
        }
        List<String> plain = wanted.stream().map(DataSet::plain).toList();
        int[] numbers =
                classNames.stream().mapToInt(each -> plain.indexOf(plain(each))).toArray();
        if (IntStream.of(numbers).allMatch(number -> number >= 0)
                && IntStream.of(numbers).distinct().count() == numbers.length) {
            return new DataSet(name, train.relabelled(numbers), test.relabelled(numbers), List.copyOf(wanted));
        }
        if (wanted.size() != classNames.size()) {
            throw new DataException(name + " has " + classNames.size() + " classes ("
                    + classNames.stream().limit(4).collect(Collectors.joining(", "))
                    + (classNames.size() > 4 ? ", …" : "") + "), but the network has " + wanted.size()
                    + ": expected as many, or names that are those of its classes ("
                    + wanted.stream().limit(4).collect(Collectors.joining(", "))
                    + (wanted.size() > 4 ? ", …)" : ")"));
        }
        return this;
    }

    private static String plain(String className) {
        return className.strip().toLowerCase(Locale.ROOT).replaceAll("[_-]+|\\s+", " ");
    }

    /** Whether these are images of a shape and a number of classes. */
    public boolean fits(Shape image, int classes) {
        return imageShape().equals(image) && classNames.size() == classes;
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
        URL url = DataSet.class.getResource(BUNDLED + file);
        if (url == null) {
            throw new DataException("the program was packaged without " + BUNDLED + file + ": install it again");
        }
        try {
            URLConnection resource = url.openConnection();
            try (InputStream in = resource.getInputStream()) {
                return IdxFile.read(file, resource.getContentLengthLong(), in);
            }
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file + " cannot be read from the program: install it again", e);
        }
    }
}

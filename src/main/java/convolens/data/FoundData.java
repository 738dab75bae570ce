package convolens.data;

import convolens.data.DataSides.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Labelled images as files hold them, with what the files do not say still open. {@link #dataSet} makes a data set of them
 * as often as other choices are made; no file is read for that. Immutable.
 *
 * @param name what to call it
 * @param format what kind of files they are, such as "CSV"
 * @param sides the images
 * @param classNames the names of the classes, class 0 first, where somebody named them
 * @param assumed what was assumed for everything that is open
 * @param parts what {@link DataChoice#PART} can be
 * @param remarks what of the files is not used, and why, a sentence each
 */
public record FoundData(
        String name,
        String format,
        DataSides sides,
        Optional<List<String>> classNames,
        DataChoices assumed,
        List<String> parts,
        List<String> remarks) {

    /**
     * Looks at the images, and assumes what they do not say.
     *
     * @param known what the files' kind decides
     * @throws DataException if images and labels do not fit together
     */
    public static FoundData of(
            String name,
            String format,
            DataSides sides,
            Optional<List<String>> classNames,
            DataChoices known,
            List<String> parts,
            List<String> remarks)
            throws DataException {
        DataChoices assumed = known.or(sides.assumed(classNames));
        return new FoundData(name, format, sides, classNames, assumed, List.copyOf(parts), List.copyOf(remarks));
    }

    /** The same under another name. */
    public FoundData named(String other) {
        return new FoundData(other, format, sides, classNames, assumed, parts, remarks);
    }

    /** What can be chosen for something that is open. */
    public List<String> options(DataChoice choice) {
        return choice == DataChoice.PART ? parts : choice.words();
    }

    /** How many images are for validation. */
    public int validationSize() {
        return sides.validation().stream()
                .mapToInt(part -> part.labels().values().length)
                .sum();
    }

    /** Whether nothing was assumed but what has always been assumed of IDX files, and nothing is left out. */
    public boolean isSaid() {
        return isPlain()
                && remarks.isEmpty()
                && assumed.words().entrySet().stream()
                        .allMatch(each -> each.getKey().words().indexOf(each.getValue()) == 0);
    }

    /** Whether they are IDX files, which have always been read without a word. */
    public boolean isPlain() {
        return "IDX".equals(format);
    }

    /**
     * The data set that these images are.
     *
     * @param chosen what is not as was assumed; what is not open here is ignored
     * @throws DataException if images, labels and class names do not fit together so
     */
    public DataSet dataSet(DataChoices chosen) throws DataException {
        DataChoices all = chosen.or(assumed);
        List<Part> train = sides.training(all);
        List<Part> test = sides.testing(all);
        PixelOrder order = order(train.get(0), all);
        for (Part part : Stream.concat(train.stream(), test.stream()).toList()) {
            PixelOrder its = order(part, all);
            if (!its.layout().sameImages(order.layout())) {
                throw part.images()
                        .atExtent(
                                1,
                                "expected images of shape " + order.layout().ofImage() + ", as "
                                        + train.get(0).images().name() + " has, but found "
                                        + its.layout().ofImage());
            }
        }
        int first = all.is(DataChoice.LABELS, "1") ? 1 : 0;
        int classes = classNames.map(List::size).orElse(Labels.MAX_CLASSES);
        int[] trainClasses = classes(train, first, classes);
        int[] testClasses = classes(test, first, classes);
        ValueRange range = ValueRange.of(train.stream().map(Part::images).toList());
        ValueRange.of(test.stream().map(Part::images).toList());
        boolean inverted = all.is(DataChoice.INVERT, "yes");
        Pixels trainPixels = pixels(train, all, range, inverted);
        List<String> names = classNames.orElseGet(() -> numbered(first, trainClasses, testClasses));
        if (!test.isEmpty() && !sides.isMixed()) {
            return new DataSet(
                    name,
                    new Split(trainPixels, trainClasses, trainClasses.length),
                    new Split(pixels(test, all, range, inverted), testClasses, testClasses.length),
                    names);
        }
        long seed = Long.parseLong(all.of(DataChoice.SEED).orElse("1"));
        if (!test.isEmpty()) {
            return new DataSet(
                    name,
                    new Split(trainPixels, trainClasses, DrawnSplit.shuffled(trainClasses.length, seed)),
                    new Split(
                            pixels(test, all, range, inverted),
                            testClasses,
                            DrawnSplit.shuffled(testClasses.length, seed)),
                    names);
        }
        DrawnSplit drawn = DrawnSplit.of(
                trainClasses, Integer.parseInt(all.of(DataChoice.TEST_SHARE).orElse("20")) / 100.0, seed);
        if (drawn.test().length == 0 || drawn.train().length == 0) {
            throw new DataException(name + " has " + trainClasses.length + " labelled images in all, of which no "
                    + (drawn.test().length == 0 ? "test" : "training")
                    + " images are left: expected at least 2 of a class, or a test part");
        }
        return new DataSet(
                name,
                new Split(trainPixels, trainClasses, drawn.train()),
                new Split(trainPixels, trainClasses, drawn.test()),
                names);
    }

    private static PixelOrder order(Part part, DataChoices all) throws DataException {
        Boolean last = all.of(DataChoice.LAYOUT).map("last"::equals).orElse(null);
        return new PixelOrder(
                ImageLayout.of(part.images(), last),
                all.is(DataChoice.ORIENTATION, "transposed"),
                all.is(DataChoice.CHANNELS, "bgr"));
    }

    private static Pixels pixels(List<Part> parts, DataChoices all, ValueRange range, boolean inverted)
            throws DataException {
        // every part's own layout is the same but for its number of images
        return new Pixels(parts.stream().map(Part::images).toList(), order(parts.get(0), all), range, inverted);
    }

    private int[] classes(List<Part> parts, int first, int classes) throws DataException {
        int[] all = new int
                [parts.stream().mapToInt(part -> part.labels().values().length).sum()];
        int at = 0;
        for (Part part : parts) {
            int[] some = part.labels().classes(first, classes, classNames.isPresent());
            System.arraycopy(some, 0, all, at, some.length);
            at += some.length;
        }
        return all;
    }

    private static List<String> numbered(int first, int[] train, int[] test) {
        int most = IntStream.concat(Arrays.stream(train), Arrays.stream(test))
                .max()
                .orElseThrow();
        return IntStream.rangeClosed(first, most + first)
                .mapToObj(Integer::toString)
                .toList();
    }
}

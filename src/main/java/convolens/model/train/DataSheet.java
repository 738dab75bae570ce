package convolens.model.train;

import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataSet;
import convolens.data.FoundData;
import convolens.data.Split;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * What is shown of images before they are taken: some of them with their labels, how many there are of each class, and
 * what was assumed of them. Immutable.
 *
 * @param name what they are called
 * @param format what kind of files they are in
 * @param image the shape (C,H,W) of one
 * @param trainSize how many there are to train on
 * @param testSize how many there are to test on
 * @param validationSize how many there are for validation
 * @param samples some training images, sorted by class
 * @param counts how many there are of each class
 * @param switches what was assumed or chosen
 * @param remarks what is not used, and why
 */
public record DataSheet(
        String name,
        String format,
        Shape image,
        int trainSize,
        int testSize,
        int validationSize,
        List<Sample> samples,
        List<Count> counts,
        List<Switch> switches,
        List<String> remarks) {
    private static final int SAMPLES = 24;

    /** An image (C,H,W) and what it is called. */
    public record Sample(Tensor pixels, String label) {}

    /** How many images of a class there are to train and to test on. */
    public record Count(String label, int train, int test) {}

    /**
     * Something that files do not say.
     *
     * @param key which
     * @param word how it is now
     * @param words how it can be; empty where it is a number or a size
     */
    public record Switch(String key, String word, List<String> words) {
        /** Whether something can be put in. */
        public boolean accepts(String other) {
            return choice(key).accepts(other);
        }
    }

    /**
     * The sheet of a data set.
     *
     * @param found what it was made of
     * @param chosen how
     */
    public static DataSheet of(FoundData found, DataSet data, DataChoices chosen) {
        DataChoices now = chosen.or(found.assumed());
        List<Switch> switches = new ArrayList<>();
        found.assumed()
                .words()
                .forEach((choice, word) ->
                        switches.add(new Switch(choice.key(), now.of(choice).orElse(word), found.options(choice))));
        return new DataSheet(
                data.name(),
                found.format(),
                data.imageShape(),
                data.train().size(),
                data.test().size(),
                found.validationSize(),
                samples(data),
                counts(data),
                switches,
                found.remarks());
    }

    /** The choice of a key. */
    public static DataChoice choice(String key) {
        for (DataChoice choice : DataChoice.values()) {
            if (choice.key().equals(key)) {
                return choice;
            }
        }
        throw new IllegalArgumentException("there is no choice " + key);
    }

    /** The first training images of each class, as many of each; of more classes than there is room for, some. */
    private static List<Sample> samples(DataSet data) {
        Split train = data.train();
        int classes = data.classNames().size();
        int shown = Math.min(SAMPLES, classes);
        List<List<Integer>> ofClass = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            ofClass.add(new ArrayList<>());
        }
        int most = (SAMPLES + shown - 1) / shown;
        for (int i = 0; i < train.size(); i++) {
            List<Integer> its = ofClass.get(train.label(i));
            if (its.size() < SAMPLES) {
                its.add(i);
            }
        }
        List<Sample> samples = new ArrayList<>();
        int left = SAMPLES;
        for (int i = 0; i < shown; i++) {
            int c = (int) ((long) i * classes / shown);
            int here = Math.min(ofClass.get(c).size(), Math.min(most, left / (shown - i)));
            for (int image : ofClass.get(c).subList(0, here)) {
                samples.add(new Sample(train.image(image), data.classNames().get(c)));
            }
            left -= here;
        }
        return List.copyOf(samples);
    }

    private static List<Count> counts(DataSet data) {
        int[] train = counts(data.train(), data.classNames().size());
        int[] test = counts(data.test(), data.classNames().size());
        List<Count> counts = new ArrayList<>();
        for (int c = 0; c < train.length; c++) {
            counts.add(new Count(data.classNames().get(c), train[c], test[c]));
        }
        return List.copyOf(counts);
    }

    private static int[] counts(Split split, int classes) {
        int[] counts = new int[classes];
        for (int i = 0; i < split.size(); i++) {
            counts[split.label(i)]++;
        }
        return counts;
    }
}

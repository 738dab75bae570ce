package convolens.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The labelled images of a data set by what they are for.
 *
 * @param train to learn from, at least one part
 * @param validation to look at while learning; empty where there are none
 * @param test to test on; empty where some of the training images must be drawn for that
 * @param isMixed whether the images lie sorted, so that their order must be drawn
 */
public record DataSides(List<Part> train, List<Part> validation, List<Part> test, boolean isMixed) {
    /** Images and their labels. */
    record Part(StoredArray images, Labels labels) {}

    /** Collects the parts. */
    public static final class Builder {
        private final List<Part> train = new ArrayList<>();
        private final List<Part> validation = new ArrayList<>();
        private final List<Part> test = new ArrayList<>();
        private boolean mixed;

        /**
         * Adds images and their labels.
         *
         * @throws DataException if there is not one label for each image, or they are no labels or no images
         */
        public Builder add(Side side, StoredArray images, StoredArray labels) throws DataException {
            ImageLayout.of(images);
            List<Part> parts = switch (side) {
                case TRAIN -> train;
                case VALIDATION -> validation;
                case TEST -> test;
            };
            parts.add(new Part(images, Labels.read(labels, images)));
            return this;
        }

        /** The images lie sorted by their classes. */
        public Builder mixed() {
            mixed = true;
            return this;
        }

        /** The sides; where nothing is called for training, what is called validation, or test, is. */
        public DataSides build() {
            if (!train.isEmpty()) {
                return new DataSides(List.copyOf(train), List.copyOf(validation), List.copyOf(test), mixed);
            }
            return validation.isEmpty()
                    ? new DataSides(List.copyOf(test), List.of(), List.of(), mixed)
                    : new DataSides(List.copyOf(validation), List.of(), List.copyOf(test), mixed);
        }
    }

    /** What images are for. */
    public enum Side {
        TRAIN,
        VALIDATION,
        TEST
    }

    /** The parts to learn from. */
    List<Part> training(DataChoices all) {
        return all.is(DataChoice.VALIDATION, "train")
                ? Stream.concat(train.stream(), validation.stream()).toList()
                : train;
    }

    /** The parts to test on; empty where they must be drawn. */
    List<Part> testing(DataChoices all) {
        return all.is(DataChoice.VALIDATION, "test") ? validation : test;
    }

    private List<Part> all() {
        return Stream.of(train, validation, test).flatMap(List::stream).toList();
    }

    /** Everything that the arrays leave open, and what is most likely. */
    DataChoices assumed(Optional<List<String>> classNames) throws DataException {
        StoredArray images = train.get(0).images();
        ImageLayout layout = ImageLayout.of(images);
        DataChoices open =
                DataChoices.NONE.with(DataChoice.ORIENTATION, "upright").with(DataChoice.INVERT, "no");
        if (layout.channels() >= 3) {
            open = open.with(DataChoice.CHANNELS, "rgb");
        }
        if (ImageLayout.isAmbiguous(images)) {
            open = open.with(DataChoice.LAYOUT, layout.channelsLast() ? "last" : "first");
        }
        open = open.with(DataChoice.LABELS, countFromOne(classNames) ? "1" : "0");
        if (!validation.isEmpty()) {
            open = open.with(DataChoice.VALIDATION, test.isEmpty() ? "test" : "leave");
        }
        if (test.isEmpty()) {
            open = open.with(DataChoice.TEST_SHARE, "20");
        }
        return isMixed || test.isEmpty() ? open.with(DataChoice.SEED, "1") : open;
    }

    private boolean countFromOne(Optional<List<String>> classNames) {
        int least = labels().min().orElse(0);
        int most = labels().max().orElse(0);
        return least == 1
                && most > 1
                && classNames.map(names -> most == names.size()).orElse(true);
    }

    private IntStream labels() {
        return all().stream().flatMapToInt(part -> IntStream.of(part.labels().values()));
    }
}

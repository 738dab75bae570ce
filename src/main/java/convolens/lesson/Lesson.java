package convolens.lesson;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The scenes, in the chapter's order: the one registry of the program. From room and stem follow the classes
 * {@code model.<room>.<stem>Model}, {@code view.<room>.<stem>View}, {@code controller.<room>.<stem>Controller}, and from
 * the stem the bundle keys {@code lesson.<stem>.title}, {@code
 * lesson.<stem>.terms} and so on. Scenes that are one mechanism share its classes.
 */
public enum Lesson {
    NETWORK_STACK(Room.STACK, "NetworkStack", "7.1", "7-1", "7-2"),
    SHUFFLED_PIXELS(Room.SHUFFLE, "ShuffledPixels", "7.2.1"),
    SLIDING_WINDOW(Room.SLIDING, "SlidingWindow", "7.2.2", "7-3", "7-4"),
    BIAS(Room.SLIDING, "Bias", "7.2.2", "7-5"),
    PADDING(Room.SLIDING, "Padding", "7.2.3", "7-6"),
    STRIDE(Room.SLIDING, "Stride", "7.2.4", "7-7"),
    OUTPUT_SIZE(Room.SLIDING, "OutputSize", "7.2.4"),
    CHANNELS(Room.SLIDING, "Channels", "7.2.5", "7-8", "7-9", "7-10"),
    MANY_FILTERS(Room.SLIDING, "ManyFilters", "7.2.6", "7-11", "7-12"),
    BATCH(Room.SLIDING, "Batch", "7.2.7", "7-13"),
    POOLING(Room.SLIDING, "Pooling", "7.3", "7-14", "7-15"),
    SHIFT_LAB(Room.SHIFT, "ShiftLab", "7.3.1", "7-16"),
    FOUR_D_ARRAY(Room.ARRAY, "FourDArray", "7.4.1"),
    IM2COL(Room.UNFOLD, "Im2Col", "7.4.2", "7-17", "7-18"),
    MULTIPLY(Room.UNFOLD, "Multiply", "7.4.2", "7-19"),
    IM2COL_LOOP(Room.UNFOLD, "Im2ColLoop", "7.4.2"),
    CONVOLUTION_FORWARD(Room.UNFOLD, "ConvolutionForward", "7.4.3"),
    TRANSPOSE(Room.ARRAY, "Transpose", "7.4.3", "7-20"),
    CONVOLUTION_BACKWARD(Room.UNFOLD, "ConvolutionBackward", "7.4.3"),
    COL2IM(Room.UNFOLD, "Col2Im", "7.4.3"),
    TRANSPOSED_CONVOLUTION(Room.TRANSPOSED, "TransposedConvolution", "7.4.3"),
    POOLING_IM2COL(Room.UNFOLD, "PoolingIm2Col", "7.4.4", "7-21", "7-22"),
    POOLING_FORWARD(Room.UNFOLD, "PoolingForward", "7.4.4"),
    POOLING_BACKWARD(Room.UNFOLD, "PoolingBackward", "7.4.4"),
    GRADIENT_CHECK(Room.UNFOLD, "GradientCheck", "7.4.4"),
    AFFINE(Room.AFFINE, "Affine", "7.5"),
    SOFTMAX(Room.SOFTMAX, "Softmax", "7.5"),
    ONE_FILTER_LEARNS(Room.LEARNING, "OneFilterLearns", "7.5"),
    TRAIN(Room.TRAIN, "Train", "7.5", "7-23"),
    EXPERIMENTS(Room.EXPERIMENT, "Experiments", "7.5"),
    NETWORK(Room.NETWORK, "Network", "7.5", "7-23"),
    MISTAKES(Room.NETWORK, "Mistakes", "7.5"),
    HISTOGRAMS(Room.HISTOGRAM, "Histograms", "7.5"),
    FILTERS(Room.FILTERS, "Filters", "7.6.1", "7-24", "7-25"),
    DEEP_UNITS(Room.UNITS, "DeepUnits", "7.6.2", "7-26"),
    WHY(Room.WHY, "WhyThisAnswer", "7.6.2");

    /** The packages below {@code model}, {@code view} and {@code controller} that a scene lives in. */
    private enum Room {
        STACK,
        SHUFFLE,
        SLIDING("Sliding"),
        SHIFT,
        ARRAY,
        UNFOLD("Unfold"),
        TRANSPOSED,
        AFFINE,
        SOFTMAX,
        LEARNING,
        TRAIN,
        EXPERIMENT,
        NETWORK,
        HISTOGRAM,
        FILTERS,
        UNITS,
        WHY;

        /** The common beginning of the classes of which every scene of the room is a preset; null for none. */
        private final @Nullable String classes;

        Room() {
            this(null);
        }

        Room(@Nullable String classes) {
            this.classes = classes;
        }
    }

    private final Room room;
    private final String stem;
    private final String section;
    private final List<String> figures;

    Lesson(Room room, String stem, String section, String... figures) {
        this.room = room;
        this.stem = stem;
        this.section = section;
        this.figures = List.of(figures);
    }

    /** The package below {@code model}, {@code view} and {@code controller} that holds the classes of this scene. */
    public String room() {
        return room.name().toLowerCase(Locale.ROOT);
    }

    /** The common beginning of the names of this scene's classes: the stem, or that of the scenes it shares them with. */
    public String classes() {
        return room.classes == null ? stem : room.classes;
    }

    /** The scene's own name in bundle keys. */
    public String stem() {
        return stem;
    }

    /** The section of the book, such as "7.6.1". */
    public String section() {
        return section;
    }

    /** Every figure that the scene brings to life, such as "7-24"; empty where the section has none. */
    public List<String> figures() {
        return figures;
    }

    /** The section of the chapter to which the scene belongs. */
    public ChapterSection chapterSection() {
        for (ChapterSection candidate : ChapterSection.values()) {
            if (section.equals(candidate.number()) || section.startsWith(candidate.number() + ".")) {
                return candidate;
            }
        }
        throw new IllegalStateException(name() + ": no section of the chapter holds " + section);
    }

    /** The beginning of all bundle keys of this scene, such as "lesson.train". */
    public String keyPrefix() {
        return "lesson." + stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1);
    }

    /** A bundle key of this scene: the prefix, a dot, and {@code name}. */
    public String key(String name) {
        return keyPrefix() + "." + name;
    }

    /** The bundle key of the title. */
    public String titleKey() {
        return key("title");
    }

    /** The bundle key of the words, beside the title, by which a search finds the scene. */
    public String termsKey() {
        return key("terms");
    }
}

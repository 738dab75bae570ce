package convolens.lesson;

import java.util.List;
import java.util.Locale;

/**
 * The scenes, in the chapter's order: the one registry of the program. From the stem follow the classes {@code
 * <stem>Model}, {@code <stem>View}, {@code <stem>Controller} and the bundle keys {@code lesson.<stem>.title}, {@code
 * lesson.<stem>.terms} and so on. Scenes that are one mechanism share its classes.
 */
public enum Lesson {
    NETWORK_STACK("NetworkStack", "7.1", "7-1", "7-2"),
    SHUFFLED_PIXELS("ShuffledPixels", "7.2.1"),
    SLIDING_WINDOW(Mechanism.SLIDING, "SlidingWindow", "7.2.2", "7-3", "7-4"),
    BIAS(Mechanism.SLIDING, "Bias", "7.2.2", "7-5"),
    PADDING(Mechanism.SLIDING, "Padding", "7.2.3", "7-6"),
    STRIDE(Mechanism.SLIDING, "Stride", "7.2.4", "7-7"),
    OUTPUT_SIZE(Mechanism.SLIDING, "OutputSize", "7.2.4"),
    CHANNELS(Mechanism.SLIDING, "Channels", "7.2.5", "7-8", "7-9", "7-10"),
    MANY_FILTERS(Mechanism.SLIDING, "ManyFilters", "7.2.6", "7-11", "7-12"),
    BATCH(Mechanism.SLIDING, "Batch", "7.2.7", "7-13"),
    POOLING(Mechanism.SLIDING, "Pooling", "7.3", "7-14", "7-15"),
    SHIFT_LAB("ShiftLab", "7.3.1", "7-16"),
    FOUR_D_ARRAY("FourDArray", "7.4.1"),
    IM2COL(Mechanism.UNFOLD, "Im2Col", "7.4.2", "7-17", "7-18"),
    MULTIPLY(Mechanism.UNFOLD, "Multiply", "7.4.2", "7-19"),
    IM2COL_LOOP(Mechanism.UNFOLD, "Im2ColLoop", "7.4.2"),
    CONVOLUTION_FORWARD(Mechanism.UNFOLD, "ConvolutionForward", "7.4.3"),
    TRANSPOSE("Transpose", "7.4.3", "7-20"),
    CONVOLUTION_BACKWARD(Mechanism.UNFOLD, "ConvolutionBackward", "7.4.3"),
    COL2IM(Mechanism.UNFOLD, "Col2Im", "7.4.3"),
    POOLING_IM2COL(Mechanism.UNFOLD, "PoolingIm2Col", "7.4.4", "7-21", "7-22"),
    POOLING_FORWARD(Mechanism.UNFOLD, "PoolingForward", "7.4.4"),
    POOLING_BACKWARD(Mechanism.UNFOLD, "PoolingBackward", "7.4.4"),
    GRADIENT_CHECK(Mechanism.UNFOLD, "GradientCheck", "7.4.4"),
    TRAIN("Train", "7.5", "7-23"),
    FILTERS("Filters", "7.6.1", "7-24", "7-25");

    /** The classes that several scenes share, each being a preset of them. */
    private enum Mechanism {
        SLIDING("Sliding"),
        UNFOLD("Unfold");

        private final String classes;

        Mechanism(String classes) {
            this.classes = classes;
        }
    }

    private final String classes;
    private final String stem;
    private final String section;
    private final List<String> figures;

    Lesson(String stem, String section, String... figures) {
        this(stem, stem, section, figures);
    }

    Lesson(Mechanism mechanism, String stem, String section, String... figures) {
        this(mechanism.classes, stem, section, figures);
    }

    Lesson(String classes, String stem, String section, String[] figures) {
        this.classes = classes;
        this.stem = stem;
        this.section = section;
        this.figures = List.of(figures);
    }

    /** The common beginning of the names of this scene's classes: the stem, or that of the scenes it shares them with. */
    public String classes() {
        return classes;
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

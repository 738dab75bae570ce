package convolens.lesson;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of chapters 5 to 7 that the glossary explains, in the order of the book. From the constant follow its keys in
 * the bundles: {@code term.<name>} has the word and, behind commas, what else it is called; {@code term.<name>.text} says in
 * one sentence what it means.
 */
public enum BookTerm {
    COMPUTATIONAL_GRAPH(Lesson.CONVOLUTION_BACKWARD, "5.1"),
    FORWARD(Lesson.CONVOLUTION_FORWARD, "5.1"),
    CHAIN_RULE(Lesson.CONVOLUTION_BACKWARD, "5.2"),
    BACKPROPAGATION(Lesson.CONVOLUTION_BACKWARD, "5.3"),
    GRADIENT(Lesson.ONE_FILTER_LEARNS, "5.3"),
    ACTIVATION_FUNCTION(Lesson.NETWORK, "5.5"),
    RELU(Lesson.NETWORK, "5.5.1"),
    SIGMOID(Lesson.NETWORK_STACK, "5.5.2"),
    AFFINE(Lesson.AFFINE, "5.6.1"),
    FLATTEN(Lesson.AFFINE, "5.6.2"),
    SOFTMAX(Lesson.SOFTMAX, "5.6.3"),
    SCORE(Lesson.SOFTMAX, "5.6.3"),
    PROBABILITY(Lesson.SOFTMAX, "5.6.3"),
    LOSS(Lesson.TRAIN, "5.6.3"),
    CROSS_ENTROPY(Lesson.SOFTMAX, "5.6.3"),
    LABEL(Lesson.SOFTMAX, "5.6.3"),
    OVERFLOW(Lesson.SOFTMAX, "5.6.3"),
    MINI_BATCH(Lesson.TRAIN, "5.7.1"),
    GRADIENT_CHECK(Lesson.GRADIENT_CHECK, "5.7.3"),
    NUMERICAL_GRADIENT(Lesson.GRADIENT_CHECK, "5.7.3"),
    EPOCH(Lesson.TRAIN, "5.7.4"),
    ITERATION(Lesson.ONE_FILTER_LEARNS, "5.7.4"),
    ACCURACY(Lesson.TRAIN, "5.7.4"),
    OPTIMIZER(Lesson.TRAIN, "6.1"),
    SGD(Lesson.ONE_FILTER_LEARNS, "6.1.2"),
    LEARNING_RATE(Lesson.ONE_FILTER_LEARNS, "6.1.2"),
    DIVERGENCE(Lesson.ONE_FILTER_LEARNS, "6.1.2"),
    MOMENTUM(Lesson.ONE_FILTER_LEARNS, "6.1.4"),
    ADAGRAD(Lesson.ONE_FILTER_LEARNS, "6.1.5"),
    ADAM(Lesson.ONE_FILTER_LEARNS, "6.1.6"),
    INITIAL_WEIGHTS(Lesson.HISTOGRAMS, "6.2"),
    STANDARD_DEVIATION(Lesson.HISTOGRAMS, "6.2.2"),
    ACTIVATION(Lesson.HISTOGRAMS, "6.2.2"),
    VANISHING_GRADIENT(Lesson.HISTOGRAMS, "6.2.2"),
    DEAD_UNIT(Lesson.DEEP_UNITS, "6.2.3"),
    BATCH_NORMALIZATION(Lesson.NETWORK_STACK, "6.3"),
    OVERFITTING(Lesson.TRAIN, "6.4.1"),
    WEIGHT_DECAY(Lesson.DEEP_UNITS, "6.4.2"),
    DROPOUT(Lesson.NETWORK_STACK, "6.4.3"),
    HYPERPARAMETER(Lesson.EXPERIMENTS, "6.5"),
    SEED(Lesson.EXPERIMENTS, "6.5"),
    VALIDATION_DATA(Lesson.TRAIN, "6.5.1"),
    TRAINING_DATA(Lesson.TRAIN, "6.5.1"),
    TEST_DATA(Lesson.MISTAKES, "6.5.1"),
    CNN(Lesson.NETWORK_STACK, "7.1", "7-2"),
    FULLY_CONNECTED(Lesson.NETWORK_STACK, "7.1", "7-1"),
    LAYER(Lesson.NETWORK_STACK, "7.1", "7-2"),
    NEURON(Lesson.AFFINE, "7.1"),
    SPATIAL_STRUCTURE(Lesson.SHUFFLED_PIXELS, "7.2.1"),
    FEATURE_MAP(Lesson.MANY_FILTERS, "7.2.1", "7-11"),
    CONVOLUTION(Lesson.SLIDING_WINDOW, "7.2.2", "7-3"),
    CROSS_CORRELATION(Lesson.SLIDING_WINDOW, "7.2.2"),
    FILTER(Lesson.SLIDING_WINDOW, "7.2.2", "7-3"),
    WINDOW(Lesson.SLIDING_WINDOW, "7.2.2", "7-4"),
    MULTIPLY_ACCUMULATE(Lesson.SLIDING_WINDOW, "7.2.2", "7-4"),
    INPUT(Lesson.SLIDING_WINDOW, "7.2.2", "7-3"),
    OUTPUT(Lesson.SLIDING_WINDOW, "7.2.2", "7-3"),
    WEIGHT(Lesson.FILTERS, "7.2.2"),
    BIAS(Lesson.BIAS, "7.2.2", "7-5"),
    WEIGHT_SHARING(Lesson.SLIDING_WINDOW, "7.2.2"),
    PADDING(Lesson.PADDING, "7.2.3", "7-6"),
    STRIDE(Lesson.STRIDE, "7.2.4", "7-7"),
    OUTPUT_SIZE(Lesson.OUTPUT_SIZE, "7.2.4"),
    DILATION(Lesson.STRIDE, "7.2.4"),
    CHANNEL(Lesson.CHANNELS, "7.2.5", "7-8"),
    PARTIAL_SUM(Lesson.CHANNELS, "7.2.5", "7-9"),
    FILTER_COUNT(Lesson.MANY_FILTERS, "7.2.6", "7-11"),
    BROADCAST(Lesson.MANY_FILTERS, "7.2.6", "7-12"),
    GROUPS(Lesson.MANY_FILTERS, "7.2.6"),
    BATCH(Lesson.BATCH, "7.2.7", "7-13"),
    POOLING(Lesson.POOLING, "7.3", "7-14"),
    MAX_POOLING(Lesson.POOLING, "7.3", "7-14"),
    AVERAGE_POOLING(Lesson.POOLING, "7.3"),
    INVARIANCE(Lesson.SHIFT_LAB, "7.3.1", "7-16"),
    ARRAY(Lesson.FOUR_D_ARRAY, "7.4.1"),
    SHAPE(Lesson.FOUR_D_ARRAY, "7.4.1"),
    AXIS(Lesson.FOUR_D_ARRAY, "7.4.1"),
    SLICE(Lesson.FOUR_D_ARRAY, "7.4.1"),
    IM2COL(Lesson.IM2COL, "7.4.2", "7-17"),
    MATRIX_PRODUCT(Lesson.MULTIPLY, "7.4.2", "7-19"),
    RESHAPE(Lesson.CONVOLUTION_FORWARD, "7.4.3"),
    TRANSPOSE(Lesson.TRANSPOSE, "7.4.3", "7-20"),
    COL2IM(Lesson.COL2IM, "7.4.3"),
    TRANSPOSED_CONVOLUTION(Lesson.COL2IM, "7.4.3"),
    ARGMAX(Lesson.POOLING_BACKWARD, "7.4.4"),
    SIMPLE_CONV_NET(Lesson.NETWORK, "7.5", "7-23"),
    MNIST(Lesson.TRAIN, "7.5"),
    PARAMETER(Lesson.TRAIN, "7.5"),
    CONFUSION_MATRIX(Lesson.MISTAKES, "7.5"),
    PRECISION(Lesson.MISTAKES, "7.5"),
    RECALL(Lesson.MISTAKES, "7.5"),
    VISUALISATION(Lesson.FILTERS, "7.6.1", "7-24"),
    EDGE(Lesson.FILTERS, "7.6.1", "7-25"),
    RECEPTIVE_FIELD(Lesson.NETWORK, "7.6.2"),
    ABSTRACTION(Lesson.DEEP_UNITS, "7.6.2", "7-26"),
    ACTIVATION_MAXIMIZATION(Lesson.DEEP_UNITS, "7.6.2"),
    OCCLUSION(Lesson.WHY, "7.6.2"),
    SALIENCY(Lesson.WHY, "7.6.2"),
    GRAD_CAM(Lesson.WHY, "7.6.2"),
    LENET(Lesson.NETWORK_STACK, "7.7.1", "7-27"),
    ALEXNET(Lesson.NETWORK_STACK, "7.7.2", "7-28");

    private final Lesson lesson;
    private final String section;
    private final @Nullable String figure;

    BookTerm(Lesson lesson, String section) {
        this(lesson, section, null);
    }

    BookTerm(Lesson lesson, String section, @Nullable String figure) {
        this.lesson = lesson;
        this.section = section;
        this.figure = figure;
    }

    /** The scene in which it can be seen. */
    public Lesson lesson() {
        return lesson;
    }

    /** The section of the book that introduces it, such as "7.2.3"; for words that came after the book, where they belong. */
    public String section() {
        return section;
    }

    /** The figure of the book that shows it, such as "7-6"; null where none does. */
    public @Nullable String figure() {
        return figure;
    }

    /** The bundle key of its names. The first is the one that is written, all of them are found. */
    public String namesKey() {
        return "term." + name().toLowerCase(Locale.ROOT);
    }

    /** The bundle key of the sentence that says what it means. */
    public String textKey() {
        return namesKey() + ".text";
    }
}

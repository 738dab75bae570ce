package convolens.run.experiment;

import convolens.engine.layer.Pooling;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.TrainerSettings.Schedule;
import convolens.run.KeyName;
import convolens.run.TrainData;
import convolens.run.TrainField;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A setting that an experiment can vary. A value is a number; that of a choice is the number of its option, from 0, and
 * {@link #HE} among the deviations stands for He's initialization. The settings of windows are those of the network's
 * first convolution, and of all its poolings.
 */
public enum Factor {
    STRIDE(true, 1, 1_000, List.of(1.0, 2.0), "stride"),
    PAD(true, 0, 1_000, List.of(0.0, 2.0), "pad", "padding"),
    FILTERS(true, 1, 100_000, List.of(10.0, 30.0), "filters"),
    FILTER_SIZE(true, 1, 1_000, List.of(3.0, 5.0, 7.0), "filter-size"),
    POOLING(true, 0, 1, List.of(0.0, 1.0), "pooling"),
    POOL_SIZE(true, 1, 1_000, List.of(2.0, 3.0, 4.0), "pool-size"),
    HIDDEN(true, 1, 100_000, List.of(50.0, 100.0, 200.0), "hidden"),
    INITIALIZATION(false, 0, 1, List.of(0.01, 0.1, Factor.HE), "init-std", "init", "initialization"),
    DROPOUT(false, 0, 0.99, List.of(0.0, 0.25, 0.5), "dropout"),
    NETWORK(true, 0, 3, List.of(0.0, 1.0, 2.0), "network"),
    OPTIMIZER(true, 0, 5, List.of(0.0, 1.0, 3.0, 5.0), "optimizer"),
    LEARNING_RATE(false, Double.MIN_NORMAL, Double.MAX_VALUE, List.of(0.0003, 0.001, 0.003), "lr", "learning-rate"),
    COOL_DOWN(false, 0, 1, List.of(0.0, 0.25), "cool-down"),
    BATCH_SIZE(true, 1, 1_000_000, List.of(20.0, 100.0, 500.0), "batch", "batch-size"),
    TRAIN_COUNT(true, 1, 100_000_000, List.of(500.0, 1_000.0, 5_000.0), "train"),
    EPOCHS(true, 1, 100_000, List.of(2.0, 5.0, 10.0), "epochs");

    /** The value of {@link #INITIALIZATION} that stands for √(2 / fan-in). */
    public static final double HE = -1;

    private static final String HE_WORD = "he";
    private static final String DECIMAL = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?";

    private final boolean whole;
    private final double min;
    private final double max;
    private final List<Double> usual;
    private final List<String> words;

    Factor(boolean whole, double min, double max, List<Double> usual, String... words) {
        this.whole = whole;
        this.min = min;
        this.max = max;
        this.usual = usual;
        this.words = List.of(words);
    }

    /** The factor of a word, whatever the case of its letters. */
    public static Optional<Factor> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(factor -> factor.words.contains(lower))
                .findFirst();
    }

    /** What it is called on the command line and in files: the name of the option of {@code train}, if there is one. */
    public String word() {
        return words.get(0);
    }

    /** The stem of its bundle keys, such as "filterSize". */
    public String stem() {
        return KeyName.of(this);
    }

    /** The words of its options, from 0; empty where values are numbers. */
    public List<String> options() {
        return switch (this) {
            case POOLING -> words(Pooling.Kind.values());
            case NETWORK -> words(TrainNetwork.Kind.values());
            case OPTIMIZER -> words(OptimizerSettings.Kind.values());
            default -> List.of();
        };
    }

    private static List<String> words(Enum<?>[] options) {
        return Arrays.stream(options)
                .map(option -> option.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public boolean isChoice() {
        return !options().isEmpty();
    }

    /** Whether values are whole numbers. */
    public boolean isWhole() {
        return whole;
    }

    /** The least value that means something. */
    public double min() {
        return min;
    }

    /** The largest value that means something. */
    public double max() {
        return max;
    }

    /** A value as a word: empty if it is none. */
    public OptionalDouble read(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        int option = options().indexOf(word);
        if (option >= 0) {
            return OptionalDouble.of(option);
        }
        if (this == INITIALIZATION && word.equals(HE_WORD)) {
            return OptionalDouble.of(HE);
        }
        if (isChoice() || !word.matches(DECIMAL)) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(word);
        boolean fits = value >= min && value <= max && (!whole || value == Math.rint(value));
        return fits ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
    }

    /** A value as one would type it: 0.001, max, he. */
    public String word(double value) {
        if (isChoice()) {
            return options().get((int) value);
        }
        if (this == INITIALIZATION && value == HE) {
            return HE_WORD;
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** Whether a run with these settings uses it. */
    public boolean isUsedBy(TrainSettings settings, TrainData data) {
        List<LayerSpec> layers = layers(settings, data);
        return switch (this) {
            case STRIDE, PAD, FILTERS, FILTER_SIZE -> has(layers, LayerSpec.Convolution.class);
            case POOLING, POOL_SIZE -> has(layers, LayerSpec.Pooling.class);
            case DROPOUT -> has(layers, LayerSpec.Dropout.class);
            case HIDDEN ->
                layers.stream().filter(LayerSpec.Affine.class::isInstance).count() > 1;
            case COOL_DOWN -> settings.schedule() == Schedule.EPOCH_END;
            default -> true;
        };
    }

    private static List<LayerSpec> layers(TrainSettings settings, TrainData data) {
        return settings.network().architecture(data).layers();
    }

    private static boolean has(List<LayerSpec> layers, Class<? extends LayerSpec> kind) {
        return layers.stream().anyMatch(kind::isInstance);
    }

    /** The value in these settings; empty if they do not use it. */
    public OptionalDouble get(TrainSettings settings, TrainData data) {
        Optional<TrainField> field = field();
        if (field.isPresent()) {
            return OptionalDouble.of(field.get().get(settings));
        }
        return VariedLayers.get(this, settings.network().architecture(data));
    }

    /**
     * Settings with another value, whether they work or not. A learning rate that was left as usual becomes what is usual
     * with another optimizer.
     */
    public TrainSettings set(TrainSettings settings, double value, TrainData data) {
        Optional<TrainField> field = field();
        if (field.isPresent()) {
            return field.get().set(settings, value);
        }
        Architecture varied = VariedLayers.of(this, value, settings.network().architecture(data));
        return settings.withNetwork(settings.network().withLayers(varied));
    }

    /** Values that are often tried. */
    public List<Double> usual() {
        return usual;
    }

    /** Values to begin with: the usual ones that do not go beyond a data set. */
    public List<Double> usualValues(TrainData data) {
        if (this != TRAIN_COUNT) {
            return usual;
        }
        List<Double> there =
                usual.stream().filter(count -> count <= data.trainSize()).toList();
        double half = Math.max(1, data.trainSize() / 2);
        return there.size() > 1 ? there : List.of(half, Math.max(half + 1, data.trainSize()));
    }

    private Optional<TrainField> field() {
        return Optional.ofNullable(
                switch (this) {
                    case NETWORK -> TrainField.NETWORK;
                    case OPTIMIZER -> TrainField.OPTIMIZER;
                    case LEARNING_RATE -> TrainField.LEARNING_RATE;
                    case COOL_DOWN -> TrainField.COOL_DOWN;
                    case BATCH_SIZE -> TrainField.BATCH_SIZE;
                    case TRAIN_COUNT -> TrainField.TRAIN_COUNT;
                    case EPOCHS -> TrainField.EPOCHS;
                    default -> null;
                });
    }
}

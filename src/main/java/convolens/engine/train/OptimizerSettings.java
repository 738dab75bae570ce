package convolens.engine.train;

/**
 * Which optimizer, and with which arguments. Arguments that the kind does not use are ignored.
 *
 * @param kind the rule
 * @param learningRate η, above 0
 * @param momentum α of Momentum and Nesterov, from 0 to below 1
 * @param decay ρ of RMSprop, from 0 to below 1
 * @param beta1 β1 of Adam, from 0 to below 1
 * @param beta2 β2 of Adam, from 0 to below 1
 */
public record OptimizerSettings(
        Kind kind, double learningRate, double momentum, double decay, double beta1, double beta2) {

    /** The six rules, with the learning rate they are usually started with. */
    public enum Kind {
        SGD("SGD", 0.01),
        MOMENTUM("Momentum", 0.01),
        NESTEROV("Nesterov", 0.01),
        ADAGRAD("AdaGrad", 0.01),
        RMSPROP("RMSprop", 0.001),
        ADAM("Adam", 0.001);

        private final String title;
        private final double usualLearningRate;

        Kind(String title, double usualLearningRate) {
            this.title = title;
            this.usualLearningRate = usualLearningRate;
        }

        /** The rule's proper name, the same in every language. */
        public String title() {
            return title;
        }

        /** A learning rate to start from. */
        public double usualLearningRate() {
            return usualLearningRate;
        }
    }

    /** @throws IllegalArgumentException if an argument is out of its range */
    public OptimizerSettings {
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the learning rate must be above 0, but is " + learningRate);
        }
        requireShare("momentum", momentum);
        requireShare("decay", decay);
        requireShare("beta1", beta1);
        requireShare("beta2", beta2);
    }

    /** A kind with its usual arguments: momentum 0.9, decay 0.99, β1 0.9, β2 0.999. */
    public static OptimizerSettings of(Kind kind) {
        return new OptimizerSettings(kind, kind.usualLearningRate(), 0.9, 0.99, 0.9, 0.999);
    }

    /** These settings with another learning rate. */
    public OptimizerSettings withLearningRate(double rate) {
        return new OptimizerSettings(kind, rate, momentum, decay, beta1, beta2);
    }

    /** A fresh optimizer of these settings. */
    public Optimizer create() {
        return switch (kind) {
            case SGD -> new Sgd(learningRate);
            case MOMENTUM -> new Momentum(learningRate, momentum);
            case NESTEROV -> new Nesterov(learningRate, momentum);
            case ADAGRAD -> new AdaGrad(learningRate);
            case RMSPROP -> new RmsProp(learningRate, decay);
            case ADAM -> new Adam(learningRate, beta1, beta2);
        };
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("the " + what + " must be at least 0 and below 1, but is " + value);
        }
    }
}

package convolens.model.learning;

import convolens.engine.train.OptimizerSettings;
import java.math.BigDecimal;
import java.math.MathContext;

/** The engine's optimizers, with the learning rate that suits one filter. Source: section 6.1. */
public enum UpdateRule {
    /** w ← w − η·dW. */
    SGD(OptimizerSettings.Kind.SGD, 1.5, 0),
    /** v ← α·v − η·dW, w ← w + v. */
    MOMENTUM(OptimizerSettings.Kind.MOMENTUM, 1, 0),
    /** Momentum that looks ahead. */
    NESTEROV(OptimizerSettings.Kind.NESTEROV, 0.7, 0),
    /** Steps that shrink with all gradients so far. */
    ADAGRAD(OptimizerSettings.Kind.ADAGRAD, 0, 0.5),
    /** Steps that shrink with the latest gradients. */
    RMSPROP(OptimizerSettings.Kind.RMSPROP, 0, 0.05),
    /** Momentum and shrinking steps. */
    ADAM(OptimizerSettings.Kind.ADAM, 0, 0.2);

    private final OptimizerSettings.Kind kind;
    private final double share;
    private final double fixed;

    /**
     * @param share of 1 / curvature that makes a good learning rate; 0 where steps do not depend on the scale of the input
     * @param fixed the learning rate then
     */
    UpdateRule(OptimizerSettings.Kind kind, double share, double fixed) {
        this.kind = kind;
        this.share = share;
        this.fixed = fixed;
    }

    /** The rule's proper name, the same in every language. */
    public String title() {
        return kind.title();
    }

    /** Whether it uses the momentum α. */
    public boolean usesMomentum() {
        return this == MOMENTUM || this == NESTEROV;
    }

    /** Whether it uses the decay ρ. */
    public boolean usesDecay() {
        return this == RMSPROP;
    }

    /** Whether it uses β1 and β2. */
    public boolean usesBetas() {
        return this == ADAM;
    }

    OptimizerSettings.Kind kind() {
        return kind;
    }

    /**
     * A learning rate that suits, in two digits: for SGD 1.5 / λ, well below 2 / λ from where on it diverges.
     *
     * @param curvature λ, the largest curvature of the loss; above 0
     */
    double suitableRate(double curvature) {
        double rate = share == 0 ? fixed : share / curvature;
        return new BigDecimal(rate).round(new MathContext(2)).doubleValue();
    }
}

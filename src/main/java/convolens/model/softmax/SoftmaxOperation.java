package convolens.model.softmax;

import java.util.List;
import java.util.Locale;

/** What is computed one after the other. */
public enum SoftmaxOperation {
    /** The largest score. */
    MAX(false),
    /** The largest score is subtracted from each. */
    SHIFT(true),
    /** The exponential of each. */
    EXP(true),
    /** The exponentials are added. */
    SUM(true),
    /** Each is divided by the sum. */
    DIVIDE(true),
    /** −ln of the probability of the true class. */
    LOSS(false),
    /** p − t. */
    GRADIENT(true);

    private final boolean eachClass;

    SoftmaxOperation(boolean eachClass) {
        this.eachClass = eachClass;
    }

    /** The stages, with or without subtracting the maximum. */
    public static List<SoftmaxOperation> of(boolean shifted) {
        return shifted ? List.of(values()) : List.of(EXP, SUM, DIVIDE, LOSS, GRADIENT);
    }

    /** The number of numbers that it computes, one after the other. */
    public int numbers(int classes) {
        return eachClass ? classes : 1;
    }

    /** The end of bundle keys that speak of it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

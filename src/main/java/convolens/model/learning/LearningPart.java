package convolens.model.learning;

import java.util.Locale;

/** The matrices of the stage. */
public enum LearningPart {
    /** x. */
    INPUT,
    /** y = x ∗ w. */
    OUTPUT,
    /** t. */
    TARGET,
    /** e = y − t. */
    ERROR,
    /** w. */
    FILTER,
    /** The filter that makes the target. */
    GOAL,
    /** 2/n · e · (x under the window). */
    SHARE,
    /** The shares of the windows so far; of all of them: dW. */
    SUM,
    /** What the optimizer adds to w. */
    STEP;

    /** Whether its cells are windows. */
    public boolean isMap() {
        return this == OUTPUT || this == TARGET || this == ERROR;
    }

    /** Whether its cells are weights. */
    public boolean isWeights() {
        return this != INPUT && !isMap();
    }

    /** The bundle key of its name, such as "learning.part.goal". */
    public String key() {
        return "learning.part." + name().toLowerCase(Locale.ROOT);
    }
}

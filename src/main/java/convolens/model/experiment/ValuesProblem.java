package convolens.model.experiment;

import convolens.run.experiment.Factor;

/**
 * Why values that were typed cannot be compared; the ones before stay.
 *
 * @param place of the setting, from 0
 * @param factor the setting
 * @param why what is wrong with them
 * @param word the one that is wrong, or all of them
 */
public record ValuesProblem(int place, Factor factor, Why why, String word) {

    /** What is wrong. */
    public enum Why {
        /** One of them is no value of this setting. */
        NO_VALUE,
        /** One of them stands twice. */
        TWICE,
        /** There are too few or too many. */
        COUNT
    }
}

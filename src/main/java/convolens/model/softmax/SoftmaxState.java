package convolens.model.softmax;

import convolens.model.setup.NumberBlock;
import convolens.model.setup.Refusal.Reason;
import convolens.model.setup.RefusedException;
import java.util.Arrays;

/**
 * Everything that is set in the scene. Immutable.
 *
 * @param preset where the scores come from
 * @param scores a: (K), not to be modified
 * @param label t, the true class, from 0 to K − 1
 * @param shifted whether the maximum is subtracted
 */
public record SoftmaxState(SoftmaxPreset preset, float[] scores, int label, boolean shifted) {
    /** The fewest classes. */
    public static final int FEWEST = 2;

    /** The most classes that have room on the stage. */
    public static final int MOST = 20;

    /** @throws IllegalArgumentException if there are too few or too many scores, or no such class */
    public SoftmaxState {
        if (scores.length < FEWEST || scores.length > MOST || label < 0 || label >= scores.length) {
            throw new IllegalArgumentException("the scene takes " + FEWEST + " to " + MOST
                    + " scores and one of their classes, but got " + scores.length + " scores and class " + label);
        }
    }

    /** The scores of section 3.5.1: p = 0.018, 0.245, 0.737. */
    public static SoftmaxState ofBook() {
        return new SoftmaxState(SoftmaxPreset.BOOK, new float[] {0.3f, 2.9f, 4.0f}, 2, true);
    }

    /** Ten equal scores: what there is before a network has answered. */
    public static SoftmaxState undecided() {
        return new SoftmaxState(SoftmaxPreset.EQUAL, new float[10], 0, true);
    }

    /** K, the number of classes. */
    public int classes() {
        return scores.length;
    }

    SoftmaxState with(SoftmaxPreset source, float[] other, int otherLabel) {
        return new SoftmaxState(source, other, otherLabel, shifted);
    }

    SoftmaxState withLabel(int other) {
        return new SoftmaxState(preset, scores, Math.max(0, Math.min(classes() - 1, other)), shifted);
    }

    SoftmaxState withShifted(boolean other) {
        return new SoftmaxState(preset, scores, label, other);
    }

    SoftmaxState withScore(int k, float score) {
        float[] other = scores.clone();
        other[k] = score;
        return with(SoftmaxPreset.EDITED, other, label);
    }

    /** With other scores from a class on. */
    SoftmaxState withScores(int from, NumberBlock block) throws RefusedException {
        int count = block.height() * block.width();
        if (Math.min(block.height(), block.width()) > 1 || from + count > classes()) {
            throw new RefusedException(Reason.BLOCK_DOES_NOT_FIT, block.height(), block.width(), classes() - from, 1);
        }
        float[] other = scores.clone();
        for (int i = 0; i < count; i++) {
            other[from + i] = block.height() > 1 ? block.at(i, 0) : block.at(0, i);
        }
        return with(SoftmaxPreset.EDITED, other, label);
    }

    /** With another number of classes; new ones have the score 0. */
    SoftmaxState withClasses(int count) {
        return with(SoftmaxPreset.EDITED, Arrays.copyOf(scores, count), Math.min(label, count - 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SoftmaxState state
                && state.preset == preset
                && Arrays.equals(state.scores, scores)
                && state.label == label
                && state.shifted == shifted;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(scores) + 2 * label + (shifted ? 1 : 0);
    }
}

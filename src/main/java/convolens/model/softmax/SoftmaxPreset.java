package convolens.model.softmax;

import java.util.Arrays;
import java.util.Locale;

/** Where scores come from. */
public enum SoftmaxPreset {
    /** What a trained network answers to a test digit. */
    NETWORK,
    /** The three scores of section 3.5.1. */
    BOOK,
    /** Scores whose exponentials no float can hold, section 3.5.2. */
    LARGE,
    /** All scores equal. */
    EQUAL,
    /** One score far ahead of the others. */
    AHEAD,
    /** Typed, or another number of classes. */
    EDITED;

    private static final float FAR = 12;

    /** The bundle key of the name. */
    public String key() {
        return "softmax.preset." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The scores of a preset.
     *
     * @param before what was there: presets that fit any number of classes keep theirs
     * @return of {@link #NETWORK} and {@link #EDITED}, what was there
     */
    SoftmaxState state(SoftmaxState before) {
        return switch (this) {
            case BOOK -> before.with(this, new float[] {0.3f, 2.9f, 4.0f}, 2);
            case LARGE -> before.with(this, new float[] {1000, 1001, 999}, 1);
            case EQUAL -> {
                float[] scores = new float[before.classes()];
                Arrays.fill(scores, 1);
                yield before.with(this, scores, before.label());
            }
            case AHEAD -> {
                float[] scores = new float[before.classes()];
                scores[before.label()] = FAR;
                yield before.with(this, scores, before.label());
            }
            case NETWORK, EDITED -> before;
        };
    }
}

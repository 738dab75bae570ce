package convolens.view.control.curve;

import java.util.Objects;

/**
 * Something that happened at one x, for example a change of the learning rate.
 *
 * @param x where
 * @param label what, in a few words
 */
public record EventMark(double x, String label) {
    public EventMark {
        Objects.requireNonNull(label);
    }
}

package convolens.model.predict;

import org.jspecify.annotations.Nullable;

/**
 * A question that was answered, or whose answer was shown.
 *
 * @param question the question
 * @param first what was answered at first, which is what counts; null if nothing was
 * @param tries how many answers were given
 * @param hints how many hints were taken
 */
public record Asked(Exercise question, @Nullable Verdict first, int tries, int hints) {
    /** Whether the first answer was right. */
    public boolean isRight() {
        return first != null && first.right();
    }
}

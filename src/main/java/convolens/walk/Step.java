package convolens.walk;

/**
 * One step of a walk: all terms from the first to the last, both included.
 *
 * @param grain how much it does
 * @param position its number at this grain, from 0
 * @param first its first term
 * @param last its last term
 */
public record Step(Grain grain, int position, Place first, Place last) {

    /** Whether the step stays within one window, and so belongs to one output cell. */
    public boolean isOneWindow() {
        return first.sample() == last.sample() && first.map() == last.map() && first.window() == last.window();
    }

    /** Whether the step stays within one output map. */
    public boolean isOneMap() {
        return first.sample() == last.sample() && first.map() == last.map();
    }
}

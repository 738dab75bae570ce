package convolens.model.sliding;

import convolens.model.setup.SlidingState;
import convolens.walk.Grain;
import java.util.Set;

/**
 * All that decides what a scene shows in which a window slides. Immutable.
 *
 * @param setup what is set
 * @param panes the parts of the stage that are shown
 * @param grain how much one step is
 * @param position the step, from 0; beyond the last it is the last
 */
public record SlidingMoment(SlidingState setup, Set<Pane> panes, Grain grain, int position) {
    public SlidingMoment {
        panes = Set.copyOf(panes);
    }
}

package convolens.model.sliding;

import convolens.model.setup.SlidingState;
import convolens.walk.Step;
import convolens.walk.WindowWalk;

/**
 * What a stage shows at one moment: a view of it is a pure function of this.
 *
 * @param state what is set
 * @param walk the operation with its results
 * @param step the step of the timeline
 */
public record Frame(SlidingState state, WindowWalk walk, Step step) {}

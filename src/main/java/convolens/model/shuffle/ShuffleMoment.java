package convolens.model.shuffle;

import convolens.model.StepMoment;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what the scene of the shuffled pixels shows, but for what came of trainings: whoever starts them with the
 * same settings gets the same. Immutable.
 *
 * @param settings of the next comparison, and of the digits on the stage
 * @param drawn the settings of the comparison whose curves are drawn; null for none
 * @param step the point of these
 */
public record ShuffleMoment(
        ShuffleSettings settings, @Nullable ShuffleSettings drawn, StepMoment step) {}

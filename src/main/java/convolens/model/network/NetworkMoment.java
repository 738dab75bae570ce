package convolens.model.network;

import convolens.model.StepMoment;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what the scene of the network shows. Immutable.
 *
 * @param looked which network, and which picture
 * @param selected the map that is enlarged and its cell; null for the first
 * @param scale how values become colours
 * @param step how far the activation has flowed
 */
public record NetworkMoment(
        LookedAt looked, @Nullable NetworkPlace selected, NetworkModel.Scale scale, StepMoment step) {}

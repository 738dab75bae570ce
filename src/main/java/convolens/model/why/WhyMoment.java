package convolens.model.why;

import convolens.model.StepMoment;
import convolens.model.network.LookedAt;

/**
 * All that decides what the scene about an answer shows. Immutable.
 *
 * @param looked which network, and which picture
 * @param asked what is asked
 * @param map which map of the layer is shown alone; −1 for the one with the largest share
 * @param step the step of the method
 */
public record WhyMoment(LookedAt looked, WhyState asked, int map, StepMoment step) {
    private static final int LARGEST = 1024;

    /** @throws IllegalArgumentException if it is beyond what can be asked */
    public WhyMoment {
        WhyState.Patch patch = asked.patch();
        require("the size of the patch", patch.size(), 1);
        require("its stride", patch.stride(), 1);
        require("its padding", patch.padding(), 0);
        require("its grey", 100 - patch.grey(), 0);
        require("its grey", patch.grey(), 0);
        require("the class", asked.of(), -1);
        require("the other class", asked.against(), -1);
        require("the layer", asked.layer(), -1);
        require("the layers drawn anew", asked.redrawn(), 0);
        require("the map", map, -1);
    }

    private static void require(String name, int value, int least) {
        if (value < least || value > LARGEST) {
            throw new IllegalArgumentException(name + " is from " + least + " on, but got " + value);
        }
    }
}

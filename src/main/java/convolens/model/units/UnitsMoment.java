package convolens.model.units;

import convolens.model.StepMoment;
import convolens.model.network.NetworkReference;

/**
 * All that decides what the scene of the deep units shows. Immutable.
 *
 * @param network whose units
 * @param data which data are searched
 * @param tile what stands for a unit on the wall
 * @param order in which order the units stand
 * @param layer the layer that is looked at, from 1
 * @param unit its unit that is looked at, from 0
 * @param patch the patch of the unit that is looked at, from 0
 * @param ascent how pictures are made
 * @param step the step of the picture that is made for the unit
 */
public record UnitsMoment(
        NetworkReference network,
        DeepUnitsModel.Data data,
        DeepUnitsModel.Tile tile,
        DeepUnitsModel.Order order,
        int layer,
        int unit,
        int patch,
        AscentSetup ascent,
        StepMoment step) {

    /** @throws IllegalArgumentException if the patch or the unit has a number below 0 */
    public UnitsMoment {
        if (unit < 0 || patch < 0) {
            throw new IllegalArgumentException("units and patches are numbered from 0");
        }
        ascent.require();
    }
}

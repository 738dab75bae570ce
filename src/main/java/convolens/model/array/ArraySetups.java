package convolens.model.array;

import convolens.model.sliding.InputPreset;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.Setup;
import convolens.model.sliding.SlidingState;
import convolens.model.sliding.Spot;
import java.util.Map;

/** Setups of which only the input counts: arrays of four axes, with all that can be done to an input. */
public final class ArraySetups {
    private ArraySetups() {}

    /**
     * An array whose elements are their own flat positions.
     *
     * @param most the largest extents
     * @param besides what the scene sets besides the array, to be undone with it; null for nothing
     * @param dims the four extents at the beginning
     */
    public static Setup of(Map<Quantity, Integer> most, Object besides, int... dims) {
        return new Setup(SlidingState.ofInput(InputPreset.RAMP, dims[0], dims[1], dims[2], dims[3]), most, besides);
    }

    /** The cell of an element. */
    private static Spot.Input spot(int[] index) {
        return new Spot.Input(index[1], index[2], index[3]);
    }

    /** Sets an element to a typed number. Returns whether it was one. */
    public static boolean type(Setup setup, int offset, String typed) {
        int[] index = setup.getState().input().shape().index(offset);
        return setup.type(index[0], spot(index), typed);
    }

    /** Pastes a block of text from an element on. Returns whether it fitted. */
    public static boolean paste(Setup setup, int offset, String text) {
        int[] index = setup.getState().input().shape().index(offset);
        return setup.paste(index[0], spot(index), text);
    }
}

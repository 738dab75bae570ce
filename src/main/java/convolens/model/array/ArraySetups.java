package convolens.model.array;

import convolens.engine.tensor.Tensor;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Setups of which only the input counts: arrays of four axes, with all that can be done to an input. */
public final class ArraySetups {
    private ArraySetups() {}

    /**
     * An array whose elements are their own flat positions.
     *
     * @param <B> what the scene sets besides the array; {@link Void} for nothing
     * @param max the largest extents
     * @param besides what the scene sets besides the array, to be undone with it; null for nothing
     * @param dims the four extents at the beginning
     */
    public static <B> Setup<B> of(Map<Quantity, Integer> max, @Nullable B besides, int... dims) {
        return new Setup<>(SlidingState.ofInput(InputPreset.RAMP, dims[0], dims[1], dims[2], dims[3]), max, besides);
    }

    /** What such a setup holds when its array is given, and its numbers are the user's. */
    public static SlidingState holding(Tensor x) {
        SlidingState like = SlidingState.ofInput(InputPreset.RAMP, x.dim(0), x.dim(1), x.dim(2), x.dim(3));
        return new SlidingState(
                like.operation(),
                x,
                InputSource.of(InputPreset.EDITED, 0),
                like.filters(),
                like.filterSources(),
                like.bias(),
                like.biased(),
                like.window(),
                like.paddingValue());
    }

    /** The cell of an element. */
    private static Spot.Input spot(int[] index) {
        return new Spot.Input(index[1], index[2], index[3]);
    }

    /** Sets an element to a typed number. Returns whether it was one. */
    public static boolean type(Setup<?> setup, int offset, String typed) {
        int[] index = setup.getState().input().shape().index(offset);
        return setup.type(index[0], spot(index), typed);
    }

    /** Pastes a block of text from an element on. Returns whether it fitted. */
    public static boolean paste(Setup<?> setup, int offset, String text) {
        int[] index = setup.getState().input().shape().index(offset);
        return setup.paste(index[0], spot(index), text);
    }
}

package convolens.model.array;

import convolens.engine.tensor.Tensor;
import convolens.lesson.tour.FormerNames;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.NumberBlock;

/**
 * An array of four axes and what its numbers are made of. Immutable.
 *
 * @param input the array (N,C,H,W), not to be modified
 * @param inputSource what it is made of, so that it can be made again with other extents
 */
@FormerNames({"operation", "filters", "filterSources", "bias", "biased", "window", "groups", "fill", "paddingValue"})
public record ArrayState(Tensor input, InputSource inputSource) {

    public ArrayState {
        if (input.shape().rank() != 4) {
            throw new IllegalArgumentException("the array has four axes, but got " + input.shape());
        }
    }

    /** An array whose elements are their own flat positions. */
    static ArrayState ramp(int... dims) {
        InputSource source = InputSource.of(InputPreset.RAMP, 0);
        return new ArrayState(source.make(Tensor.zeros(dims), dims[0], dims[1], dims[2], dims[3]), source);
    }

    /** An array whose numbers are the user's. */
    static ArrayState typed(Tensor x) {
        return new ArrayState(x, InputSource.of(InputPreset.EDITED, 0));
    }

    /** Made of the same with other extents. */
    ArrayState sized(int... dims) {
        return made(inputSource.limitedTo(dims[0]), dims);
    }

    /** Made of something else. */
    ArrayState made(InputSource source, int... dims) {
        return new ArrayState(source.make(input, dims[0], dims[1], dims[2], dims[3]), source);
    }

    /** With another number at a flat position. */
    ArrayState with(int offset, float value) {
        if (input.data()[offset] == value) {
            return this;
        }
        Tensor x = input.copy();
        x.data()[offset] = value;
        return new ArrayState(x, edited(input.shape().index(offset)[0]));
    }

    /** With a block of numbers from a flat position on, for which there is room. */
    ArrayState with(int offset, NumberBlock block) {
        Tensor x = input.copy();
        for (int row = 0; row < block.height(); row++) {
            for (int column = 0; column < block.width(); column++) {
                x.data()[offset + row * x.dim(3) + column] = block.at(row, column);
            }
        }
        return new ArrayState(x, edited(input.shape().index(offset)[0]));
    }

    private InputSource edited(int sample) {
        return inputSource.with(sample, InputSource.of(InputPreset.EDITED, 0), input.dim(0));
    }
}

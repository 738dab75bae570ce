package convolens.view.control.wall;

import convolens.engine.tensor.Tensor;
import convolens.raster.NumberText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One weight of a layer's filters: {@code W[filter, channel, y, x]}.
 *
 * @param channel −1 where the three channels of a filter are shown as one colour
 * @param value the weight; NaN where {@code channel} is −1
 */
public record FilterCell(int filter, int channel, int y, int x, float value) {
    /** {@code W[8, 0, 2, 3] = -0.1234}; with the values of all channels where they are shown as one colour. */
    String inBrackets(String name, Tensor weights, NumberText numbers) {
        if (channel >= 0) {
            return name + "[" + filter + ", " + channel + ", " + y + ", " + x + "] = " + numbers.exact(value);
        }
        return IntStream.range(0, weights.dim(1))
                .mapToObj(c -> numbers.exact(weights.get(filter, c, y, x)))
                .collect(Collectors.joining(", ", name + "[" + filter + ", :, " + y + ", " + x + "] = ", ""));
    }
}

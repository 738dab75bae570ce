package convolens.model.unfold;

import static convolens.model.setup.Quantity.CHANNELS;
import static convolens.model.setup.Quantity.FILTER;
import static convolens.model.setup.Quantity.FILTERS;
import static convolens.model.setup.Quantity.FILTER_HEIGHT;
import static convolens.model.setup.Quantity.FILTER_WIDTH;
import static convolens.model.setup.Quantity.HEIGHT;
import static convolens.model.setup.Quantity.PADDING;
import static convolens.model.setup.Quantity.PADDING_X;
import static convolens.model.setup.Quantity.PADDING_Y;
import static convolens.model.setup.Quantity.SAMPLES;
import static convolens.model.setup.Quantity.STRIDE;
import static convolens.model.setup.Quantity.STRIDE_X;
import static convolens.model.setup.Quantity.STRIDE_Y;
import static convolens.model.setup.Quantity.WIDTH;

import convolens.model.setup.Quantity;
import java.util.List;
import java.util.Map;

/** The numbers that can be set on a stage of matrices, and how large they can be. */
final class UnfoldQuantities {
    /** Beyond this a stage of matrices is no longer a lesson. */
    static final Map<Quantity, Integer> MAX = Map.of(CHANNELS, 4, SAMPLES, 4, FILTERS, 8);

    /** Each cell of a gradient check takes two forward passes. */
    static final Map<Quantity, Integer> MAX_CHECKED =
            Map.of(CHANNELS, 4, SAMPLES, 4, FILTERS, 8, HEIGHT, 12, WIDTH, 12);

    /** What the chapter does not set. */
    static final List<Quantity> MORE = List.of(Quantity.DILATION, Quantity.DILATION_Y, Quantity.DILATION_X);

    private static final List<Quantity> ALL = List.of(
            SAMPLES,
            CHANNELS,
            HEIGHT,
            WIDTH,
            FILTERS,
            FILTER,
            FILTER_HEIGHT,
            FILTER_WIDTH,
            PADDING,
            PADDING_Y,
            PADDING_X,
            STRIDE,
            STRIDE_Y,
            STRIDE_X);

    private UnfoldQuantities() {}

    /** In the order of the inspector; without the number of filters where there are none on the stage. */
    static List<Quantity> of(boolean filters) {
        return filters
                ? ALL
                : ALL.stream().filter(quantity -> quantity != FILTERS).toList();
    }
}

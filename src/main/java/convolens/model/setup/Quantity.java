package convolens.model.setup;

import convolens.engine.tensor.Window;
import convolens.model.setup.Refusal.Reason;
import convolens.run.KeyName;

/** The whole numbers of a stage: what each is now, what it can be while all others stay, and what it is changed to. */
public enum Quantity {
    /** H. */
    HEIGHT,
    /** W. */
    WIDTH,
    /** FH and FW at once. */
    FILTER,
    /** FH. */
    FILTER_HEIGHT,
    /** FW. */
    FILTER_WIDTH,
    /** Both strides at once. */
    STRIDE,
    /** The vertical stride. */
    STRIDE_Y,
    /** The horizontal stride. */
    STRIDE_X,
    /** Both paddings at once. */
    PADDING,
    /** Rows of padding. */
    PADDING_Y,
    /** Columns of padding. */
    PADDING_X,
    /** C of the input, and with it of the filters. */
    CHANNELS,
    /** C of the filters, and with it of the input. */
    FILTER_CHANNELS,
    /** FN. */
    FILTERS,
    /** N. */
    SAMPLES;

    /** The values that a quantity can take, both ends included. */
    public record Bounds(int min, int max) {
        /** The nearest value within. */
        public int clamp(int value) {
            return Math.max(min, Math.min(max, value));
        }

        private Bounds meet(Bounds other) {
            return new Bounds(Math.max(min, other.min), Math.min(max, other.max));
        }
    }

    /** The bundle key of the name, such as "quantity.filterHeight". */
    public String key() {
        return "quantity." + KeyName.of(this);
    }

    /** Its value; where it stands for both axes, that of the vertical one. */
    public int of(SlidingState state) {
        Sizes sizes = state.sizes();
        return switch (this) {
            case HEIGHT -> sizes.height();
            case WIDTH -> sizes.width();
            case FILTER, FILTER_HEIGHT -> sizes.window().height();
            case FILTER_WIDTH -> sizes.window().width();
            case STRIDE, STRIDE_Y -> sizes.window().strideY();
            case STRIDE_X -> sizes.window().strideX();
            case PADDING, PADDING_Y -> sizes.window().paddingY();
            case PADDING_X -> sizes.window().paddingX();
            case CHANNELS, FILTER_CHANNELS -> sizes.channels();
            case FILTERS -> sizes.filters();
            case SAMPLES -> sizes.samples();
        };
    }

    /** Whether it stands for one number, or for two that agree. */
    public boolean isUniform(SlidingState state) {
        Window window = state.window();
        return switch (this) {
            case FILTER -> window.height() == window.width();
            case STRIDE -> window.strideY() == window.strideX();
            case PADDING -> window.paddingY() == window.paddingX();
            default -> true;
        };
    }

    /** What it can be while everything else stays. */
    public Bounds bounds(SlidingState state) {
        Sizes s = state.sizes();
        boolean pooling = state.operation().isPooling();
        int fh = s.window().height();
        int fw = s.window().width();
        int py = s.window().paddingY();
        int px = s.window().paddingX();
        return switch (this) {
            case HEIGHT -> new Bounds(Math.max(1, fh - 2 * py), Limits.SIZE);
            case WIDTH -> new Bounds(Math.max(1, fw - 2 * px), Limits.SIZE);
            case FILTER_HEIGHT -> new Bounds(pooling ? py + 1 : 1, Math.min(Limits.FILTER, s.height() + 2 * py));
            case FILTER_WIDTH -> new Bounds(pooling ? px + 1 : 1, Math.min(Limits.FILTER, s.width() + 2 * px));
            case FILTER -> FILTER_HEIGHT.bounds(state).meet(FILTER_WIDTH.bounds(state));
            case STRIDE, STRIDE_Y, STRIDE_X -> new Bounds(1, Limits.STRIDE);
            case PADDING_Y -> paddings(s.height(), fh, pooling);
            case PADDING_X -> paddings(s.width(), fw, pooling);
            case PADDING -> PADDING_Y.bounds(state).meet(PADDING_X.bounds(state));
            case CHANNELS, FILTER_CHANNELS -> new Bounds(1, Limits.CHANNELS);
            case FILTERS -> new Bounds(1, Limits.FILTERS);
            case SAMPLES -> new Bounds(1, Limits.SAMPLES);
        };
    }

    private static Bounds paddings(int extent, int filter, boolean pooling) {
        int min = Math.max(0, (filter - extent + 1) / 2);
        return new Bounds(min, pooling ? Math.min(Limits.PADDING, filter - 1) : Limits.PADDING);
    }

    /** The state with another value, which must be within the bounds. */
    public SlidingState with(SlidingState state, int value) {
        Sizes s = state.sizes();
        return state.sized(
                switch (this) {
                    case HEIGHT -> s.withPlane(value, s.width());
                    case WIDTH -> s.withPlane(s.height(), value);
                    case FILTER -> s.withWindow(value, value);
                    case FILTER_HEIGHT -> s.withWindow(value, s.window().width());
                    case FILTER_WIDTH -> s.withWindow(s.window().height(), value);
                    case STRIDE -> s.withStride(value, value);
                    case STRIDE_Y -> s.withStride(value, s.window().strideX());
                    case STRIDE_X -> s.withStride(s.window().strideY(), value);
                    case PADDING -> s.withPadding(value, value);
                    case PADDING_Y -> s.withPadding(value, s.window().paddingX());
                    case PADDING_X -> s.withPadding(s.window().paddingY(), value);
                    case CHANNELS, FILTER_CHANNELS -> s.withChannels(value);
                    case FILTERS -> s.withFilters(value);
                    case SAMPLES -> s.withSamples(value);
                });
    }

    /** Why a value outside the bounds is not possible, and what the nearest is. */
    public Refusal refusal(SlidingState state, int wanted) {
        Bounds bounds = bounds(state);
        boolean below = wanted < bounds.min();
        int nearest = bounds.clamp(wanted);
        boolean atLimit = nearest == (below ? 1 : hardMax());
        boolean pooling = state.operation().isPooling();
        Reason reason = Reason.OUT_OF_RANGE;
        if (!atLimit) {
            reason = switch (this) {
                case HEIGHT, WIDTH -> Reason.INPUT_TOO_SMALL;
                case FILTER, FILTER_HEIGHT, FILTER_WIDTH ->
                    below ? Reason.POOLING_WINDOW_TOO_SMALL : Reason.FILTER_TOO_LARGE;
                case PADDING, PADDING_Y, PADDING_X ->
                    below
                            ? (nearest == 0 ? Reason.OUT_OF_RANGE : Reason.PADDING_TOO_SMALL)
                            : pooling ? Reason.POOLING_PADDING_TOO_LARGE : Reason.OUT_OF_RANGE;
                default -> Reason.OUT_OF_RANGE;
            };
        }
        return reason == Reason.OUT_OF_RANGE
                ? Refusal.of(reason, wanted, bounds.min(), bounds.max())
                : Refusal.of(reason, wanted, nearest);
    }

    private int hardMax() {
        return switch (this) {
            case HEIGHT, WIDTH -> Limits.SIZE;
            case FILTER, FILTER_HEIGHT, FILTER_WIDTH -> Limits.FILTER;
            case STRIDE, STRIDE_Y, STRIDE_X -> Limits.STRIDE;
            case PADDING, PADDING_Y, PADDING_X -> Limits.PADDING;
            case CHANNELS, FILTER_CHANNELS -> Limits.CHANNELS;
            case FILTERS -> Limits.FILTERS;
            case SAMPLES -> Limits.SAMPLES;
        };
    }
}

package convolens.model.setup;

import convolens.engine.tensor.SidePadding;
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
    /** The paddings of all sides at once. */
    PADDING,
    /** Rows of padding above and below at once. */
    PADDING_Y,
    /** Columns of padding on the left and right at once. */
    PADDING_X,
    /** Rows of padding above. */
    PADDING_TOP,
    /** Columns of padding on the left. */
    PADDING_LEFT,
    /** Rows of padding below. */
    PADDING_BOTTOM,
    /** Columns of padding on the right. */
    PADDING_RIGHT,
    /** Both dilations at once. */
    DILATION,
    /** The vertical dilation. */
    DILATION_Y,
    /** The horizontal dilation. */
    DILATION_X,
    /** G: the groups that channels and filters are shared out to. */
    GROUPS,
    /** C of the input, and with it of the filters. */
    CHANNELS,
    /** C of the filters, which is that of a group, and with it that of the input. */
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
            case PADDING, PADDING_Y, PADDING_TOP -> sizes.window().padding().top();
            case PADDING_X, PADDING_LEFT -> sizes.window().padding().left();
            case PADDING_BOTTOM -> sizes.window().padding().bottom();
            case PADDING_RIGHT -> sizes.window().padding().right();
            case DILATION, DILATION_Y -> sizes.window().dilationY();
            case DILATION_X -> sizes.window().dilationX();
            case GROUPS -> state.groups();
            case CHANNELS -> sizes.channels();
            case FILTER_CHANNELS -> sizes.channels() / state.groups();
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
            case PADDING -> window.padding().equals(SidePadding.even(window.paddingY(), window.paddingY()));
            case PADDING_Y -> window.padding().top() == window.padding().bottom();
            case PADDING_X -> window.padding().left() == window.padding().right();
            case DILATION -> window.dilationY() == window.dilationX();
            default -> true;
        };
    }

    /** What it can be while everything else stays. */
    public Bounds bounds(SlidingState state) {
        Sizes s = state.sizes();
        boolean pooling = state.operation().isPooling();
        Window w = s.window();
        SidePadding p = w.padding();
        int fh = w.height();
        int fw = w.width();
        int rows = s.height() + p.top() + p.bottom();
        int columns = s.width() + p.left() + p.right();
        return switch (this) {
            case HEIGHT ->
                new Bounds(Math.max(pooling ? w.dilationY() : 1, w.spanY() - p.top() - p.bottom()), Limits.SIZE);
            case WIDTH ->
                new Bounds(Math.max(pooling ? w.dilationX() : 1, w.spanX() - p.left() - p.right()), Limits.SIZE);
            case FILTER_HEIGHT -> filters(rows, w.dilationY(), pooling ? Math.max(p.top(), p.bottom()) : 0);
            case FILTER_WIDTH -> filters(columns, w.dilationX(), pooling ? Math.max(p.left(), p.right()) : 0);
            case FILTER -> FILTER_HEIGHT.bounds(state).meet(FILTER_WIDTH.bounds(state));
            case STRIDE, STRIDE_Y, STRIDE_X -> new Bounds(1, Limits.STRIDE);
            case PADDING_Y -> paddings((w.spanY() - s.height() + 1) / 2, fh, pooling);
            case PADDING_X -> paddings((w.spanX() - s.width() + 1) / 2, fw, pooling);
            case PADDING -> PADDING_Y.bounds(state).meet(PADDING_X.bounds(state));
            case PADDING_TOP -> paddings(w.spanY() - s.height() - p.bottom(), fh, pooling);
            case PADDING_BOTTOM -> paddings(w.spanY() - s.height() - p.top(), fh, pooling);
            case PADDING_LEFT -> paddings(w.spanX() - s.width() - p.right(), fw, pooling);
            case PADDING_RIGHT -> paddings(w.spanX() - s.width() - p.left(), fw, pooling);
            case DILATION_Y -> dilations(rows, fh, pooling ? s.height() : Limits.DILATION);
            case DILATION_X -> dilations(columns, fw, pooling ? s.width() : Limits.DILATION);
            case DILATION -> DILATION_Y.bounds(state).meet(DILATION_X.bounds(state));
            case GROUPS -> new Bounds(1, pooling ? 1 : commonDivisor(s.channels(), s.filters()));
            case CHANNELS -> new Bounds(1, Limits.CHANNELS);
            case FILTER_CHANNELS -> new Bounds(1, Limits.CHANNELS / state.groups());
            case FILTERS -> new Bounds(1, Limits.FILTERS);
            case SAMPLES -> new Bounds(1, Limits.SAMPLES);
        };
    }

    private static Bounds filters(int padded, int dilation, int below) {
        return new Bounds(below + 1, Math.min(Limits.FILTER, (padded - 1) / dilation + 1));
    }

    private static Bounds paddings(int min, int filter, boolean pooling) {
        return new Bounds(Math.max(0, min), pooling ? Math.min(Limits.PADDING, filter - 1) : Limits.PADDING);
    }

    /** @param most beyond which a window of a pooling could step over the input, from padding to padding */
    private static Bounds dilations(int padded, int filter, int most) {
        int max = Math.min(Limits.DILATION, most);
        return new Bounds(1, filter == 1 ? max : Math.min(max, (padded - 1) / (filter - 1)));
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    /** The nearest value to one within the bounds: groups have to divide channels and filters evenly. */
    int nearest(SlidingState state, int wanted) {
        if (this != GROUPS) {
            return wanted;
        }
        int most = bounds(state).max();
        int nearest = 1;
        for (int groups = 2; groups <= most; groups++) {
            boolean divides = most % groups == 0;
            nearest = divides && Math.abs(groups - wanted) <= Math.abs(nearest - wanted) ? groups : nearest;
        }
        return nearest;
    }

    /** The state with another value, which must be within the bounds. */
    public SlidingState with(SlidingState state, int value) {
        Sizes s = state.sizes();
        SidePadding p = s.window().padding();
        return switch (this) {
            case HEIGHT -> state.sized(s.withPlane(value, s.width()));
            case WIDTH -> state.sized(s.withPlane(s.height(), value));
            case FILTER -> state.sized(s.withWindow(value, value));
            case FILTER_HEIGHT -> state.sized(s.withWindow(value, s.window().width()));
            case FILTER_WIDTH -> state.sized(s.withWindow(s.window().height(), value));
            case STRIDE -> state.sized(s.withStride(value, value));
            case STRIDE_Y -> state.sized(s.withStride(value, s.window().strideX()));
            case STRIDE_X -> state.sized(s.withStride(s.window().strideY(), value));
            case PADDING -> state.sized(s.withPadding(value, value, value, value));
            case PADDING_Y -> state.sized(s.withPadding(value, p.left(), value, p.right()));
            case PADDING_X -> state.sized(s.withPadding(p.top(), value, p.bottom(), value));
            case PADDING_TOP -> state.sized(s.withPadding(value, p.left(), p.bottom(), p.right()));
            case PADDING_LEFT -> state.sized(s.withPadding(p.top(), value, p.bottom(), p.right()));
            case PADDING_BOTTOM -> state.sized(s.withPadding(p.top(), p.left(), value, p.right()));
            case PADDING_RIGHT -> state.sized(s.withPadding(p.top(), p.left(), p.bottom(), value));
            case DILATION -> state.sized(s.withDilation(value, value));
            case DILATION_Y -> state.sized(s.withDilation(value, s.window().dilationX()));
            case DILATION_X -> state.sized(s.withDilation(s.window().dilationY(), value));
            case GROUPS -> state.withGroups(value);
            case CHANNELS -> state.sized(s.withChannels(value));
            case FILTER_CHANNELS -> state.sized(s.withChannels(value * state.groups()));
            case FILTERS -> state.sized(s.withFilters(value));
            case SAMPLES -> state.sized(s.withSamples(value));
        };
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
                case DILATION, DILATION_Y, DILATION_X -> Reason.DILATION_TOO_LARGE;
                case PADDING, PADDING_Y, PADDING_X, PADDING_TOP, PADDING_LEFT, PADDING_BOTTOM, PADDING_RIGHT ->
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
            case PADDING, PADDING_Y, PADDING_X, PADDING_TOP, PADDING_LEFT, PADDING_BOTTOM, PADDING_RIGHT ->
                Limits.PADDING;
            case DILATION, DILATION_Y, DILATION_X -> Limits.DILATION;
            case GROUPS -> Math.min(Limits.CHANNELS, Limits.FILTERS);
            case CHANNELS, FILTER_CHANNELS -> Limits.CHANNELS;
            case FILTERS -> Limits.FILTERS;
            case SAMPLES -> Limits.SAMPLES;
        };
    }
}

package convolens.walk;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A convolution step by step.
 *
 * <pre>
 * y[n,f,oy,ox] = Σ x[n, c, oy·SY − PY + fy·DY, ox·SX − PX + fx·DX] · w[f,c,fy,fx] + b[f]   over c, fy, fx
 * </pre>
 *
 * <p>With G groups, filter f sees the C/G channels from ⌊f / (FN/G)⌋·C/G on, and w is (FN,C/G,FH,FW).
 *
 * <p>Adding the bias is a term, and a step of its own at the grains {@link Grain#PRODUCT} and {@link Grain#CHANNEL}. Source:
 * sections 7.2.2–7.2.7, figures 7-3 to 7-13.
 */
public final class ConvolutionWalk extends WindowWalk {
    private final Tensor filters;
    private final @Nullable Tensor bias;
    private final Tensor sums;
    private final int groups;
    private final PaddingFill fill;
    private final float paddingValue;

    private ConvolutionWalk(WindowGeometry g, Tensor x, Given given, Tensor sums, Tensor y) {
        super(g, x, y, given.filters.dim(1) * g.cells() + (given.bias == null ? 0 : 1));
        this.filters = given.filters;
        this.bias = given.bias;
        this.groups = given.groups;
        this.fill = given.fill;
        this.paddingValue = given.paddingValue;
        this.sums = sums;
    }

    /**
     * What a convolution does to its input.
     *
     * @param filters (FN,C/G,FH,FW), not to be modified while a walk uses them
     * @param bias (FN), likewise; {@code null} for a convolution without bias
     * @param window the filters' extents, stride, padding and dilation
     * @param groups G, which divides C and FN
     * @param fill what the padding holds
     * @param paddingValue the value in it, where it holds a value: mostly 0
     */
    public record Given(
            Tensor filters, @Nullable Tensor bias, Window window, int groups, PaddingFill fill, float paddingValue) {}

    /**
     * The walk of a convolution, whose result the engine computes here.
     *
     * @param x (N,C,H,W), not modified; it must stay as it is while the walk is used
     * @param filters (FN,C,FH,FW), likewise
     * @param bias (FN), likewise; {@code null} for a convolution without bias
     * @param window the filters' extents, stride and padding
     * @param paddingValue what the padding holds, mostly 0
     * @throws IllegalArgumentException if the shapes do not go together, as the engine says
     */
    public static ConvolutionWalk of(
            Tensor x, Tensor filters, @Nullable Tensor bias, Window window, float paddingValue) {
        return of(x, new Given(filters, bias, window, 1, PaddingFill.VALUE, paddingValue));
    }

    /**
     * The walk of a convolution, whose result the engine computes here.
     *
     * @param x (N,C,H,W), not modified; it must stay as it is while the walk is used
     * @throws IllegalArgumentException if the shapes do not go together, as the engine says
     */
    public static ConvolutionWalk of(Tensor x, Given given) {
        Tensor sums = forward(x, given);
        WindowGeometry g = given.window.over(x.dim(2), x.dim(3));
        Tensor y = given.bias == null ? sums : plus(sums, given.bias, g.windows());
        return new ConvolutionWalk(g, x, given, sums, y);
    }

    private static Tensor plus(Tensor sums, Tensor bias, int windows) {
        Tensor y = new Tensor(sums.shape());
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = sums.data()[i] + bias.data()[i / windows % bias.size()];
        }
        return y;
    }

    private static Tensor forward(Tensor x, Given given) {
        Tensor bias = Tensor.zeros(given.filters.dim(0));
        boolean zeros = given.fill == PaddingFill.VALUE && given.paddingValue == 0;
        Window window = given.window;
        Window inner = zeros ? window : window.padded(SidePadding.even(0, 0));
        Tensor padded = zeros ? x : given.fill.pad(x, window.padding(), given.paddingValue);
        Tensor y = Tensor.empty();
        Convolution layer = new Convolution(
                Cpu.single(), Parameter.of("W", given.filters), Parameter.of("b", bias), inner, given.groups);
        layer.forward(padded, Mode.PREDICT, y);
        return y;
    }

    /** The filters (FN,C/G,FH,FW); not to be modified. */
    public Tensor filters() {
        return filters;
    }

    /** Whether a bias is added. */
    public boolean hasBias() {
        return bias != null;
    }

    /** The bias of a filter; 0 without one. */
    public float bias(int filter) {
        return bias == null ? 0 : bias.data()[filter];
    }

    /** The engine's result before the bias is added (N,FN,OH,OW); not to be modified. */
    public Tensor sums() {
        return sums;
    }

    /** What the padding holds where it holds a value. */
    public float paddingValue() {
        return paddingValue;
    }

    /** Where the padding has its values from. */
    public PaddingFill fill() {
        return fill;
    }

    /** G: into how many groups channels and filters are divided. */
    public int groups() {
        return groups;
    }

    /** C/G: how many channels each filter sees. */
    public int channelsOfGroup() {
        return filters.dim(1);
    }

    /** The value of a cell of the input or its padding. */
    public float value(int sample, int channel, int row, int column) {
        WindowGeometry g = geometry();
        int fromRow = fill.source(row, g.height());
        int fromColumn = fill.source(column, g.width());
        return fromRow < 0 || fromColumn < 0
                ? paddingValue
                : input().data()[((sample * channels() + channel) * g.height() + fromRow) * g.width() + fromColumn];
    }

    @Override
    public int uses(int row, int column) {
        WindowGeometry g = geometry();
        if (fill == PaddingFill.VALUE) {
            return super.uses(row, column);
        }
        int down = 0;
        for (int each = -g.paddingY(); each < g.paddedHeight() - g.paddingY(); each++) {
            down += fill.source(each, g.height()) == row ? g.rowUses(each) : 0;
        }
        int right = 0;
        for (int each = -g.paddingX(); each < g.paddedWidth() - g.paddingX(); each++) {
            right += fill.source(each, g.width()) == column ? g.columnUses(each) : 0;
        }
        return down * right;
    }

    @Override
    public int firstChannel(int map) {
        return map * groups / maps() * channelsOfGroup();
    }

    @Override
    public int lastChannel(int map) {
        return firstChannel(map) + channelsOfGroup() - 1;
    }

    @Override
    public int firstMap(int channel) {
        return channel / channelsOfGroup() * (maps() / groups);
    }

    @Override
    public int lastMap(int channel) {
        return firstMap(channel) + maps() / groups - 1;
    }

    @Override
    public List<Grain> grains() {
        return telling(Grain.PRODUCT, Grain.CHANNEL, Grain.WINDOW, Grain.ROW, Grain.FILTER, Grain.MAP, Grain.BATCH);
    }

    @Override
    public Term term(Place place) {
        int cells = geometry().cells();
        int slice = place.term() / cells;
        if (slice == channelsOfGroup()) {
            float b = bias(place.map());
            return new Term(Term.Source.BIAS, -1, -1, -1, 0, 0, b, 1, b);
        }
        WindowGeometry g = geometry();
        int fy = place.term() % cells / g.filterWidth();
        int fx = place.term() % g.filterWidth();
        int row = g.top(g.outputRow(place.window())) + fy * g.dilationY();
        int column = g.left(g.outputColumn(place.window())) + fx * g.dilationX();
        int channel = firstChannel(place.map()) + slice;
        float x = value(place.sample(), channel, row, column);
        float w = filters.data()[(place.map() * channelsOfGroup() + slice) * cells + place.term() % cells];
        Term.Source source = g.isPadding(row, column) ? Term.Source.PADDING : Term.Source.INPUT;
        return new Term(source, channel, fy, fx, row, column, x, w, x * w);
    }

    /**
     * What one channel contributes to an output cell: the float32 sum of its products in the order of the walk.
     *
     * @param channel one that the filter sees
     */
    public float channelSum(int sample, int filter, int window, int channel) {
        int cells = geometry().cells();
        int slice = channel - firstChannel(filter);
        float sum = 0;
        for (int i = slice * cells; i < (slice + 1) * cells; i++) {
            sum += term(new Place(sample, filter, window, i)).product();
        }
        return sum;
    }

    @Override
    float partial(Place place) {
        if (hasBias() && place.term() == terms() - 2) {
            return sums.data()[
                    (place.sample() * maps() + place.map()) * geometry().windows() + place.window()];
        }
        float sum = 0;
        for (int i = 0; i <= place.term(); i++) {
            sum += term(new Place(place.sample(), place.map(), place.window(), i))
                    .product();
        }
        return sum;
    }

    @Override
    boolean knows(Grain grain) {
        return true;
    }

    @Override
    int channelSteps() {
        return channelsOfGroup();
    }

    /** The steps of one window at the grain of a channel: the channels, then the bias. */
    private int contributions() {
        return channelsOfGroup() + (hasBias() ? 1 : 0);
    }

    @Override
    int firstIndex(Grain grain, int position) {
        if (grain != Grain.CHANNEL) {
            return super.firstIndex(grain, position);
        }
        int window = position / contributions();
        return window * terms() + position % contributions() * geometry().cells();
    }

    @Override
    int lastIndex(Grain grain, int position) {
        if (grain != Grain.CHANNEL) {
            return super.lastIndex(grain, position);
        }
        boolean isBias = position % contributions() == channelsOfGroup();
        return firstIndex(grain, position) + (isBias ? 1 : geometry().cells()) - 1;
    }

    @Override
    int positionAt(Grain grain, int index) {
        if (grain != Grain.CHANNEL) {
            return super.positionAt(grain, index);
        }
        return index / terms() * contributions() + index % terms() / geometry().cells();
    }
}

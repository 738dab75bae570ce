package convolens.walk;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.Arrays;
import java.util.List;

/**
 * A convolution step by step.
 *
 * <pre>
 * y[n,f,oy,ox] = Σ x[n, c, oy·SY − PY + fy, ox·SX − PX + fx] · w[f,c,fy,fx] + b[f]   over c, fy, fx
 * </pre>
 *
 * Adding the bias is a term, and a step of its own at the grains {@link Grain#PRODUCT} and {@link Grain#CHANNEL}. Source:
 * sections 7.2.2–7.2.7, figures 7-3 to 7-13.
 */
public final class ConvolutionWalk extends WindowWalk {
    private final Tensor filters;
    private final Tensor bias;
    private final Tensor sums;
    private final float paddingValue;

    private ConvolutionWalk(
            WindowGeometry g, Tensor x, Tensor filters, Tensor bias, float paddingValue, Tensor sums, Tensor y) {
        super(g, x, y, x.dim(1) * g.cells() + (bias == null ? 0 : 1));
        this.filters = filters;
        this.bias = bias;
        this.paddingValue = paddingValue;
        this.sums = sums;
    }

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
    public static ConvolutionWalk of(Tensor x, Tensor filters, Tensor bias, Window window, float paddingValue) {
        Tensor sums = forward(x, filters, window, paddingValue);
        WindowGeometry g = window.over(x.dim(2), x.dim(3));
        Tensor y = bias == null ? sums : plus(sums, bias, g.windows());
        return new ConvolutionWalk(g, x, filters, bias, paddingValue, sums, y);
    }

    private static Tensor plus(Tensor sums, Tensor bias, int windows) {
        Tensor y = new Tensor(sums.shape());
        for (int i = 0; i < y.size(); i++) {
            y.data()[i] = sums.data()[i] + bias.data()[i / windows % bias.size()];
        }
        return y;
    }

    private static Tensor forward(Tensor x, Tensor filters, Window window, float paddingValue) {
        Tensor bias = Tensor.zeros(filters.dim(0));
        boolean zeros = paddingValue == 0;
        Window inner =
                zeros ? window : new Window(window.height(), window.width(), window.strideY(), window.strideX(), 0, 0);
        Tensor padded = zeros ? x : surrounded(x, window.paddingY(), window.paddingX(), paddingValue);
        Tensor y = Tensor.empty();
        Convolution layer = new Convolution(Cpu.single(), Parameter.of("W", filters), Parameter.of("b", bias), inner);
        layer.forward(padded, Mode.PREDICT, y);
        return y;
    }

    private static Tensor surrounded(Tensor x, int py, int px, float value) {
        int height = x.dim(2) + 2 * py;
        int width = x.dim(3) + 2 * px;
        Tensor padded = Tensor.zeros(x.dim(0), x.dim(1), height, width);
        Arrays.fill(padded.data(), value);
        for (int plane = 0; plane < x.dim(0) * x.dim(1); plane++) {
            for (int row = 0; row < x.dim(2); row++) {
                System.arraycopy(
                        x.data(),
                        (plane * x.dim(2) + row) * x.dim(3),
                        padded.data(),
                        (plane * height + row + py) * width + px,
                        x.dim(3));
            }
        }
        return padded;
    }

    /** The filters (FN,C,FH,FW); not to be modified. */
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

    /** What the padding holds. */
    public float paddingValue() {
        return paddingValue;
    }

    @Override
    public int firstChannel(int map) {
        return 0;
    }

    @Override
    public int lastChannel(int map) {
        return channels() - 1;
    }

    @Override
    public List<Grain> grains() {
        return telling(Grain.PRODUCT, Grain.CHANNEL, Grain.WINDOW, Grain.ROW, Grain.FILTER, Grain.MAP, Grain.BATCH);
    }

    @Override
    public Term term(Place place) {
        int cells = geometry().cells();
        int channel = place.term() / cells;
        if (channel == channels()) {
            float b = bias(place.map());
            return new Term(Term.Source.BIAS, -1, -1, -1, 0, 0, b, 1, b);
        }
        WindowGeometry g = geometry();
        int fy = place.term() % cells / g.filterWidth();
        int fx = place.term() % g.filterWidth();
        int row = g.top(g.outputRow(place.window())) + fy;
        int column = g.left(g.outputColumn(place.window())) + fx;
        boolean padding = g.isPadding(row, column);
        float x = padding
                ? paddingValue
                : input().data()[((place.sample() * channels() + channel) * g.height() + row) * g.width() + column];
        float w = filters.data()[(place.map() * channels() + channel) * cells + place.term() % cells];
        return new Term(padding ? Term.Source.PADDING : Term.Source.INPUT, channel, fy, fx, row, column, x, w, x * w);
    }

    /** What one channel contributes to an output cell: the float32 sum of its products in the order of the walk. */
    public float channelSum(int sample, int filter, int window, int channel) {
        int cells = geometry().cells();
        float sum = 0;
        for (int i = channel * cells; i < (channel + 1) * cells; i++) {
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

    /** The steps of one window at the grain of a channel: the channels, then the bias. */
    private int contributions() {
        return channels() + (hasBias() ? 1 : 0);
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
        boolean isBias = position % contributions() == channels();
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

package convolens.walk;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.Arrays;
import java.util.List;

/**
 * A pooling step by step; each channel is walked through by itself. A term is a cell of the window. In a maximum, padding
 * does not take part; in an average it counts as zeros. Source: section 7.3, figures 7-14 to 7-16.
 */
public final class PoolingWalk extends WindowWalk {
    private final Pooling.Kind kind;
    private final int[] argmax;

    private PoolingWalk(Pooling.Kind kind, WindowGeometry g, Tensor x, Tensor y, int[] argmax) {
        super(g, x, y, g.cells());
        this.kind = kind;
        this.argmax = argmax;
    }

    /**
     * The walk of a pooling, whose result the engine computes here.
     *
     * @param x (N,C,H,W), not modified; it must stay as it is while the walk is used
     * @param window the extents, stride and padding
     * @throws IllegalArgumentException if the window does not fit, as the engine says
     */
    public static PoolingWalk of(Pooling.Kind kind, Tensor x, Window window) {
        Pooling layer = new Pooling(Cpu.single(), kind, window);
        Tensor y = Tensor.empty();
        layer.forward(x, Mode.PREDICT, y);
        int[] argmax = kind == Pooling.Kind.MAX ? Arrays.copyOf(layer.argmax(), y.size()) : new int[0];
        return new PoolingWalk(kind, window.over(x.dim(2), x.dim(3)), x, y, argmax);
    }

    /** Max or average. */
    public Pooling.Kind kind() {
        return kind;
    }

    /** The term that wins a maximum, the first of equal ones; −1 in an average, where nobody wins. */
    public int argmax(int sample, int channel, int window) {
        if (kind != Pooling.Kind.MAX) {
            return -1;
        }
        WindowGeometry g = geometry();
        int plane = sample * channels() + channel;
        int cell = argmax[plane * g.windows() + window] - plane * g.height() * g.width();
        int fy = (cell / g.width() - g.top(g.outputRow(window))) / g.dilationY();
        int fx = (cell % g.width() - g.left(g.outputColumn(window))) / g.dilationX();
        return fy * g.filterWidth() + fx;
    }

    @Override
    public int firstChannel(int map) {
        return map;
    }

    @Override
    public int lastChannel(int map) {
        return map;
    }

    @Override
    public int firstMap(int channel) {
        return channel;
    }

    @Override
    public int lastMap(int channel) {
        return channel;
    }

    @Override
    public List<Grain> grains() {
        return telling(Grain.PRODUCT, Grain.WINDOW, Grain.ROW, Grain.CHANNEL, Grain.MAP, Grain.BATCH);
    }

    @Override
    public Term term(Place place) {
        WindowGeometry g = geometry();
        int fy = place.term() / g.filterWidth();
        int fx = place.term() % g.filterWidth();
        int row = g.top(g.outputRow(place.window())) + fy * g.dilationY();
        int column = g.left(g.outputColumn(place.window())) + fx * g.dilationX();
        int channel = place.map();
        if (g.isPadding(row, column)) {
            float x = kind == Pooling.Kind.MAX ? Float.NaN : 0;
            return new Term(Term.Source.PADDING, channel, fy, fx, row, column, x, 1, x);
        }
        float x = input().data()[((place.sample() * channels() + channel) * g.height() + row) * g.width() + column];
        return new Term(Term.Source.INPUT, channel, fy, fx, row, column, x, 1, x);
    }

    /** The largest of the cells so far, NaN if all of them are padding; or their sum, divided by the window's cells. */
    @Override
    float partial(Place place) {
        float best = Float.NaN;
        float sum = 0;
        for (int i = 0; i <= place.term(); i++) {
            Term term = term(new Place(place.sample(), place.map(), place.window(), i));
            if (!term.isPadding()) {
                best = best >= term.x() ? best : term.x();
                sum += term.x();
            }
        }
        return kind == Pooling.Kind.MAX ? best : sum / geometry().cells();
    }

    @Override
    boolean knows(Grain grain) {
        return grain != Grain.FILTER;
    }
}

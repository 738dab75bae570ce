package convolens.engine.plan;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;

/**
 * Convolution, ReLU and, if asked for, 2×2 max pooling with stride 2 in one go, sample by sample, so that what is
 * between them never leaves the cache.
 *
 * <pre>
 * colₙ: (OH·OW, K), w: (K,FN) → mapsₙ = colₙ·w: (OH·OW, FN), yₙ = pool(max(mapsₙ + b, 0))
 * dw = Σₙ colₙᵀ·dmapsₙ,  dcolₙ = dmapsₙ·wᵀ,  dxₙ = col2im(dcolₙ)          K = FH·FW·C
 * </pre>
 *
 * Inside, channels are last and filled up with zeros to whole vectors (FN'); blocks that follow each other hand the data
 * over in that form. The unfolded matrix is made again in the backward pass, which costs less than keeping it.
 */
final class ConvolutionBlock implements Layer {
    /** Gradients are summed in this many groups of samples, whatever the threads, so that runs repeat. */
    private static final int GROUPS = 16;

    /**
     * What surrounds a block.
     *
     * @param pooled whether a pooling follows the ReLU
     * @param imagesIn whether x is (N,C,H,W); otherwise it is (N,H,W,C')
     * @param imagesOut whether y is (N,FN,OH,OW); otherwise it is (N,OH,OW,FN')
     */
    record Form(boolean pooled, boolean imagesIn, boolean imagesOut) {}

    /** What one thread works in. */
    private static final class Bench {
        float[] pixels = new float[0];
        float[] padded = new float[0];
        float[] paddedGradient = new float[0];
        float[] columns = new float[0];
        float[] columnGradients = new float[0];
        float[] maps = new float[0];
        float[] cells = new float[0];
        float[] cellGradients = new float[0];
    }

    private final Convolution convolution;
    private final Form form;
    private final Cpu cpu;
    private final BlockLoops loops;
    private final Parameter weights;
    private final Parameter bias;
    private final int filters;
    private final int pitch;
    private final PackedWeights packed;
    private final float[] packedBias;
    private final Bench[] benches;
    private float[] winners = new float[0];
    private float[] partialWeights = new float[0];
    private float[] partialBias = new float[0];
    private WindowGeometry geometry;
    private Tensor input;
    private Tensor output;

    ConvolutionBlock(Convolution convolution, Form form) {
        this.convolution = convolution;
        this.form = form;
        this.cpu = convolution.cpu();
        this.loops = BlockLoops.of(cpu.gemm());
        this.weights = convolution.parameters().get(0);
        this.bias = convolution.parameters().get(1);
        this.filters = weights.shape().dim(0);
        this.pitch = (filters + loops.lanes() - 1) / loops.lanes() * loops.lanes();
        this.packed = new PackedWeights(weights.shape(), pitch);
        this.packedBias = new float[pitch];
        this.benches = new Bench[cpu.threads()];
        for (int i = 0; i < benches.length; i++) {
            benches[i] = new Bench();
        }
    }

    @Override
    public String name() {
        return form.pooled ? "Convolution, ReLU, pooling" : "Convolution, ReLU";
    }

    @Override
    public List<Parameter> parameters() {
        return convolution.parameters();
    }

    @Override
    public Shape outputShape(Shape x) {
        int h = form.imagesIn ? x.dim(2) : x.dim(1);
        int w = form.imagesIn ? x.dim(3) : x.dim(2);
        Shape maps = convolution.outputShape(Shape.of(x.dim(0), weights.shape().dim(1), h, w));
        int oh = form.pooled ? maps.dim(2) / 2 : maps.dim(2);
        int ow = form.pooled ? maps.dim(3) / 2 : maps.dim(3);
        return form.imagesOut ? Shape.of(x.dim(0), filters, oh, ow) : Shape.of(x.dim(0), oh, ow, pitch);
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        y.reshape(outputShape(x.shape()));
        input = x;
        output = y;
        WindowGeometry g = form.imagesIn
                ? convolution.window().over(x.dim(2), x.dim(3))
                : convolution.window().over(x.dim(1), x.dim(2));
        if (!g.equals(geometry)) {
            geometry = g;
            for (Bench bench : benches) {
                bench.padded = new float[ChannelsLast.paddedSize(g, channels()) + loops.lanes()];
            }
        }
        packed.pack(weights.value(), channels());
        System.arraycopy(bias.value().data(), 0, packedBias, 0, filters);
        if (form.pooled) {
            winners = atLeast(winners, x.dim(0) * cells() * pitch);
        }
        cpu.each(x.dim(0), (n, worker) -> forward(n, benches[worker]));
    }

    @Override
    public void backward(Tensor dy, Tensor dx) {
        int samples = input.dim(0);
        int groups = Math.min(GROUPS, samples);
        partialWeights = PackedWeights.cleared(partialWeights, groups * packed.rows() * pitch);
        partialBias = PackedWeights.cleared(partialBias, groups * pitch);
        if (dx != null) {
            dx.reshape(input.shape());
        }
        cpu.each(groups, (group, worker) -> {
            for (int n = group * samples / groups; n < (group + 1) * samples / groups; n++) {
                backward(n, group, dy, dx, benches[worker]);
            }
        });
        packed.unpackSum(partialWeights, groups, weights.gradient());
        float[] db = bias.gradient().data();
        for (int f = 0; f < filters; f++) {
            float sum = 0;
            for (int group = 0; group < groups; group++) {
                sum += partialBias[group * pitch + f];
            }
            db[f] = sum;
        }
    }

    private void forward(int n, Bench bench) {
        unfold(n, bench);
        int pixels = geometry.windows();
        boolean direct = !form.pooled && !form.imagesOut;
        bench.maps = direct ? bench.maps : atLeast(bench.maps, pixels * pitch);
        float[] maps = direct ? output.data() : bench.maps;
        int mapsAt = direct ? n * pixels * pitch : 0;
        int k = packed.rows();
        cpu.gemm()
                .multiply(
                        false,
                        false,
                        pixels,
                        pitch,
                        k,
                        bench.columns,
                        0,
                        columnPitch(),
                        packed.byCell(),
                        0,
                        pitch,
                        false,
                        maps,
                        mapsAt,
                        pitch);
        float[] results = maps;
        if (form.pooled) {
            bench.cells = form.imagesOut ? atLeast(bench.cells, cells() * pitch) : bench.cells;
            results = form.imagesOut ? bench.cells : output.data();
            int at = form.imagesOut ? 0 : n * cells() * pitch;
            loops.pool(
                    maps,
                    geometry.outputHeight(),
                    geometry.outputWidth(),
                    pitch,
                    packedBias,
                    results,
                    at,
                    winners,
                    n * cells() * pitch);
        } else {
            loops.rectify(maps, mapsAt, pixels, pitch, packedBias);
        }
        if (form.imagesOut) {
            ChannelsLast.toImages(results, 0, pitch, cells(), filters, output.data(), n * filters * cells());
        }
    }

    private void backward(int n, int group, Tensor dy, Tensor dx, Bench bench) {
        int pixels = geometry.windows();
        int k = packed.rows();
        bench.maps = atLeast(bench.maps, pixels * pitch);
        closeAndSpread(n, group, dy, bench);
        unfold(n, bench);
        cpu.gemm()
                .multiply(
                        true,
                        false,
                        k,
                        pitch,
                        pixels,
                        bench.columns,
                        0,
                        columnPitch(),
                        bench.maps,
                        0,
                        pitch,
                        true,
                        partialWeights,
                        group * k * pitch,
                        pitch);
        if (dx != null) {
            foldGradient(n, dx, bench);
        }
    }

    /** The gradient with respect to the maps before bias, ReLU and pooling, into the bench. */
    private void closeAndSpread(int n, int group, Tensor dy, Bench bench) {
        int size = cells() * pitch;
        float[] d = dy.data();
        int dAt = n * size;
        if (form.imagesOut) {
            bench.cellGradients = atLeast(bench.cellGradients, size);
            ChannelsLast.fromImages(d, n * filters * cells(), filters, cells(), pitch, bench.cellGradients, 0);
            d = bench.cellGradients;
            dAt = 0;
        }
        if (form.pooled) {
            loops.unpool(
                    d,
                    dAt,
                    winners,
                    n * size,
                    geometry.outputHeight(),
                    geometry.outputWidth(),
                    pitch,
                    bench.maps,
                    partialBias,
                    group * pitch);
            return;
        }
        float[] y = output.data();
        int yAt = n * size;
        if (form.imagesOut) {
            bench.cells = atLeast(bench.cells, size);
            ChannelsLast.fromImages(y, n * filters * cells(), filters, cells(), pitch, bench.cells, 0);
            y = bench.cells;
            yAt = 0;
        }
        loops.unrectify(d, dAt, y, yAt, cells(), pitch, bench.maps, partialBias, group * pitch);
    }

    private void foldGradient(int n, Tensor dx, Bench bench) {
        int pixels = geometry.windows();
        int k = packed.rows();
        bench.columnGradients = atLeast(bench.columnGradients, pixels * k);
        cpu.gemm()
                .multiply(
                        false,
                        false,
                        pixels,
                        k,
                        filters,
                        bench.maps,
                        0,
                        pitch,
                        packed.byFilter(),
                        0,
                        k,
                        false,
                        bench.columnGradients,
                        0,
                        k);
        int channels = channels();
        int size = ChannelsLast.paddedSize(geometry, channels);
        bench.paddedGradient = PackedWeights.cleared(bench.paddedGradient, size);
        loops.fold(bench.columnGradients, packed.rows(), channels, geometry, bench.paddedGradient);
        int area = geometry.height() * geometry.width();
        if (form.imagesIn && channels > 1) {
            bench.pixels = atLeast(bench.pixels, area * channels);
            ChannelsLast.unpad(bench.paddedGradient, channels, geometry, bench.pixels, 0);
            ChannelsLast.toImages(bench.pixels, 0, channels, area, channels, dx.data(), n * area * channels);
        } else {
            ChannelsLast.unpad(bench.paddedGradient, channels, geometry, dx.data(), n * area * channels);
        }
    }

    private void unfold(int n, Bench bench) {
        int area = geometry.height() * geometry.width();
        int channels = channels();
        float[] x = input.data();
        int at = n * area * channels;
        if (form.imagesIn && channels > 1) {
            bench.pixels = atLeast(bench.pixels, area * channels);
            ChannelsLast.fromImages(x, at, channels, area, channels, bench.pixels, 0);
            x = bench.pixels;
            at = 0;
        }
        bench.columns = atLeast(bench.columns, geometry.windows() * columnPitch());
        ChannelsLast.pad(x, at, channels, geometry, bench.padded);
        loops.unfold(bench.padded, channels, geometry, bench.columns, columnPitch());
    }

    /** From one row of the unfolded matrix to the next: its columns, the last run filled up to whole vectors. */
    private int columnPitch() {
        int run = geometry.filterWidth() * channels();
        return packed.rows() - run + (run + loops.lanes() - 1) / loops.lanes() * loops.lanes();
    }

    /** Channels of the input, with those it is filled up with. */
    private int channels() {
        return form.imagesIn ? weights.shape().dim(1) : input.dim(3);
    }

    /** Pixels of one output map. */
    private int cells() {
        return form.pooled ? (geometry.outputHeight() / 2) * (geometry.outputWidth() / 2) : geometry.windows();
    }

    private static float[] atLeast(float[] reused, int size) {
        return reused.length < size ? new float[size] : reused;
    }
}

package convolens.model.unfold;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.fixtures.Fixtures;
import convolens.fixtures.Fixtures.ConvolutionCase;
import convolens.fixtures.Fixtures.PoolingCase;
import convolens.fixtures.Fixtures.UnfoldingCase;
import convolens.model.UnfoldModel;
import convolens.model.sliding.FilterPreset;
import convolens.model.sliding.FilterSource;
import convolens.model.sliding.InputPreset;
import convolens.model.sliding.InputSource;
import convolens.model.sliding.Operation;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.SlidingState;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainArray;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenes of the way back, through their model: the reference values, the inner product, typing and its way back. */
class BackwardModelTest {
    private static final double TOLERANCE = 1e-5;

    static List<ConvolutionCase> convolutions() {
        return Fixtures.convolutions();
    }

    static List<PoolingCase> poolings() {
        return Fixtures.poolings();
    }

    static List<UnfoldingCase> unfoldings() {
        return Fixtures.unfoldings();
    }

    static Stream<Long> seeds() {
        return RandomGeometry.seeds(200);
    }

    private static SlidingState state(Operation operation, Tensor x, Tensor w, Tensor b, Window window) {
        return new SlidingState(
                operation,
                x,
                InputSource.of(InputPreset.EDITED, 0),
                w,
                Collections.nCopies(w.dim(0), FilterSource.of(FilterPreset.EDITED)),
                b,
                true,
                window,
                0);
    }

    private static GradientSettings typed(Tensor dout) {
        return GradientSettings.of(Upstream.Kind.ONES).with(new Upstream(Upstream.Kind.TYPED, 0, dout));
    }

    private static Tensor values(UnfoldModel model, ArrayName name) {
        return model.getFrame().chain().array(name).values();
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void convolutionAgreesWithPyTorchBothWays(ConvolutionCase c) {
        Window window = new Window(
                c.w().shape()[2], c.w().shape()[3], c.stride()[0], c.stride()[1], c.padding()[0], c.padding()[1]);
        UnfoldModel model = new UnfoldModel(UnfoldPreset.CONVOLUTION_BACKWARD);
        model.setup()
                .set(
                        state(Operation.CONVOLUTION, c.x().tensor(), c.w().tensor(), c.b().tensor(), window),
                        typed(c.dy().tensor()));

        assertClose("out", values(model, ArrayName.OUT), c.y(), TOLERANCE);
        assertClose("dx", values(model, ArrayName.DX), c.dx(), TOLERANCE);
        assertClose("dW", values(model, ArrayName.DW), c.dw(), TOLERANCE);
        assertClose("db", values(model, ArrayName.DB), c.db(), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("poolings")
    void poolingAgreesWithPyTorchBothWays(PoolingCase c) {
        Operation operation = Operation.valueOf(c.kind().toUpperCase(Locale.ROOT) + "_POOLING");
        Tensor x = c.x().tensor();
        Window window = Window.square(c.kernel(), c.stride(), c.padding());
        Tensor w = Tensor.zeros(1, x.dim(1), c.kernel(), c.kernel());
        UnfoldModel model = new UnfoldModel(UnfoldPreset.POOLING_BACKWARD);
        model.setup().set(state(operation, x, w, Tensor.zeros(1), window), typed(c.dy().tensor()));

        assertClose("out", values(model, ArrayName.OUT), c.y(), TOLERANCE);
        assertClose("dx", values(model, ArrayName.DX), c.dx(), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("unfoldings")
    void unfoldingAndFoldingAgreeWithPyTorch(UnfoldingCase c) {
        Tensor x = c.x().tensor();
        Window window = new Window(c.filter()[0], c.filter()[1], c.stride(), c.stride(), c.padding(), c.padding());
        Tensor w = Tensor.zeros(1, x.dim(1), c.filter()[0], c.filter()[1]);
        UnfoldModel model = new UnfoldModel(UnfoldPreset.COL2IM);
        model.setup()
                .set(
                        state(Operation.CONVOLUTION, x, w, Tensor.zeros(1), window),
                        GradientSettings.of(Upstream.Kind.UNFOLDED));

        assertClose("col", values(model, ArrayName.COL), c.col(), TOLERANCE);
        assertClose("img", cut(model.getFrame().chain().array(ArrayName.IMG), x), c.col2im(), TOLERANCE);
    }

    /** img without its border. */
    private static Tensor cut(ChainArray img, Tensor x) {
        Tensor inner = new Tensor(x.shape());
        int at = 0;
        for (int cell = 0; cell < img.size(); cell++) {
            if (!img.isPadding(cell)) {
                inner.data()[at++] = img.value(cell);
            }
        }
        assertThat(at).isEqualTo(x.size());
        return inner;
    }

    /** Both sums are equal; and folding what was unfolded gives each pixel as often as windows cover it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theInnerProductsAreEqual(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.any(random);
        Tensor x = RandomGeometry.gaussian(random, 1 + random.nextInt(4), 1 + random.nextInt(4), g.height(), g.width());
        Tensor w = RandomGeometry.gaussian(random, 1 + random.nextInt(8), x.dim(1), g.filterHeight(), g.filterWidth());
        SlidingState state = state(Operation.CONVOLUTION, x, w, Tensor.zeros(w.dim(0)), RandomGeometry.window(g));
        for (UnfoldPreset preset : List.of(UnfoldPreset.COL2IM, UnfoldPreset.CONVOLUTION_BACKWARD)) {
            UnfoldModel model = new UnfoldModel(preset);
            model.setup().set(state, GradientSettings.of(Upstream.Kind.LOSS));
            InnerProducts products = InnerProducts.of(model.getFrame().steps());
            assertThat(products.unfolded()).isCloseTo(products.folded(), within(1e-4));
            assertThat(products.areEqual()).isTrue();
        }
        UnfoldModel model = new UnfoldModel(UnfoldPreset.COL2IM);
        model.setup().set(state, GradientSettings.of(Upstream.Kind.UNFOLDED));
        ChainArray img = model.getFrame().chain().array(ArrayName.IMG);
        ChainArray counts = model.getFrame().chain().array(ArrayName.OVERLAPS);
        for (int cell = 0; cell < img.size(); cell++) {
            float count = counts.value(cell % counts.size());
            assertThat(count).isEqualTo(g.uses(img.imageRow(cell), img.imageColumn(cell)));
            if (!img.isPadding(cell)) {
                int plane = cell / counts.size();
                float pixel = x.data()[(plane * g.height() + img.imageRow(cell)) * g.width() + img.imageColumn(cell)];
                assertThat(img.value(cell)).isCloseTo(count * pixel, within(1e-4f));
            }
        }
    }

    @Test
    void overwritingLosesWhatCameBefore() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.COL2IM);
        assertThat(InnerProducts.of(model.getFrame().steps()).areEqual()).isTrue();
        Computed computed = model.getFrame().computed();
        model.setup().setBesides(model.gradients().with(true));
        assertThat(model.getFrame().computed())
                .as("the arrays are not computed again")
                .isSameAs(computed);
        assertThat(InnerProducts.of(model.getFrame().steps()).areEqual()).isFalse();
        model.timeline().seek(model.timeline().getCount() - 1);
        ChainArray img = model.getFrame().chain().array(ArrayName.IMG);
        for (int cell = 0; cell < img.size(); cell++) {
            assertThat(model.getFrame().shown(ArrayName.IMG, cell)).isEqualTo(Math.min(1, img.value(cell)));
        }
        model.setup().undo();
        assertThat(InnerProducts.of(model.getFrame().steps()).areEqual()).isTrue();
    }

    @Test
    void aTypedGradientIsUndoneAndKeptWhenSizesChange() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.CONVOLUTION_BACKWARD);
        float before = values(model, ArrayName.DB).data()[0];
        assertThat(model.type(new ArrayCell(ArrayName.DOUT, 3), "twelve")).isFalse();
        assertThat(model.setup().refusalProperty().get()).isNotNull();
        assertThat(model.type(new ArrayCell(ArrayName.DOUT, 3), "14")).isTrue();
        assertThat(values(model, ArrayName.DOUT).data()[3]).isEqualTo(14);
        assertThat(values(model, ArrayName.DB).data()[0]).isEqualTo(before + 10);

        model.setup().set(Quantity.HEIGHT, 5);
        assertThat(values(model, ArrayName.DOUT).get(0, 0, 1, 1)).isEqualTo(14);
        model.setup().undo();
        model.setup().undo();
        assertThat(values(model, ArrayName.DB).data()[0]).isEqualTo(before);
        model.setup().redo();
        assertThat(values(model, ArrayName.DOUT).data()[3]).isEqualTo(14);
    }

    @ParameterizedTest
    @EnumSource(Upstream.Kind.class)
    void everyKindOfGradientFitsAnyShape(Upstream.Kind kind) {
        Upstream upstream = kind == Upstream.Kind.TYPED
                ? Upstream.of(Upstream.Kind.RAMP).typed(Tensor.zeros(1, 2, 3, 3), 4, 5)
                : Upstream.of(kind);
        Tensor given = Tensor.zeros(2, 3, 2, 4);
        Tensor made = upstream.make(Shape.of(2, 3, 2, 4), () -> given);
        assertThat(made.shape()).isEqualTo(Shape.of(2, 3, 2, 4));
        if (kind == Upstream.Kind.IMPULSE || kind == Upstream.Kind.TYPED) {
            assertThat(made.get(0, 0, 1, 1) + made.get(0, 0, 1, 2)).isEqualTo(kind == Upstream.Kind.TYPED ? 5 : 1);
        }
    }
}

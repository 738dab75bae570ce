package convolens.model.unfold;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.fixtures.Fixtures;
import convolens.fixtures.Fixtures.ConvolutionCase;
import convolens.fixtures.Fixtures.PoolingCase;
import convolens.fixtures.Fixtures.UnfoldingCase;
import convolens.model.TimelineGrain;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Operation;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.Upstream;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainArray;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every array on every stage of section 7.4 as it is shown when the last step is done, with every grain: against PyTorch's
 * values, and what follows from them by loops.
 */
class UnfoldFixtureTest {
    private static final double TOLERANCE = 1e-5;
    private static final List<UnfoldPreset> CONVOLUTIONS = List.of(
            UnfoldPreset.IM2COL,
            UnfoldPreset.MULTIPLY,
            UnfoldPreset.IM2COL_LOOP,
            UnfoldPreset.CONVOLUTION_FORWARD,
            UnfoldPreset.CONVOLUTION_BACKWARD);
    private static final List<UnfoldPreset> POOLINGS =
            List.of(UnfoldPreset.POOLING_IM2COL, UnfoldPreset.POOLING_FORWARD, UnfoldPreset.POOLING_BACKWARD);
    private static final List<UnfoldPreset> UNFOLDINGS =
            List.of(UnfoldPreset.IM2COL, UnfoldPreset.IM2COL_LOOP, UnfoldPreset.COL2IM);

    static List<ConvolutionCase> convolutions() {
        return Fixtures.convolutions();
    }

    static List<PoolingCase> poolings() {
        return Fixtures.poolings();
    }

    static List<UnfoldingCase> unfoldings() {
        return Fixtures.unfoldings();
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void convolvesAsPyTorchBothWays(ConvolutionCase c) {
        Tensor w = c.w().tensor();
        int[] window = {w.dim(2), w.dim(3), c.stride()[0], c.stride()[1], c.padding()[0], c.padding()[1]};
        Reference reference =
                new Reference(c.x(), window).convolution(c.w(), c.b(), c.y(), c.dy(), c.dx(), c.dw(), c.db());
        for (UnfoldPreset preset : CONVOLUTIONS) {
            UnfoldModel model = shown(preset, Operation.CONVOLUTION, c.x().tensor(), w, c.b().tensor(), window, c.dy());
            assertShown(model, reference);
        }
    }

    @ParameterizedTest
    @MethodSource("poolings")
    void poolsAsPyTorchBothWays(PoolingCase c) {
        Tensor x = c.x().tensor();
        Operation operation = Operation.valueOf(c.kind().toUpperCase(Locale.ROOT) + "_POOLING");
        int[] window = {c.kernel(), c.kernel(), c.stride(), c.stride(), c.padding(), c.padding()};
        Reference reference =
                new Reference(c.x(), window).pooling(operation == Operation.MAX_POOLING, c.y(), c.dy(), c.dx());
        Tensor none = Tensor.zeros(1, x.dim(1), c.kernel(), c.kernel());
        for (UnfoldPreset preset : POOLINGS) {
            UnfoldModel model = shown(preset, operation, x, none, Tensor.zeros(1), window, c.dy());
            assertShown(model, reference);
            assertWinners(model, reference);
        }
    }

    /** The column that wins a row is the one to which PyTorch's gradient of that row goes. */
    private static void assertWinners(UnfoldModel model, Reference reference) {
        int[] argmax = model.getFrame().computed().argmax();
        double[] dcol = reference.of(ArrayName.DCOL_POOLING);
        double[] dout = reference.of(ArrayName.DROW_RESULT);
        for (int row = 0; row < argmax.length; row++) {
            int columns = dcol.length / dout.length;
            assertThat(dcol[row * columns + argmax[row]]).isEqualTo(dout[row]);
        }
    }

    @ParameterizedTest
    @MethodSource("unfoldings")
    void unfoldsAndFoldsAsPyTorch(UnfoldingCase c) {
        Tensor x = c.x().tensor();
        int[] window = {c.filter()[0], c.filter()[1], c.stride(), c.stride(), c.padding(), c.padding()};
        Reference reference = new Reference(c.x(), window)
                .with(ArrayName.COL, c.col().data())
                .folding(c.col().data());
        assertThat(reference.cut()).containsExactly(c.col2im().data(), org.assertj.core.data.Offset.offset(1e-9));
        Tensor none = Tensor.zeros(1, x.dim(1), window[0], window[1]);
        for (UnfoldPreset preset : UNFOLDINGS) {
            UnfoldModel model = shown(preset, Operation.CONVOLUTION, x, none, Tensor.zeros(1), window, c.col());
            assertShown(model, reference);
        }
    }

    private static UnfoldModel shown(
            UnfoldPreset preset,
            Operation operation,
            Tensor x,
            Tensor w,
            Tensor b,
            int[] window,
            Fixtures.Array upstream) {
        SlidingState state = new SlidingState(
                operation,
                x,
                InputSource.of(InputPreset.EDITED, 0),
                w,
                Collections.nCopies(w.dim(0), FilterSource.of(FilterPreset.EDITED)),
                b,
                true,
                new Window(window[0], window[1], window[2], window[3], window[4], window[5]),
                0);
        UnfoldModel model = new UnfoldModel(preset);
        GradientSettings gradients = model.gradients();
        model.setup()
                .set(
                        state,
                        gradients == null
                                ? null
                                : gradients.with(new Upstream(Upstream.Kind.TYPED, 0, upstream.tensor())));
        assertThat(model.getFrame().state()).as("taken as it is").isSameAs(state);
        return model;
    }

    private static void assertShown(UnfoldModel model, Reference reference) {
        for (TimelineGrain grain : model.timeline().getGrains()) {
            model.timeline().grainProperty().set(grain);
            model.timeline().last();
            for (ArrayName name : model.preset().layout().arrays()) {
                String what = model.preset() + ", " + grain + ", " + name.symbol();
                assertClose(what, onScreen(model, name), reference.of(name), TOLERANCE);
            }
        }
    }

    /** The numbers in the cells of a pane, in flat order; those of a padding have to be 0 and are left out. */
    private static float[] onScreen(UnfoldModel model, ArrayName name) {
        ChainArray array = model.getFrame().chain().array(name);
        float[] shown = new float[array.values().size()];
        int at = 0;
        for (int cell = 0; cell < array.size(); cell++) {
            float value = model.getFrame().shown(name, cell);
            if (array.isBuffer() || !array.isPadding(cell)) {
                shown[at++] = value;
            } else {
                assertThat(value).isZero();
            }
        }
        assertThat(at).isEqualTo(shown.length);
        return shown;
    }
}

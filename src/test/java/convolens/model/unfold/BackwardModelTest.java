package convolens.model.unfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Operation;
import convolens.model.setup.Quantity;
import convolens.model.setup.Refusal;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.Upstream;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainArray;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenes of the way back, through their model: the inner product, typing and its way back. */
class BackwardModelTest {
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

    private static Tensor values(UnfoldModel model, ArrayName name) {
        return model.getFrame().chain().array(name).values();
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

    @Test
    void aPastedBlockOfGradientsStaysWithinItsMap() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.CONVOLUTION_BACKWARD);
        assertThat(model.paste(new ArrayCell(ArrayName.DOUT, 4), "10\t20\n30\t40"))
                .isTrue();
        assertThat(values(model, ArrayName.DOUT).toArray()).containsExactly(1, 2, 3, 4, 10, 20, 30, 40);
        assertThat(values(model, ArrayName.DB).data()[1]).isEqualTo(100);
        assertThat(model.paste(new ArrayCell(ArrayName.DOUT, 1), "5\t6")).isFalse();
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Refusal.Reason.BLOCK_DOES_NOT_FIT);
        assertThat(values(model, ArrayName.DOUT).data()[1]).isEqualTo(2);
        model.setup().undo();
        assertThat(values(model, ArrayName.DB).data()[1]).isEqualTo(26);
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

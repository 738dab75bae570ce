package convolens.model.unfold;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.im2col.Im2Col;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import convolens.model.TimelineGrain;
import convolens.model.setup.Quantity;
import convolens.model.setup.SlidingState;
import convolens.walk.Progress;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Chain;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.Portion;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenes of section 7.4 without a window. */
class UnfoldModelTest {
    private static Tensor values(UnfoldModel model, ArrayName name) {
        return model.getFrame().chain().array(name).values();
    }

    static Stream<Arguments> presetsAndSeeds() {
        return Stream.of(UnfoldPreset.values())
                .flatMap(preset -> LongStream.range(0, 12).mapToObj(seed -> Arguments.of(preset, seed)));
    }

    /** Whatever is set, what is on the stage is what the engine computes, and every step can be reached. */
    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("presetsAndSeeds")
    void showsWhatTheEngineComputes(UnfoldPreset preset, long seed) {
        Random random = new Random(seed);
        UnfoldModel model = new UnfoldModel(preset);
        for (int i = 0; i < 12; i++) {
            Quantity quantity =
                    preset.quantities().get(random.nextInt(preset.quantities().size()));
            Quantity.Bounds bounds = model.setup().bounds(quantity);
            model.setup().set(quantity, bounds.min() + random.nextInt(Math.min(6, bounds.max() - bounds.min() + 1)));
            List<TimelineGrain> grains = model.timeline().getGrains();
            model.timeline().grainProperty().set(grains.get(random.nextInt(grains.size())));
            model.timeline().seek(random.nextInt(model.timeline().getCount()));
        }
        SlidingState state = model.setup().getState();
        assertThat(model.getFrame().state()).isSameAs(state);
        assertThat(state.sizes().samples()).isLessThanOrEqualTo(4);
        assertThat(state.sizes().channels()).isLessThanOrEqualTo(4);
        assertThat(state.sizes().filters()).isLessThanOrEqualTo(8);
        Tensor col = Tensor.empty();
        Im2Col.unfold(state.input(), state.geometry(), col);
        Chain chain = model.getFrame().chain();
        if (chain.has(ArrayName.COL)) {
            assertThat(values(model, ArrayName.COL).toArray()).containsExactly(col.toArray());
        }
        if (!preset.isPooling() && chain.has(ArrayName.OUT)) {
            Tensor y = Tensor.empty();
            Parameter b = Parameter.of(
                    "b",
                    state.biased() ? state.bias() : Tensor.zeros(state.bias().size()));
            new Convolution(Cpu.single(), Parameter.of("W", state.filters()), b, state.window())
                    .forward(state.input(), Mode.PREDICT, y);
            float[] out = values(model, ArrayName.OUT).toArray();
            for (int i = 0; i < y.size(); i++) {
                assertThat(out[i]).isCloseTo(y.data()[i], org.assertj.core.data.Offset.offset(1e-3f));
            }
        }
        model.timeline().last();
        for (ArrayName stepped : preset.stepped()) {
            int last = model.getFrame().chain().array(stepped).size() - 1;
            assertThat(model.getFrame().progress(stepped, last)).isIn(Progress.DONE, Progress.WRITTEN);
        }
    }

    @Test
    void pointingLinksEveryArray() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.MULTIPLY);
        model.pointedProperty().set(new ArrayCell(ArrayName.OUT_2D, 3));
        // out2d[1, 1]: window (0, 1), filter 1
        assertThat(model.linkedProperty().get().get(ArrayName.COL).stream().boxed())
                .hasSize(18)
                .allMatch(i -> i / 18 == 1);
        assertThat(model.linkedProperty().get().get(ArrayName.X).cardinality()).isEqualTo(18);
        assertThat(model.linkedProperty().get().get(ArrayName.W).stream().boxed())
                .hasSize(18)
                .allMatch(i -> i / 18 == 1);
        assertThat(model.linkedProperty().get().get(ArrayName.B).stream().boxed())
                .containsExactly(1);
        model.pointedProperty().set(null);
        assertThat(model.linkedProperty().get()).isEmpty();
    }

    @Test
    void clickingACellGoesToItsStep() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.MULTIPLY);
        model.goTo(new ArrayCell(ArrayName.OUT_2D, 5));
        assertThat(model.timeline().getPosition()).isEqualTo(5);
        // out[0, 1, 0, 1] is out2d[1, 1]
        model.goTo(new ArrayCell(ArrayName.OUT, 5));
        assertThat(model.timeline().getPosition()).isEqualTo(3);
    }

    @Test
    void typingChangesTheInputAndCanBeUndone() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.MULTIPLY);
        assertThat(model.type(new ArrayCell(ArrayName.X, 0), "9")).isTrue();
        assertThat(values(model, ArrayName.COL).data()[0]).isEqualTo(9);
        assertThat(model.type(new ArrayCell(ArrayName.W_COL, 1), "-4")).isTrue();
        assertThat(model.setup().getState().filters().get(1, 0, 0, 0)).isEqualTo(-4);
        assertThat(model.type(new ArrayCell(ArrayName.B, 1), "x")).isFalse();
        assertThat(model.isEditable(new ArrayCell(ArrayName.OUT, 0))).isFalse();
        model.setup().undo();
        model.setup().undo();
        assertThat(model.setup().getState()).isSameAs(model.setup().start());
    }

    /** The figure of the book: a 28×28 digit under a 5×5 filter makes 576 rows of 25 numbers. */
    @Test
    void aDigitBecomesEighteenTimesAsLarge() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.IM2COL);
        model.setup().set(Quantity.CHANNELS, 1);
        model.setup().set(Quantity.HEIGHT, 28);
        model.setup().set(Quantity.WIDTH, 28);
        model.setup().set(Quantity.FILTER, 5);
        assertThat(values(model, ArrayName.COL).shape().toArray()).containsExactly(576, 25);
        assertThat(values(model, ArrayName.COL).size()).isEqualTo(14_400);
    }

    @Test
    void theTwinHasNoOverlap() {
        UnfoldModel model = new UnfoldModel(UnfoldPreset.IM2COL);
        model.setup().set(Quantity.HEIGHT, 9);
        UnfoldModel twin = new UnfoldModel(UnfoldPreset.IM2COL);
        twin.followWithoutOverlap(model.setup().getState());
        assertThat(twin.getFrame().state().window().strideY()).isEqualTo(3);
        ChainArray x = twin.getFrame().chain().array(ArrayName.X);
        for (int row = 0; row < 9; row++) {
            assertThat(x.geometry().uses(row, 0)).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(UnfoldPreset.class)
    void aLineByLineSceneShowsWhatItsLineReadsAndMakes(UnfoldPreset preset) {
        UnfoldModel model = new UnfoldModel(preset);
        for (int i = 0; i < model.timeline().getCount(); i++) {
            model.timeline().seek(i);
            ArrayName result = model.getFrame().step().operation().result();
            assertThat(model.isOnStage(result)).isTrue();
            long others =
                    preset.layout().arrays().stream().filter(model::isOnStage).count();
            assertThat(others)
                    .isLessThanOrEqualTo(
                            preset.isLineByLine() ? 4 : preset.layout().arrays().size());
        }
        assertThat(model.timeline().getGrains()).contains(model.grain(preset.portion()));
        assertThat(preset.portions()).contains(Portion.ALL.equals(preset.portion()) ? Portion.ALL : preset.portion());
    }
}

package convolens.model.sliding;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;
import convolens.fixtures.Fixtures;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.model.setup.Operation;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import convolens.walk.WindowWalk;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the steps of a scene show, against the engine's forward pass and against the reference values. */
class SlidingWalkthroughTest {

    /** Every preset, every grain, every step, forward and back: which cells are filled, and with what. */
    @ParameterizedTest
    @EnumSource(SlidingPreset.class)
    void everyStepShowsTheForwardPassAsFarAsItHasCome(SlidingPreset preset) {
        SlidingModel model = new SlidingModel(preset);
        TimelineModel timeline = model.timeline();
        float[] expected = forward(model.getFrame().state());
        assertThat(timeline.getGrains()).hasSizeGreaterThanOrEqualTo(3);
        for (TimelineGrain grain : List.copyOf(timeline.getGrains())) {
            timeline.grainProperty().set(grain);
            timeline.first();
            for (int i = 0; i < timeline.getCount(); i++) {
                assertThat(timeline.getPosition()).isEqualTo(i);
                assertShows(model.getFrame(), expected);
                timeline.seek(i + 1);
            }
            for (int i = timeline.getCount() - 1; i >= 0; i--) {
                assertThat(timeline.getPosition()).isEqualTo(i);
                assertShows(model.getFrame(), expected);
                timeline.seek(i - 1);
            }
        }
    }

    static List<Fixtures.ConvolutionCase> convolutions() {
        return Fixtures.convolutions();
    }

    static List<Fixtures.PoolingCase> poolings() {
        return Fixtures.poolings();
    }

    /** The reference values typed into the scene of batches, as a user would: sizes set, planes pasted. */
    @ParameterizedTest
    @MethodSource("convolutions")
    void theSceneComesToTheReferenceConvolutions(Fixtures.ConvolutionCase c) {
        SlidingModel model = new SlidingModel(SlidingPreset.BATCH);
        Setup<?> setup = model.setup();
        int[] x = c.x().shape();
        int[] w = c.w().shape();
        setup.set(Quantity.SAMPLES, x[0]);
        setup.set(Quantity.CHANNELS, x[1]);
        setup.set(Quantity.FILTERS, w[0]);
        sizes(setup, x[2], x[3], new int[] {w[2], w[3]}, c.stride(), c.padding());
        paste(setup, c.x().tensor());
        Tensor filters = c.w().tensor();
        for (int f = 0; f < w[0]; f++) {
            for (int channel = 0; channel < w[1]; channel++) {
                assertThat(setup.paste(0, new Spot.Filter(f, channel, 0, 0), plane(filters, f, channel)))
                        .isTrue();
            }
            assertThat(setup.type(
                            0, new Spot.Bias(f), Float.toString(c.b().tensor().get(f))))
                    .isTrue();
        }
        assertStepsComeTo(model, c.y().data());
    }

    @ParameterizedTest
    @MethodSource("poolings")
    void theSceneComesToTheReferencePoolings(Fixtures.PoolingCase c) {
        SlidingModel model = new SlidingModel(SlidingPreset.POOLING);
        Setup<?> setup = model.setup();
        setup.setOperation(Operation.valueOf(c.kind().toUpperCase(Locale.ROOT) + "_POOLING"));
        int[] x = c.x().shape();
        setup.set(Quantity.SAMPLES, x[0]);
        setup.set(Quantity.CHANNELS, x[1]);
        int[] square = {c.kernel(), c.kernel()};
        sizes(setup, x[2], x[3], square, new int[] {c.stride(), c.stride()}, new int[] {c.padding(), c.padding()});
        paste(setup, c.x().tensor());
        assertStepsComeTo(model, c.y().data());
    }

    private static void assertStepsComeTo(SlidingModel model, double[] expected) {
        TimelineModel timeline = model.timeline();
        for (TimelineGrain grain : List.copyOf(timeline.getGrains())) {
            timeline.grainProperty().set(grain);
            timeline.first();
            int stride = Math.max(1, timeline.getCount() / 40);
            for (int i = 0; i < timeline.getCount(); i += stride) {
                timeline.seek(i);
                Frame frame = model.getFrame();
                int complete = complete(frame);
                float[] shown = shown(frame);
                for (int cell = 0; cell < complete; cell++) {
                    assertThat((double) shown[cell])
                            .isCloseTo(expected[cell], org.assertj.core.data.Offset.offset(1e-4));
                }
            }
            timeline.last();
            assertClose("shown at the end", shown(model.getFrame()), expected, 1e-5);
        }
    }

    /** First the room that the largest needs, then the sizes themselves: no order of them passes an invalid state. */
    private static void sizes(Setup<?> setup, int height, int width, int[] filter, int[] stride, int[] padding) {
        setup.set(Quantity.HEIGHT, 20);
        setup.set(Quantity.WIDTH, 20);
        setup.set(Quantity.PADDING, 0);
        setup.set(Quantity.FILTER_HEIGHT, filter[0]);
        setup.set(Quantity.FILTER_WIDTH, filter[1]);
        setup.set(Quantity.PADDING_Y, padding[0]);
        setup.set(Quantity.PADDING_X, padding[1]);
        setup.set(Quantity.STRIDE_Y, stride[0]);
        setup.set(Quantity.STRIDE_X, stride[1]);
        setup.set(Quantity.HEIGHT, height);
        setup.set(Quantity.WIDTH, width);
    }

    private static void paste(Setup<?> setup, Tensor x) {
        for (int n = 0; n < x.dim(0); n++) {
            for (int c = 0; c < x.dim(1); c++) {
                assertThat(setup.paste(n, new Spot.Input(c, 0, 0), plane(x, n, c)))
                        .isTrue();
            }
        }
        assertThat(setup.getState().input().shape()).isEqualTo(x.shape());
        for (int i = 0; i < x.size(); i++) {
            // a typed -0 is 0
            assertThat(setup.getState().input().data()[i] == x.data()[i]).isTrue();
        }
    }

    /** One plane as a spreadsheet copies it. */
    private static String plane(Tensor tensor, int first, int second) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < tensor.dim(2); row++) {
            for (int column = 0; column < tensor.dim(3); column++) {
                text.append(column == 0 ? "" : "\t").append(tensor.get(first, second, row, column));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static float[] forward(SlidingState state) {
        Tensor y = Tensor.empty();
        if (state.operation().isPooling()) {
            Pooling.Kind kind = state.operation() == Operation.MAX_POOLING ? Pooling.Kind.MAX : Pooling.Kind.AVERAGE;
            new Pooling(Cpu.single(), kind, state.window()).forward(state.input(), Mode.PREDICT, y);
        } else {
            Tensor bias =
                    state.biased() ? state.bias() : Tensor.zeros(state.filters().dim(0));
            new Convolution(Cpu.single(), Parameter.of("W", state.filters()), Parameter.of("b", bias), state.window())
                    .forward(state.input(), Mode.PREDICT, y);
        }
        return y.toArray();
    }

    private static void assertShows(Frame frame, float[] expected) {
        float[] shown = shown(frame);
        int complete = complete(frame);
        boolean partial = frame.step().last().term() < frame.walk().terms() - 1;
        for (int i = 0; i < expected.length; i++) {
            if (i < complete) {
                assertThat(shown[i]).isEqualTo(expected[i]);
            } else {
                boolean begun = partial && i == complete;
                assertThat(Float.isNaN(shown[i]))
                        .as("cell %d of %s", i, frame.step())
                        .isEqualTo(!begun);
            }
        }
    }

    /** How many output cells are complete, counted from the position alone. */
    private static int complete(Frame frame) {
        WindowWalk walk = frame.walk();
        int windows = walk.geometry().windows();
        int steps = frame.step().position() + 1;
        return switch (frame.step().grain()) {
            case PRODUCT -> steps / walk.terms();
            case CHANNEL ->
                frame.state().operation().isPooling()
                        ? steps * windows
                        : steps / (walk.channels() + (frame.state().biased() ? 1 : 0));
            case WINDOW -> steps;
            case ROW -> steps * walk.geometry().outputWidth();
            case FILTER -> steps * windows;
            case MAP -> steps * windows * walk.maps();
            case BATCH -> walk.output().size();
        };
    }

    private static float[] shown(Frame frame) {
        WindowWalk walk = frame.walk();
        int windows = walk.geometry().windows();
        float[] shown = new float[walk.output().size()];
        IntStream.range(0, shown.length)
                .forEach(i -> shown[i] =
                        walk.shown(frame.step(), i / windows / walk.maps(), i / windows % walk.maps(), i % windows));
        return shown;
    }
}

package convolens.model.unfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.tensor.Tensor;
import convolens.model.setup.InputPicture;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Operation;
import convolens.model.setup.Quantity;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.gradient.CheckedCell;
import convolens.model.unfold.gradient.CheckedCell.Finding;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.GradientSettings.Rest;
import convolens.walk.chain.ArrayName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scene of the gradient check: every number against f as a loop computes it, and the kinks that it explains. */
class GradientCheckModelTest {
    private final UnfoldModel model = new UnfoldModel(UnfoldPreset.GRADIENT_CHECK);

    private void set(GradientSettings settings) {
        model.setup().setBesides(settings);
    }

    private List<CheckedCell> checks() {
        return model.getFrame().computed().checks();
    }

    private Tensor values(ArrayName name) {
        return model.getFrame().chain().array(name).values();
    }

    @ParameterizedTest
    @EnumSource(Rest.class)
    void bothGradientsAreThoseOfTheLoop(Rest rest) {
        for (ArrayName variable : List.of(ArrayName.X, ArrayName.W, ArrayName.B)) {
            set(model.gradients().with(rest).with(variable).with(0.25));
            SlidingState state = model.getFrame().state();
            Tensor dout = values(ArrayName.DOUT);
            Tensor moved = (variable == ArrayName.X
                            ? state.input()
                            : variable == ArrayName.W ? state.filters() : state.bias())
                    .copy();
            assertThat(checks()).hasSize(moved.size());
            for (int cell = 0; cell < moved.size(); cell++) {
                float theta = moved.data()[cell];
                moved.data()[cell] = theta + 0.25f;
                double above = f(state, variable, moved, rest, dout);
                moved.data()[cell] = theta - 0.25f;
                double below = f(state, variable, moved, rest, dout);
                moved.data()[cell] = theta;
                CheckedCell check = checks().get(cell);
                assertThat(check.above()).isCloseTo(above, within(1e-3));
                assertThat(check.below()).isCloseTo(below, within(1e-3));
                assertThat((double) values(ArrayName.NUMERIC).data()[cell])
                        .isCloseTo((above - below) / 0.5, within(1e-2));
                if (!check.finding().isKink()) {
                    assertThat((double) values(ArrayName.ANALYTIC).data()[cell])
                            .as("%s of %s, cell %d", rest, variable, cell)
                            .isCloseTo((above - below) / 0.5, within(0.05));
                } else {
                    assertThat(check.kinks()).isNotEmpty();
                }
            }
        }
    }

    /** f(θ) = Σ dout · pool(relu(x ∗ w + b)), as far as the layers go. */
    @Test
    void aPictureIsMadeAsSmallAsTheSceneChecks() {
        InputPicture digit = new InputPicture(Tensor.zeros(1, 28, 20));
        model.setup().chooseInput(new InputSource(InputPreset.DIGIT, 1, List.of(digit)));
        assertThat(model.setup().getState().sizes().height()).isEqualTo(12);
        assertThat(model.setup().getState().sizes().width()).isEqualTo(9);
        assertThat(model.setup().bounds(Quantity.HEIGHT).max()).isEqualTo(12);
    }

    private static double f(SlidingState state, ArrayName variable, Tensor moved, Rest rest, Tensor dout) {
        Tensor x = variable == ArrayName.X ? moved : state.input();
        Tensor w = variable == ArrayName.W ? moved : state.filters();
        Tensor b = variable == ArrayName.B ? moved : state.bias();
        int pool = rest == Rest.RELU_POOLING ? 2 : 1;
        double sum = 0;
        for (int n = 0; n < dout.dim(0); n++) {
            for (int fn = 0; fn < dout.dim(1); fn++) {
                for (int oh = 0; oh < dout.dim(2); oh++) {
                    for (int ow = 0; ow < dout.dim(3); ow++) {
                        double best = Double.NEGATIVE_INFINITY;
                        for (int y = oh * pool; y < (oh + 1) * pool; y++) {
                            for (int z = ow * pool; z < (ow + 1) * pool; z++) {
                                best = Math.max(best, map(x, w, b, n, fn, y, z, rest));
                            }
                        }
                        sum += best * dout.get(n, fn, oh, ow);
                    }
                }
            }
        }
        return sum;
    }

    /** One cell of the map, stride 1 and no padding. */
    private static double map(Tensor x, Tensor w, Tensor b, int n, int fn, int oh, int ow, Rest rest) {
        double sum = b.data()[fn];
        for (int c = 0; c < w.dim(1); c++) {
            for (int fh = 0; fh < w.dim(2); fh++) {
                for (int fw = 0; fw < w.dim(3); fw++) {
                    sum += (double) x.get(n, c, oh + fh, ow + fw) * w.get(fn, c, fh, fw);
                }
            }
        }
        return rest == Rest.NOTHING ? sum : Math.max(0, sum);
    }

    @Test
    void whatTheSceneOpensWithAgreesButForAFewKinks() {
        assertThat(checks()).noneMatch(check -> check.finding() == Finding.DIFFERS);
        assertThat(checks().stream()
                        .filter(check -> check.finding() == Finding.AGREES)
                        .count())
                .isGreaterThan(checks().size() / 2);
    }

    @Test
    void aLargeStepMeetsKinksThatASmallOneDoesNot() {
        set(model.gradients().with(1e-3));
        long few = checks().stream().filter(check -> check.finding().isKink()).count();
        set(model.gradients().with(1.0));
        assertThat(checks().stream().filter(check -> check.finding().isKink()).count())
                .isGreaterThan(few);
        assertThat(checks())
                .filteredOn(check -> check.finding().isKink())
                .allMatch(check -> !check.kinks().isEmpty());
    }

    @Test
    void aTinyStepShowsTheRoundingOfFloat32() {
        set(model.gradients().with(Rest.NOTHING).with(1e-6));
        assertThat(checks()).anyMatch(check -> check.finding() == Finding.ROUNDING);
        assertThat(checks()).noneMatch(check -> check.finding() == Finding.DIFFERS);
    }

    /** The largest and the next of a window are as far apart as a whole number: h = 1 reaches it, h = 0.1 does not. */
    @Test
    void maximaHaveTheirKinksWhereTwoCellsAreEqual() {
        model.setup().setOperation(Operation.MAX_POOLING);
        set(model.gradients().with(0.1));
        Tensor x = values(ArrayName.X);
        assertThat(checks()).hasSize(x.size());
        for (CheckedCell check : checks()) {
            assertThat(check.finding()).isIn(Finding.AGREES, Finding.KINK_HERE, Finding.HARMLESS);
        }
        model.setup().setOperation(Operation.AVERAGE_POOLING);
        assertThat(checks()).allMatch(check -> check.finding() == Finding.AGREES);
    }

    @Test
    void otherLayersAreOneChangeToUndo() {
        model.setup().setOperation(Operation.MAX_POOLING);
        model.setup().setOperation(Operation.CONVOLUTION, model.gradients().with(Rest.RELU));
        assertThat(model.getFrame().gradients().rest()).isEqualTo(Rest.RELU);
        model.setup().undo();
        assertThat(model.getFrame().state().operation()).isEqualTo(Operation.MAX_POOLING);
        assertThat(model.getFrame().gradients().rest()).isEqualTo(Rest.RELU_POOLING);
    }
}

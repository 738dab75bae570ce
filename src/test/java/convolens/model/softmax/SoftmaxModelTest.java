package convolens.model.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.model.setup.Refusal.Reason;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftmaxModelTest {
    private static final long SEED = 31;

    private final SoftmaxModel model = new SoftmaxModel(SoftmaxState.ofBook());

    /** The figures that section 3.5.1 prints; the loss computed in float64. */
    @Test
    void beginsWithTheFiguresOfTheBook() {
        SoftmaxValues values = model.getFrame().values();
        assertThat(values.probabilities())
                .containsExactly(new float[] {0.01821127f, 0.24519181f, 0.73659691f}, within(1e-7f));
        assertThat(values.loss()).isCloseTo(0.30571433, within(1e-7));
        assertThat(values.gradient())
                .containsExactly(new float[] {0.01821127f, 0.24519181f, -0.26340309f}, within(1e-7f));
        assertThat(values.max()).isEqualTo(4.0f);
    }

    @Test
    void everyColumnIsThatOfFloat64AndTheGradientThatOfDifferences() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 200; trial++) {
            String what = "seed " + SEED + ", trial " + trial;
            int classes = 2 + random.nextInt(19);
            float[] scores = new float[classes];
            for (int k = 0; k < classes; k++) {
                scores[k] = (float) (8 * random.nextGaussian());
            }
            int label = random.nextInt(classes);
            model.take(scores, label);
            SoftmaxValues values = model.getFrame().values();
            double[] p = softmax(scores, 0, 0);
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += values.exponentials()[k];
                assertThat(values.sums()[k]).as(what).isCloseTo(sum, within(1e-12));
                assertThat(values.exponentials()[k] / values.sum()).as(what).isCloseTo(p[k], within(1e-12));
                assertThat((double) values.probabilities()[k]).as(what).isCloseTo(p[k], within(1e-7));
                double h = 1e-4;
                double slope = (loss(softmax(scores, k, h)[label]) - loss(softmax(scores, k, -h)[label])) / (2 * h);
                // the layer leaves the 1e-7 of the loss out of the gradient
                double left = 1e-7 / (p[label] + 1e-7);
                assertThat((double) values.gradient()[k]).as(what).isCloseTo(slope, within(1e-6 + left));
            }
            assertThat(values.loss()).as(what).isCloseTo(loss(p[label]), within(1e-6));
        }
    }

    private static double loss(double p) {
        return -Math.log(p + 1e-7);
    }

    private static double[] softmax(float[] scores, int moved, double by) {
        double[] p = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp((double) scores[k] + (k == moved ? by : 0));
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    @Test
    void largeScoresOverflowUnlessTheMaximumIsSubtracted() {
        model.choose(SoftmaxPreset.LARGE);
        SoftmaxValues right = model.getFrame().values();
        assertThat(right.isBroken()).isFalse();
        assertThat(right.probabilities())
                .containsExactly(new float[] {0.24472847f, 0.66524096f, 0.09003057f}, within(1e-7f));
        assertThat(right.loss()).isCloseTo(0.40760581, within(1e-7));

        model.setShifted(false);
        SoftmaxValues plain = model.getFrame().values();
        assertThat(plain.isBroken()).isTrue();
        assertThat(plain.exponentials()).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(plain.sum()).isInfinite();
        assertThat(plain.probabilities()).containsOnly(Float.NaN);
        assertThat(plain.loss()).isNaN();
        assertThat(plain.gradient()).containsOnly(Float.NaN);

        model.take(new float[] {-1000, -1001}, 0);
        assertThat(model.getFrame().values().sum()).isZero();
        assertThat(model.getFrame().values().probabilities()).containsOnly(Float.NaN);
        model.take(new float[] {88.72f, 0}, 0);
        assertThat(model.getFrame().values().isBroken()).isFalse();
        model.take(new float[] {88.73f, 0}, 0);
        assertThat(model.getFrame().values().isBroken()).isTrue();
    }

    @Test
    void smallScoresAreTheSameEitherWay() {
        float[] shifted = model.getFrame().values().probabilities();
        model.setShifted(false);
        assertThat(model.getFrame().values().probabilities()).containsExactly(shifted, within(1e-6f));
        assertThat(model.getFrame().columns()).doesNotContain(SoftmaxColumn.SHIFTED);
    }

    @Test
    void eachStepComputesOneNumberMore() {
        assertThat(model.timeline().getCount()).isEqualTo(1 + 5 * 3 + 1);
        int known = known();
        for (int position = 1; position < model.timeline().getCount(); position++) {
            model.timeline().seek(position);
            SoftmaxOperation operation = model.getFrame().step().operation();
            boolean inAColumn = operation != SoftmaxOperation.SUM && operation != SoftmaxOperation.LOSS;
            assertThat(known()).as("position " + position).isEqualTo(known + (inAColumn ? 1 : 0));
            known = known();
        }
        assertThat(known).isEqualTo(6 * 3);
        assertThat(model.getFrame().sum()).isEqualTo(model.getFrame().values().sum());
    }

    private int known() {
        int known = 0;
        for (SoftmaxColumn column : model.getFrame().columns()) {
            for (int k = 0; k < model.getFrame().state().classes(); k++) {
                known += model.getFrame().isKnown(column, k) ? 1 : 0;
            }
        }
        return known;
    }

    @Test
    void grainsAndSettingsKeepThePlace() {
        model.goTo(new SoftmaxSpot(SoftmaxColumn.PROBABILITY, 1));
        assertThat(model.getFrame().step()).isEqualTo(new SoftmaxStep(SoftmaxOperation.DIVIDE, 1, false));
        model.timeline().grainProperty().set(SoftmaxModel.STAGE);
        assertThat(model.timeline().getCount()).isEqualTo(7);
        assertThat(model.getFrame().step()).isEqualTo(new SoftmaxStep(SoftmaxOperation.DIVIDE, 2, true));
        model.setShifted(false);
        assertThat(model.timeline().getCount()).isEqualTo(5);
        assertThat(model.getFrame().step().operation()).isEqualTo(SoftmaxOperation.DIVIDE);
        model.timeline().first();
        model.setShifted(true);
        model.timeline().first();
        model.setShifted(false);
        assertThat(model.getFrame().step().operation()).isEqualTo(SoftmaxOperation.EXP);
    }

    @Test
    void everyChangeIsTakenBack() {
        SoftmaxState start = model.setup().get();
        assertThat(model.type(0, "5.5")).isTrue();
        assertThat(model.type(0, "five")).isFalse();
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.NOT_A_NUMBER);
        assertThat(model.setup().get().preset()).isEqualTo(SoftmaxPreset.EDITED);
        model.setClasses(25);
        assertThat(model.setup().get().classes()).isEqualTo(20);
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.OUT_OF_RANGE);
        model.setup().endGesture();
        model.setLabel(19);
        model.setClasses(2);
        assertThat(model.setup().get().label()).isEqualTo(1);
        assertThat(model.paste(0, "1\t2")).isTrue();
        assertThat(model.paste(1, "1\n2")).isFalse();
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.BLOCK_DOES_NOT_FIT);
        assertThat(model.setup().get().scores()).containsExactly(1, 2);
        while (model.setup().canUndoProperty().get()) {
            model.setup().undo();
        }
        assertThat(model.setup().get()).isEqualTo(start);
        model.setup().redo();
        assertThat(model.setup().get().scores()[0]).isEqualTo(5.5f);
    }

    /** A step that was asked for before the network has answered is that step of its answer. */
    @Test
    void theStepStaysWhereTheNetworksAnswerComesLate() {
        SoftmaxModel waiting = new SoftmaxModel(SoftmaxState.undecided());
        for (int position = 0; position < waiting.timeline().getCount(); position++) {
            SoftmaxModel late = new SoftmaxModel(SoftmaxState.undecided());
            late.timeline().seek(position);
            late.begin(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 3);
            assertThat(late.timeline().getPosition()).isEqualTo(position);
            waiting.timeline().seek(position);
            assertThat(late.getFrame().step()).isEqualTo(waiting.getFrame().step());
        }
    }

    @Test
    void theNetworksAnswerIsTheStartUnlessSomethingWasChanged() {
        model.begin(new float[] {1, 2, 3, 4}, 0);
        assertThat(model.setup().get().classes()).isEqualTo(4);
        model.choose(SoftmaxPreset.EQUAL);
        assertThat(model.getFrame().values().probabilities()).containsOnly(0.25f);
        model.begin(new float[] {1, 2}, 0);
        assertThat(model.setup().get().preset()).isEqualTo(SoftmaxPreset.EQUAL);
        model.setup().reset();
        assertThat(model.setup().get().scores()).containsExactly(1, 2);
    }
}

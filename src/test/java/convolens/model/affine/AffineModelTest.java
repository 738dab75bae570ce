package convolens.model.affine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.setup.Refusal.Reason;
import convolens.walk.AffineStep.Grain;
import convolens.walk.UnitSum;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;

class AffineModelTest {
    private static final long SEED = 12;

    private final AffineModel model = new AffineModel(List.of());

    /** Section 3.4.3 prints A1 = 0.3, 0.7, 1.1. */
    @Test
    void beginsWithTheFiguresOfTheBook() {
        float[] y = {0.3f, 0.7f, 1.1f};
        for (int unit = 0; unit < 3; unit++) {
            model.goToUnit(unit);
            assertThat((float) model.getFrame().running()).isCloseTo(y[unit], within(1e-6f));
        }
    }

    @Test
    void everyStepAddsOneTermInItsOrder() {
        model.chooseMaps(5);
        AffineState state = model.setup().get();
        for (Grain grain : new Grain[] {Grain.PRODUCT, Grain.CONTRIBUTION}) {
            model.timeline().grainProperty().set(AffineModel.GRAINS.get(grain.ordinal()));
            assertThat(model.timeline().getCount()).isEqualTo(3 * 19);
            for (int unit = 0; unit < 3; unit++) {
                double sum = 0;
                float before = Float.POSITIVE_INFINITY;
                for (int count = 1; count <= 19; count++) {
                    model.timeline().seek(unit * 19 + count - 1);
                    AffineFrame frame = model.getFrame();
                    String what = grain + " unit " + unit + " count " + count;
                    assertThat(frame.unit()).as(what).isEqualTo(unit);
                    int i = frame.added();
                    if (count == 19) {
                        assertThat(i).as(what).isEqualTo(-1);
                        sum += state.bias()[unit];
                    } else {
                        float product = state.x()[i] * state.weights()[unit][i];
                        assertThat(frame.isDone(i)).as(what).isTrue();
                        if (grain == Grain.PRODUCT) {
                            assertThat(i).as(what).isEqualTo(count - 1);
                        } else {
                            assertThat(Math.abs(product)).as(what).isLessThanOrEqualTo(before);
                            before = Math.abs(product);
                        }
                        sum += product;
                    }
                    assertThat(frame.running()).as(what).isEqualTo(sum);
                    int done = 0;
                    for (int each = 0; each < 18; each++) {
                        done += frame.isDone(each) ? 1 : 0;
                    }
                    assertThat(done).as(what).isEqualTo(Math.min(18, count));
                    assertThat(frame.isKnown(unit)).as(what).isEqualTo(count == 19);
                    assertThat(frame.isKnown(unit + 1)).as(what).isFalse();
                }
            }
        }
        model.timeline().grainProperty().set(AffineModel.GRAINS.get(Grain.UNIT.ordinal()));
        assertThat(model.timeline().getCount()).isEqualTo(3);
        assertThat(model.getFrame().isComplete()).isTrue();
    }

    @Test
    void twelveThousandInputsAreSummedInEitherOrder() {
        Random random = new Random(SEED);
        Tensor x = random(random, 1, 16, 28, 28);
        Tensor w = random(random, 12_544, 7);
        Tensor b = random(random, 7);
        model.take(AffineState.of(null, x, w, b));
        for (int unit = 0; unit < 7; unit++) {
            model.goToUnit(unit);
            double expected = b.data()[unit];
            double[] magnitudes = new double[12_544];
            for (int i = 0; i < 12_544; i++) {
                expected += (double) x.data()[i] * w.data()[i * 7 + unit];
                magnitudes[i] = Math.abs(x.data()[i] * w.data()[i * 7 + unit]);
            }
            UnitSum sum = model.getFrame().sum();
            assertThat(model.getFrame().running()).isCloseTo(expected, within(1e-3));
            assertThat(sum.running(true, 12_544) + sum.bias()).isCloseTo(expected, within(1e-4));
            Arrays.sort(magnitudes);
            for (int rank = 0; rank < 12_544; rank += 97) {
                assertThat(Math.abs((double) sum.product(sum.ranked(rank)))).isEqualTo(magnitudes[12_543 - rank]);
                assertThat(sum.rank(sum.ranked(rank))).isEqualTo(rank);
            }
            double all = Arrays.stream(magnitudes).sum();
            double ten = Arrays.stream(magnitudes, 12_534, 12_544).sum();
            assertThat(sum.share(10)).isCloseTo(ten / all, within(1e-9));
        }
        assertThat(model.setup().get().index(785)).isEqualTo("[1, 0, 1]");
    }

    private static Tensor random(Random random, int... dims) {
        Tensor values = new Tensor(Shape.of(dims));
        for (int i = 0; i < values.size(); i++) {
            values.data()[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void aTermKeepsItsPlaceWhenTheOrderChanges() {
        model.chooseMaps(3);
        model.goTo(new AffineSpot(AffinePart.PRODUCT, 7));
        assertThat(model.getFrame().added()).isEqualTo(7);
        model.timeline().grainProperty().set(AffineModel.GRAINS.get(Grain.PRODUCT.ordinal()));
        assertThat(model.getFrame().added()).isEqualTo(7);
        assertThat(model.getFrame().step().count()).isEqualTo(8);
        model.timeline().grainProperty().set(AffineModel.GRAINS.get(Grain.CONTRIBUTION.ordinal()));
        assertThat(model.getFrame().added()).isEqualTo(7);
        model.timeline().grainProperty().set(AffineModel.GRAINS.get(Grain.UNIT.ordinal()));
        model.goTo(new AffineSpot(AffinePart.BIAS, 0));
        assertThat(model.getFrame().isComplete()).isTrue();
        model.goTo(new AffineSpot(AffinePart.OUTPUT, 2));
        assertThat(model.getFrame().unit()).isEqualTo(2);
    }

    @Test
    void everyChangeIsTakenBack() {
        AffineState book = model.setup().get();
        model.goToUnit(1);
        assertThat(model.type(new AffineSpot(AffinePart.WEIGHT, 1), "2")).isTrue();
        assertThat((float) model.getFrame().running()).isCloseTo(0.2f + 0.3f + 1, within(1e-6f));
        assertThat(model.getFrame().unit()).isEqualTo(1);
        assertThat(model.type(new AffineSpot(AffinePart.BIAS, 0), "-1")).isTrue();
        assertThat(model.type(new AffineSpot(AffinePart.INPUT, 0), "x")).isFalse();
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.NOT_A_NUMBER);
        assertThat(model.paste(new AffineSpot(AffinePart.INPUT, 0), "3\t4")).isTrue();
        assertThat(model.paste(new AffineSpot(AffinePart.INPUT, 1), "3\n4")).isFalse();
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.BLOCK_DOES_NOT_FIT);
        assertThat((float) model.getFrame().running()).isCloseTo(-1 + 0.9f + 8, within(1e-5f));
        assertThat(model.setup().get().source()).isEqualTo(AffineState.Source.EDITED);
        // the weights of other units are as they were, and the book's own too
        assertThat(model.setup().get().weights()[0]).isSameAs(book.weights()[0]);
        assertThat(book.weights()[1]).containsExactly(0.3f, 0.4f);
        model.setup().undo();
        model.setup().undo();
        model.setup().undo();
        assertThat(model.setup().get()).isSameAs(book);
        model.goToUnit(7);
        assertThat(model.getFrame().unit()).isEqualTo(2);
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Reason.OUT_OF_RANGE);
    }

    @Test
    void aBlockIsPastedIntoItsMap() {
        model.chooseMaps(3);
        assertThat(model.paste(new AffineSpot(AffinePart.INPUT, 9 + 4), "7\t8\n5\t6"))
                .isTrue();
        assertThat(model.setup().get().x()).contains(7, Index.atIndex(13));
        assertThat(model.setup().get().x()).contains(6, Index.atIndex(17));
        assertThat(model.paste(new AffineSpot(AffinePart.WEIGHT, 8), "1\t2")).isFalse();
    }

    /** Two hundred digits through a layer can be taken back; its weights must not be kept two hundred times. */
    @Test
    void anotherInputSharesTheWeights() {
        Random random = new Random(SEED);
        Tensor w = random(random, 30, 4);
        Tensor b = random(random, 4);
        model.take(AffineState.of(null, random(random, 1, 30), w, b));
        AffineState first = model.setup().get();
        w.data()[3] += 1;
        Tensor x = random(random, 1, 30);
        model.take(AffineState.of(null, x, w, b));
        AffineState second = model.setup().get();
        assertThat(second.x()).containsExactly(x.toArray());
        assertThat(second.weights()[0]).isSameAs(first.weights()[0]);
        assertThat(second.weights()[3]).isNotSameAs(first.weights()[3]);
        assertThat(second.weights()[3][0]).isEqualTo(w.data()[3]);
    }

    @Test
    void shapesThatDoNotGoTogetherAreRefused() {
        assertThatThrownBy(() -> AffineState.of(null, Tensor.zeros(1, 3), Tensor.zeros(4, 2), Tensor.zeros(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(1, 3)");
    }
}

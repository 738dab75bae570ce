package convolens.model.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.ClassScore;
import convolens.engine.inspect.GradCam;
import convolens.engine.inspect.Occlusion;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.TimelineGrain;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhyThisAnswerModelTest {
    private static final Architecture SMALL = new Architecture(
            Shape.of(1, 8, 9),
            List.of(
                    new LayerSpec.Convolution(3, Window.square(3, 1, 0)),
                    new LayerSpec.Relu(),
                    new LayerSpec.Affine(12),
                    new LayerSpec.Relu(),
                    new LayerSpec.Affine(4)));

    private final Network network = SMALL.build(Cpu.single(), 3);
    private final Tensor picture = picture();
    private final WindowGeometry geometry = WindowGeometry.square(8, 9, 3, 2, 0);
    private final WhyThisAnswerModel model = new WhyThisAnswerModel(List.of());

    private static Tensor picture() {
        Random random = new Random(4);
        Tensor picture = Tensor.zeros(1, 8, 9);
        for (int i = 0; i < picture.size(); i++) {
            picture.data()[i] = random.nextFloat();
        }
        return picture;
    }

    private WhyResult result(ClassScore asked, int windows) {
        Explained explained = Explained.of(network, picture, asked);
        Occlusion occlusion = new Occlusion(network, picture, geometry, 0.5f);
        while (occlusion.advance()) {
            // to the end
        }
        Occlusion.Answers all = occlusion.answers();
        Occlusion.Answers some = new Occlusion.Answers(geometry, 4, all.probabilities(), windows);
        return new WhyResult(
                SMALL,
                3,
                0,
                1,
                picture,
                Double.NaN,
                geometry,
                0.5f,
                explained,
                explained.perClass(network, picture),
                explained,
                some,
                some);
    }

    @Test
    void thePatchIsSteppedByWindowsRowsOrAtOnce() {
        model.resultProperty().set(result(ClassScore.of(1), geometry.windows()));
        assertThat(geometry.windows()).isEqualTo(12);
        assertThat(model.timeline().getCount()).isEqualTo(12);
        assertThat(model.trainedMap().known()).as("begins with the whole map").isEqualTo(12);
        model.timeline().seek(5);
        assertThat(model.window()).isEqualTo(5);
        assertThat(model.trainedMap().known()).isEqualTo(6);
        model.timeline().grainProperty().set(new TimelineGrain("grain.row"));
        assertThat(model.timeline().getCount()).isEqualTo(3);
        assertThat(model.window()).as("the end of the second row").isEqualTo(7);
        model.timeline().grainProperty().set(new TimelineGrain("grain.map"));
        assertThat(model.window()).isEqualTo(11);
        model.timeline().grainProperty().set(new TimelineGrain("grain.window"));
        model.seekWindow(2);
        model.resultProperty().set(result(ClassScore.of(1), 1));
        assertThat(model.trainedMap().known()).as("no more than is computed").isEqualTo(1);
    }

    @Test
    void whatIsPointedAtIsLookedAt() {
        model.resultProperty().set(result(ClassScore.of(1), 12));
        model.timeline().seek(0);
        model.pointedProperty().set(new WhyThisAnswerModel.Cell(2, 3));
        assertThat(model.lookedAt()).isEqualTo(11);
        model.pointedProperty().set(null);
        assertThat(model.lookedAt()).isZero();
    }

    @Test
    void theGradientHasAStepForEveryLayer() {
        model.change(state -> state.with(WhyMethod.GRADIENT));
        WhyResult result = result(ClassScore.of(1), 12);
        model.resultProperty().set(result);
        assertThat(model.timeline().getCount()).isEqualTo(6);
        assertThat(model.layer()).as("begins at the picture").isEqualTo(-1);
        assertThat(model.trainedMap().values().toArray())
                .isEqualTo(result.trained().gradient().input().toArray());
        assertThat(model.maps().all().shape()).as("a map for every class").isEqualTo(Shape.of(1, 4, 8, 9));
        assertThat(model.maps().chosen()).isEqualTo(1);
        assertThat(Arrays.copyOfRange(model.maps().all().data(), 72, 144))
                .isEqualTo(result.trained().gradient().input().toArray());
        model.timeline().first();
        assertThat(model.trainedMap().values().toArray()).containsExactly(0, 1, 0, 0);
        model.timeline().forward();
        WhyMap units = model.trainedMap();
        assertThat(units.known()).isEqualTo(12);
        assertThat(units.values().shape()).as("12 units in rows of 4").isEqualTo(Shape.of(3, 4));
    }

    @Test
    void gradCamAddsUp() {
        model.change(state -> state.with(WhyMethod.GRAD_CAM));
        WhyResult result = result(new ClassScore(2, 0), 12);
        model.resultProperty().set(result);
        assertThat(model.stage()).isEqualTo(CamStage.ENLARGED);
        assertThat(model.trainedMap().values().shape()).isEqualTo(Shape.of(8, 9));
        GradCam cam = model.maps().cam();
        model.timeline().seek(CamStage.WEIGHTED.ordinal());
        Tensor products = model.maps().all();
        int size = cam.sum().size();
        double shares = 0;
        for (int k = 0; k < 3; k++) {
            shares += cam.share(k);
        }
        assertThat(shares).isCloseTo(1, within(1e-9));
        for (int i = 0; i < size; i++) {
            float sum = products.data()[i] + products.data()[size + i] + products.data()[2 * size + i];
            assertThat(cam.sum().data()[i]).isCloseTo(sum, within(1e-6f));
        }
        int strongest = model.maps().chosen();
        for (int k = 0; k < 3; k++) {
            assertThat(cam.share(strongest)).isGreaterThanOrEqualTo(cam.share(k));
        }
        model.mapProperty().set(1);
        assertThat(model.maps().chosen()).isEqualTo(1);
        assertThat(model.trainedMap().values().toArray())
                .isEqualTo(cam.weighted(1).toArray());
    }

    @Test
    void whatIsComputedIsNotComputedAgain() {
        WhyState state = WhyState.FIRST;
        assertThat(state.with(WhyMethod.GRADIENT).needsTheSame(state)).isTrue();
        assertThat(state.needsTheSame(state.with(WhyMethod.GRADIENT)))
                .as("the patch has to slide now")
                .isFalse();
        assertThat(state.withTimesInput(true).withLayer(0).needsTheSame(state)).isTrue();
        assertThat(state.withSeed(2).needsTheSame(state)).isFalse();
        assertThat(state.with(new WhyState.Patch(7, 1, 0, 50)).needsTheSame(state))
                .isFalse();
    }

    @Test
    void aPatchFitsEveryPicture() {
        WindowGeometry tiny = new WhyState.Patch(7, 3, 5, 50).on(Shape.of(3, 4, 6));
        assertThat(tiny.filterHeight()).isEqualTo(4);
        assertThat(tiny.strideX()).isEqualTo(3);
        assertThat(tiny.paddingY()).as("no window lies in the padding alone").isEqualTo(3);
    }
}

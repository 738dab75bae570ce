package convolens.model.units;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.data.DataSet;
import convolens.data.Split;
import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.TopPatch;
import convolens.engine.inspect.UnitPatches;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.tensor.ReceptiveField;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.export.UnitsCsv;
import convolens.model.network.NetworkPass;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network of one convolution with three units and two scores, and what is said to be found for it. */
class DeepUnitsModelTest {
    private static final Architecture SMALL = new Architecture(
            Shape.of(1, 28, 28),
            List.of(
                    new LayerSpec.Convolution(3, Window.square(5, 2, 2)),
                    new LayerSpec.Relu(),
                    new LayerSpec.Affine(2)));

    private final DeepUnitsModel model = new DeepUnitsModel(List.of());
    private Split images;

    @BeforeEach
    void look() throws Exception {
        images = DataSet.mnist().test().take(20);
        Network network = SMALL.build(Cpu.single(), 1);
        model.look(NetworkPass.of(SMALL, network.copyParameters(), network, Tensor.zeros(1, 28, 28)));
    }

    private FoundPatches found(int searched) {
        UnitPatches mixed = new UnitPatches(List.of(new TopPatch(3, 0, 0, 13, 2f), new TopPatch(5, 1, 2, 2, 1f)));
        UnitPatches dead = new UnitPatches(List.of(new TopPatch(0, 7, 0, 0, 0f)));
        UnitPatches pure = new UnitPatches(List.of(new TopPatch(7, 9, 4, 5, 3f), new TopPatch(9, 9, 5, 5, 2.5f)));
        return new FoundPatches(
                List.of(List.of(mixed, dead, pure), List.of(mixed, pure)), DeepUnitsModel.Data.TEST, images, searched);
    }

    @Test
    void theFirstLayerIsLookedAtAndMeasured() {
        assertThat(model.layers()).isEqualTo(2);
        assertThat(model.column()).isEqualTo(1);
        assertThat(model.measure(1)).isEqualTo(new LayerMeasure(5, 5, 3, Double.NaN, 0));
        model.show(found(20));
        assertThat(model.measure(1)).isEqualTo(new LayerMeasure(5, 5, 3, 0.75, 1));
        assertThat(model.measure(2))
                .as("an affine layer sees the whole picture")
                .isEqualTo(new LayerMeasure(28, 28, 2, 0.75, 0));
        assertThat(model.card(0)).isEqualTo(new UnitCard(0, false, 2f, 0, 1, 2));
        assertThat(model.card(1)).isEqualTo(new UnitCard(1, true, 0f, -1, 0, 0));
    }

    @Test
    void unitsOfOneClassComeFirstOnceAllIsSearched() {
        model.show(found(10));
        assertThat(model.unitsProperty().get()).as("while it is searched").containsExactly(0, 1, 2);
        model.show(found(20));
        assertThat(model.unitsProperty().get()).as("the dead one last").containsExactly(2, 0, 1);
        assertThat(model.unit()).isEqualTo(2);
        model.orderProperty().set(DeepUnitsModel.Order.NUMBER);
        assertThat(model.unitsProperty().get()).containsExactly(0, 1, 2);
        assertThat(model.unit()).isEqualTo(2);
    }

    @Test
    void patchesAreCutToWhatTheirCellSees() {
        model.show(found(20));
        UnitPatch corner = model.patches(0).get(0);
        assertThat(corner.crop().shape()).isEqualTo(Shape.of(1, 5, 5));
        Tensor whole = images.image(3);
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 5; x++) {
                // the window of stride 2 and padding 2 over row 0, column 13
                int row = y - 2;
                int column = 13 * 2 - 2 + x;
                float value = corner.crop().get(0, y, x);
                if (row < 0 || column >= 28) {
                    assertThat(value).as("padding at %d, %d", y, x).isNaN();
                } else {
                    assertThat(value).isEqualTo(whole.get(0, row, column));
                }
            }
        }
    }

    @Test
    void theMeanLeavesOutWhatLiesOutside() {
        Tensor picture = Tensor.zeros(1, 2, 2);
        picture.fill(0.5f);
        Tensor inside = PatchCrop.of(picture, new ReceptiveField(0, 0, 2, 2));
        Tensor over = PatchCrop.of(Tensor.zeros(1, 2, 2), new ReceptiveField(-1, 0, 1, 2));
        Tensor mean = PatchCrop.mean(List.of(inside, over));
        assertThat(mean.toArray()).containsExactly(0.5f, 0.5f, 0.25f, 0.25f);
        assertThat(PatchCrop.mean(List.of(over)).toArray()[0]).isNaN();
    }

    @Test
    void stepsOfThePictureAreThoseOfTheTimeline() {
        Tensor picture = Tensor.zeros(1, 28, 28);
        model.ascent()
                .grow(List.of(new AscentFrame(0, picture, 1, picture, 0), new AscentFrame(1, picture, 2, picture, 0)));
        assertThat(model.ascent().timeline().getPosition()).isEqualTo(1);
        model.ascent().timeline().first();
        model.ascent().grow(List.of(new AscentFrame(2, picture, 3, picture, 0)));
        assertThat(model.ascent().timeline().getPosition())
                .as("whoever went back stays there")
                .isZero();
        assertThat(model.ascent().frame()).extracting(AscentFrame::value).isEqualTo(1f);
        assertThat(model.ascent().isMade()).isFalse();
        model.ascent().setup().change(model.ascent().setup().get().withSteps(2));
        assertThat(model.ascent().isMade()).isTrue();
        model.ascent().restart();
        assertThat(model.ascent().frame()).isNull();
    }

    @Test
    void theTableHasEveryPatch() {
        String csv = UnitsCsv.of(List.of("Conv 1", "Affine 1"), found(20));
        assertThat(csv.lines()).hasSize(1 + 2 + 1 + 2 + 2 + 2);
        assertThat(csv.lines().skip(1).findFirst()).contains("Conv 1,0,1,3,0,0,13,2.000000");
        assertThat(csv).endsWith("Affine 1,1,2,9,9,5,5,2.500000\n");
    }
}

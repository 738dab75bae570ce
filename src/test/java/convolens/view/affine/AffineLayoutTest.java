package convolens.view.affine;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.affine.AffineModel;
import convolens.model.affine.AffinePart;
import convolens.model.affine.AffineSpot;
import convolens.model.affine.AffineState;
import convolens.ui.OnFxThread;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the layer's shape, each number has a place of its own on the stage and is found there. */
@OnFxThread
class AffineLayoutTest {
    @ParameterizedTest
    @CsvSource({
        "1 2, 3",
        "1 100, 10",
        "1 2000, 1000",
        "1 2 3 3, 3",
        "1 30 12 12, 100",
        "1 64 4 4, 50",
        "1 16 28 28, 100",
        "1 1 64 3, 1",
        "1 256 1 1, 20",
        "1 1, 1"
    })
    void everyNumberIsFoundWhereItLies(String shape, int units) {
        int[] dims =
                List.of(shape.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        Tensor x = new Tensor(Shape.of(dims));
        AffineModel model = new AffineModel(List.of());
        model.take(AffineState.of(null, x, Tensor.zeros(x.size(), units), Tensor.zeros(units)));
        for (double[] size : new double[][] {{470, 330}, {770, 560}, {1800, 1200}}) {
            for (int position : new int[] {0, x.size() / 2, x.size()}) {
                model.timeline().seek(position);
                AffineLayout layout = AffineLayout.of(model.getFrame(), size[0], size[1]);
                Rectangle2D stage =
                        new Rectangle2D(0, 0, size[0], layout.caption().getMinY() + 1);
                for (AffinePart part : new AffinePart[] {AffinePart.INPUT, AffinePart.WEIGHT, AffinePart.PRODUCT}) {
                    for (int i = 0; i < x.size(); i += 1 + x.size() / 300) {
                        requireFound(layout, stage, new AffineSpot(part, i));
                    }
                }
                requireFound(layout, stage, new AffineSpot(AffinePart.BIAS, 0));
                requireFound(layout, stage, new AffineSpot(AffinePart.OUTPUT, 0));
                int added = model.getFrame().added();
                if (added >= 0) {
                    requireFound(layout, stage, new AffineSpot(AffinePart.TERM, added));
                }
            }
        }
    }

    private static void requireFound(AffineLayout layout, Rectangle2D stage, AffineSpot spot) {
        Rectangle2D at = layout.cell(spot);
        assertThat(at).as(spot.toString()).isNotNull();
        assertThat(stage.contains(at)).as(spot + " at " + at).isTrue();
        double x = at.getMinX() + at.getWidth() / 2;
        double y = at.getMinY() + at.getHeight() / 2;
        assertThat(layout.at(x, y)).as(spot + " at " + at).isEqualTo(spot);
    }
}

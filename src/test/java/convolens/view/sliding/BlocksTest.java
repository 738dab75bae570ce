package convolens.view.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.ui.OnFxThread;
import convolens.view.paint.BoxPainter.Box;
import convolens.view.sliding.Blocks.Kind;
import convolens.view.sliding.Blocks.Placed;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a point of the picture in space to the cell there. */
@OnFxThread
class BlocksTest {
    private static final Rectangle2D AREA = new Rectangle2D(0, 300, 780, 200);

    private final Frame frame = new SlidingModel(SlidingPreset.MANY_FILTERS).getFrame();

    @ParameterizedTest
    @CsvSource({"0.5, 0.45", "-0.7, 0.3", "0.2, -0.2", "1.1, 1.1"})
    void everyFrontCellIsFoundWhereItIsDrawn(double yaw, double pitch) {
        Blocks blocks = Blocks.of(frame, AREA, 1, yaw, pitch);
        for (Placed block : blocks.placed()) {
            Box box = block.box();
            for (int row = 0; row < box.height(); row++) {
                for (int column = 0; column < box.width(); column++) {
                    Point2D at =
                            blocks.painter().project(column + 0.5, row + 0.5, 0).add(block.origin());
                    assertThat(blocks.painter().pick(block.origin(), box, at.getX(), at.getY()))
                            .hasValueSatisfying(cell -> assertThat(cell.z()).isZero());
                    Spot expected = spot(block, 0, row, column);
                    assertThat(blocks.spotAt(frame, at.getX(), at.getY())).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theSideAndTheTopLeadIntoTheDepth() {
        Blocks blocks = Blocks.of(frame, AREA, 1, 0.5, 0.45);
        for (Placed block : blocks.placed()) {
            Box box = block.box();
            int last = (int) box.width() - 1;
            for (int z = 0; z < box.depth(); z++) {
                Point2D side =
                        blocks.painter().project(box.width(), 0.5, z + 0.5).add(block.origin());
                assertThat(blocks.spotAt(frame, side.getX() - 0.01, side.getY()))
                        .isEqualTo(spot(block, z, 0, last));
                Point2D top = blocks.painter().project(0.5, 0, z + 0.5).add(block.origin());
                assertThat(blocks.spotAt(frame, top.getX(), top.getY() + 0.01)).isEqualTo(spot(block, z, 0, 0));
            }
        }
    }

    @Test
    void theOutputOfOneFilterIsOneDeep() {
        Frame one = new SlidingModel(SlidingPreset.CHANNELS).getFrame();
        List<Placed> outputs = Blocks.of(one, AREA, 1, 0.5, 0.45).placed().stream()
                .filter(block -> block.kind() == Kind.OUTPUT)
                .toList();
        assertThat(outputs).hasSize(1);
        assertThat(outputs.get(0).box()).isEqualTo(Box.of(2, 2, 1));
    }

    @Test
    void outsideTheBlocksThereIsNothing() {
        Blocks blocks = Blocks.of(frame, AREA, 1, 0.5, 0.45);
        assertThat(blocks.spotAt(frame, 1, 301)).isNull();
    }

    private static Spot spot(Placed block, int z, int row, int column) {
        return switch (block.kind()) {
            case INPUT -> new Spot.Input(z, row, column);
            case FILTER -> new Spot.Filter(block.index(), z, row, column);
            case BIAS -> new Spot.Bias(z);
            case OUTPUT -> new Spot.Output(z, row, column);
        };
    }
}

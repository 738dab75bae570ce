package convolens.view.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.model.setup.Quantity;
import convolens.model.sliding.Frame;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.raster.NumberText;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Palette;
import convolens.view.paint.RecordingInk;
import convolens.view.paint.RecordingInk.Written;
import convolens.view.paint.Typography;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.StageLayout;
import convolens.view.sliding.layout.StageShape;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from the back row when a window of 1920×1080 is presented. */
@OnFxThread
class PresentedStageTest {
    /** By how much all is larger. */
    private static final double ZOOM = 1.5;

    /** What bar, sentence and timeline leave. */
    private static final double WIDTH = 1280;

    private static final double HEIGHT = 582;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
        Frames.run(Typography::load);
    }

    static List<SlidingPreset> presets() {
        return SlidingPresets.registered();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void numbersOfEightByEightAreTwentyEightPixelsHigh(SlidingPreset preset) {
        SlidingModel model = new SlidingModel(preset);
        model.setup().set(Quantity.HEIGHT, 8);
        model.setup().set(Quantity.WIDTH, 8);
        Frames.run(() -> {
            Painted painted = paint(model);
            assertThat(painted.smallest(true)).isGreaterThanOrEqualTo(28);
            assertThat(painted.smallest(false)).isGreaterThanOrEqualTo(12);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void theStageUsesMostOfItsRoom(SlidingPreset preset) {
        SlidingModel model = new SlidingModel(preset);
        Frames.run(() -> {
            Painted painted = paint(model);
            Rectangle2D used = painted.withCaption();
            assertThat(used.getWidth() * used.getHeight() / (WIDTH * HEIGHT)).isGreaterThanOrEqualTo(0.7);
        });
    }

    private record Painted(StageLayout layout, RecordingInk ink) {
        /** The size of the smallest number in the cells of the input, or of all the others. */
        double smallest(boolean input) {
            return layout.panels().stream()
                    .filter(panel -> panel.kind() != Panel.Kind.USES)
                    .filter(panel -> panel.kind() == Panel.Kind.INPUT == input)
                    .mapToDouble(panel -> ZOOM * smallestIn(panel))
                    .min()
                    .orElseThrow();
        }

        /** All that was painted, and the first line of the sentence below the input. */
        Rectangle2D withCaption() {
            Rectangle2D used = ink.extent();
            double line = layout.caption().getMinY() + 8 + 1.2 * 13 * layout.scale();
            return new Rectangle2D(
                    used.getMinX(), used.getMinY(), used.getWidth(), Math.max(used.getMaxY(), line) - used.getMinY());
        }

        private double smallestIn(Panel panel) {
            CellGrid grid = panel.grid();
            double smallest = Double.POSITIVE_INFINITY;
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    smallest = Math.min(
                            smallest,
                            ink.at(grid.x() + (column + 0.5) * grid.cell(), grid.y() + (row + 0.5) * grid.cell())
                                    .map(Written::size)
                                    .orElse(Double.POSITIVE_INFINITY));
                }
            }
            assertThat(smallest).as("%s has numbers", panel).isFinite();
            return smallest;
        }
    }

    private static Painted paint(SlidingModel model) {
        model.timeline().last();
        Frame frame = model.getFrame();
        StageLayout layout =
                StageLayout.filling(StageShape.of(frame, model.panesProperty().get()), WIDTH, HEIGHT);
        StageSheet sheet = StageSheet.of(
                frame,
                layout,
                new GridPainter(Palette.light().bold(), new NumberText(Locale.ENGLISH)),
                new Messages(Locale.ENGLISH),
                model.preset().axes());
        RecordingInk ink = new RecordingInk(WIDTH, HEIGHT);
        SlidingPainter onto = new SlidingPainter(ink, sheet, frame, null);
        onto.paintBase();
        onto.paintStep(1);
        SlidingCanvas space = new SlidingCanvas();
        space.resize(WIDTH, HEIGHT);
        space.layout();
        space.take(frame, sheet);
        space.renew();
        space.paintOn(ink);
        return new Painted(layout, ink);
    }
}

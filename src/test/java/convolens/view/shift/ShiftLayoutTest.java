package convolens.view.shift;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.model.shift.Reduction;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shift.ShiftSpot.Side;
import convolens.raster.CellText;
import convolens.raster.NumberText;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.Locale;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Where the parts of the shift lab lie. */
@OnFxThread
class ShiftLayoutTest {
    /** Nothing lies over something else or outside, from the smallest window to a large one. */
    @Test
    void nothingOverlapsAtAnySize() {
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            ShiftLabModel any = new ShiftLabModel();
            if (seed > 0) {
                Setup<?> setup = any.setup().pooling();
                setup.set(Quantity.HEIGHT, random.nextInt(64) + 1);
                setup.set(Quantity.WIDTH, random.nextInt(64) + 1);
                setup.set(Quantity.FILTER, random.nextInt(6) + 1);
                setup.set(Quantity.STRIDE, random.nextInt(3) + 1);
                any.setup().setReach(random.nextInt(8) + 1);
            }
            for (double[] size : new double[][] {{524, 420}, {780, 600}, {2060, 1200}}) {
                ShiftLayout layout = ShiftLayout.of(ShiftLayout.Shape.of(any.getFrame()), size[0], size[1]);
                assertPlaced(layout, size, "seed " + seed + " at " + size[0] + "×" + size[1]);
            }
        }
    }

    /** The stages of windows of 880×560, 960×560, 1024×640, 1093×614 and 1280×800 with the panels that open by themselves. */
    @Test
    void numbersAreReadableInEveryWindow() throws Exception {
        Frames.start();
        Frames.run(Typography::load);
        ShiftFrame frame = new ShiftLabModel().getFrame();
        GridPainter painter = new GridPainter(Palette.light(), new NumberText(Locale.ENGLISH));
        for (double[] size : new double[][] {{880, 362}, {696, 362}, {760, 442}, {829, 416}, {780, 602}}) {
            ShiftLayout layout = ShiftLayout.of(ShiftLayout.Shape.of(frame), size[0], size[1]);
            ShiftSheet sheet = Frames.call(() -> ShiftSheet.of(frame, layout, painter, new Messages(Locale.ENGLISH)));
            for (Reduction reduction : Reduction.values()) {
                for (Side side : Side.values()) {
                    assertThat(sheet.forms().of(reduction, side).size())
                            .as("%s %s at %.0f×%.0f", reduction, side, size[0], size[1])
                            .isGreaterThanOrEqualTo(CellText.READABLE);
                }
            }
        }
    }

    private static void assertPlaced(ShiftLayout layout, double[] size, String what) {
        for (ShiftPanel panel : layout.panels()) {
            Rectangle2D area = area(panel);
            assertThat(area.getMinX()).as(what).isGreaterThanOrEqualTo(0);
            assertThat(area.getMinY()).as(what).isGreaterThanOrEqualTo(0);
            assertThat(area.getMaxX()).as("%s %s", what, panel).isLessThanOrEqualTo(size[0]);
            assertThat(area.getMaxY())
                    .as("%s %s", what, panel)
                    .isLessThanOrEqualTo(layout.caption().getMinY());
            for (ShiftPanel other : layout.panels()) {
                assertThat(panel != other && area.intersects(area(other)))
                        .as("%s: %s and %s", what, panel, other)
                        .isFalse();
            }
            assertThat(panel.isMap() || !area.intersects(layout.colors()))
                    .as(what)
                    .isTrue();
        }
    }

    private static Rectangle2D area(ShiftPanel panel) {
        CellGrid grid = panel.grid();
        return new Rectangle2D(grid.x(), grid.y(), grid.width(), grid.height());
    }
}

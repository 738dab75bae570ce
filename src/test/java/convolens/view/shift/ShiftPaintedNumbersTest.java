package convolens.view.shift;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.model.TimelineGrain;
import convolens.model.setup.Quantity;
import convolens.model.shift.Border;
import convolens.model.shift.NaiveShift;
import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shift.ShiftSpot.Side;
import convolens.raster.CellText;
import convolens.raster.NumberText;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Palette;
import convolens.view.paint.RecordingInk;
import convolens.view.paint.RecordingInk.Written;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each number of the shift lab is the one of the cell it stands in, on shapes that are not square. */
@OnFxThread
class ShiftPaintedNumbersTest {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1200;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
        Frames.run(Typography::load);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Border.class)
    void standInTheirCells(Border border) {
        ShiftLabModel model = new ShiftLabModel();
        model.setup().setBorder(border);
        model.setup().pooling().set(Quantity.HEIGHT, 5);
        model.setup().pooling().set(Quantity.WIDTH, 8);
        model.setup().pooling().set(Quantity.FILTER_HEIGHT, 2);
        model.setup().pooling().set(Quantity.FILTER_WIDTH, 3);
        model.setup().pooling().set(Quantity.STRIDE_Y, 1);
        model.setup().pooling().set(Quantity.STRIDE_X, 2);
        for (Shift shift : List.of(new Shift(0, 1), new Shift(-1, 0), new Shift(1, -2))) {
            model.moveTo(shift);
            for (TimelineGrain grain : List.copyOf(model.timeline().getGrains())) {
                model.timeline().grainProperty().set(grain);
                for (int position : new int[] {
                    0, model.timeline().getCount() / 2, model.timeline().getCount() - 1
                }) {
                    model.timeline().seek(position);
                    String where = border + " " + model.getFrame().shift() + " " + grain.key() + " " + position;
                    Frames.run(() -> requireNumbers(where, model.getFrame()));
                }
            }
        }
    }

    private static void requireNumbers(String where, ShiftFrame frame) {
        ShiftLayout layout = ShiftLayout.of(ShiftLayout.Shape.of(frame), WIDTH, HEIGHT);
        ShiftSheet sheet = ShiftSheet.of(
                frame,
                layout,
                new GridPainter(Palette.light(), new NumberText(Locale.ENGLISH)),
                new Messages(Locale.ENGLISH));
        RecordingInk ink = new RecordingInk(WIDTH, HEIGHT);
        ShiftPainter painter = new ShiftPainter(ink, sheet, frame, frame);
        painter.paintBase();
        painter.paintStep(1);
        float[][] x = NaiveShift.rows(frame.state().input());
        float[][] moved =
                NaiveShift.move(x, frame.shift(), frame.state().rules().border());
        int cells = 0;
        for (Reduction reduction : Reduction.values()) {
            float[][] before = NaiveShift.reduce(x, reduction, frame.state().window());
            float[][] after = NaiveShift.reduce(moved, reduction, frame.state().window());
            for (Side side : Side.values()) {
                CellText form = sheet.forms().of(reduction, side);
                assertThat(form.fits()).isTrue();
                ShiftPanel panel = layout.require(reduction, side);
                assertThat(panel.grid().rows())
                        .isEqualTo(before.length)
                        .isNotEqualTo(panel.grid().columns());
                for (int row = 0; row < before.length; row++) {
                    for (int column = 0; column < before[0].length; column++) {
                        double expected = switch (side) {
                            case BEFORE -> before[row][column];
                            case AFTER -> after[row][column];
                            case DIFFERENCE -> after[row][column] - before[row][column];
                        };
                        boolean known = reduction == Reduction.NONE || frame.isKnown(row * before[0].length + column);
                        Point2D centre = panel.grid().centre(row, column);
                        Optional<Written> seen = ink.at(centre.getX(), centre.getY());
                        String cell = where + " " + reduction + " " + side + " [" + row + "," + column + "]";
                        if (known) {
                            assertThat(seen).as(cell).isPresent();
                            assertThat(Math.abs(seen.get().number() - expected))
                                    .as(cell + ": " + seen.get().text() + " for " + expected)
                                    .isLessThanOrEqualTo(0.5 * Math.pow(10, -form.decimals()) + 1e-4);
                            cells++;
                        }
                    }
                }
            }
        }
        assertThat(cells).as(where).isGreaterThan(120);
    }
}

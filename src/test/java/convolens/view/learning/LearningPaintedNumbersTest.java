package convolens.view.learning;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.model.TimelineGrain;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.model.learning.LearningSteps;
import convolens.model.learning.NaiveLearning;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.model.setup.Quantity;
import convolens.raster.NumberText;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Palette;
import convolens.view.paint.RecordingInk;
import convolens.view.paint.RecordingInk.Written;
import convolens.view.paint.Typography;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each number on the stage is the one of the cell it stands in, on shapes that are not square, with padding. */
@OnFxThread
class LearningPaintedNumbersTest {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1200;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
        Frames.run(Typography::load);
    }

    @Test
    void standInTheirCells() {
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        model.setup().set(Quantity.HEIGHT, 6);
        model.setup().set(Quantity.WIDTH, 8);
        model.setup().set(Quantity.FILTER_HEIGHT, 2);
        model.setup().set(Quantity.FILTER_WIDTH, 3);
        model.setup().set(Quantity.PADDING, 1);
        for (TimelineGrain grain : LearningSteps.GRAINS) {
            model.timeline().grainProperty().set(grain);
            int last = model.timeline().getCount() - 1;
            for (int position : new int[] {0, 1, 7, last / 2, last}) {
                model.timeline().seek(position);
                Frames.run(() -> requireNumbers(grain.key() + " " + position, model.getFrame()));
            }
        }
    }

    private static void requireNumbers(String where, LearningFrame frame) {
        LearningLayout layout = LearningLayout.of(LearningLayout.Shape.of(frame), WIDTH, HEIGHT);
        LearningSheet sheet = LearningSheet.of(
                frame,
                layout,
                new GridPainter(Palette.light(), new NumberText(Locale.ENGLISH)),
                new Messages(Locale.ENGLISH),
                true);
        RecordingInk ink = new RecordingInk(WIDTH, HEIGHT);
        LearningPainter painter = new LearningPainter(ink, sheet, frame, null);
        painter.paintBase();
        painter.paintStep(1);
        double[] y = NaiveLearning.output(
                frame.state().input(),
                NaiveLearning.doubles(frame.filter()),
                frame.state().window());
        int cells = 0;
        for (LearningPart part : LearningPart.values()) {
            LearningPanel panel = layout.require(part);
            int rows = part == LearningPart.INPUT ? 6 : panel.grid().rows();
            int columns = part == LearningPart.INPUT ? 8 : panel.grid().columns();
            assertThat(rows).isNotEqualTo(columns);
            assertThat(sheet.look(part).form().fits()).as(where + " " + part).isTrue();
            for (int i = 0; i < rows * columns; i++) {
                Point2D centre = panel.grid().centre(i / columns, i % columns);
                Optional<Written> seen = ink.at(centre.getX(), centre.getY());
                String cell = where + " " + part + " [" + i / columns + "," + i % columns + "]";
                float value = frame.values(part, frame.window())[i];
                double expected = switch (part) {
                    case OUTPUT -> frame.isKnown(i) ? y[i] : Double.NaN;
                    case ERROR -> frame.isKnown(i) ? y[i] - frame.run().target().data()[i] : Double.NaN;
                    default -> value;
                };
                assertThat(seen.isPresent()).as(cell).isEqualTo(!Double.isNaN(expected));
                if (seen.isPresent()) {
                    int decimals = sheet.look(part).form().decimals();
                    assertThat(Math.abs(seen.get().number()
                                    - expected * Math.pow(10, sheet.look(part).power())))
                            .as(cell + ": " + seen.get().text() + " for " + expected)
                            .isLessThanOrEqualTo(0.5 * Math.pow(10, -decimals) + 1e-4);
                    cells++;
                }
            }
        }
        assertThat(cells).as(where).isGreaterThan(100);
    }
}

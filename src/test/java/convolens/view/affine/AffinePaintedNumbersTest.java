package convolens.view.affine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.i18n.Messages;
import convolens.model.TimelineGrain;
import convolens.model.affine.AffineFrame;
import convolens.model.affine.AffineModel;
import convolens.model.affine.AffinePart;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.paint.Palette;
import convolens.view.paint.RecordingInk;
import convolens.view.paint.RecordingInk.Written;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each number of the stage is the one of the input, term or unit it stands at, and none stands there too early. */
@OnFxThread
class AffinePaintedNumbersTest {
    @BeforeAll
    static void startHeadless() {
        Frames.start();
        Frames.run(Typography::load);
    }

    @ParameterizedTest(name = "maps: {0}")
    @ValueSource(booleans = {false, true})
    void standInTheirCells(boolean maps) {
        AffineModel model = new AffineModel(List.of());
        if (maps) {
            model.chooseMaps(4);
        }
        for (TimelineGrain grain : AffineModel.GRAINS) {
            model.timeline().grainProperty().set(grain);
            for (int position = 0; position < model.timeline().getCount(); position++) {
                model.timeline().seek(position);
                String where = maps + " " + grain.key() + " " + position;
                Frames.run(() -> requireNumbers(where, model.getFrame()));
            }
        }
    }

    private static void requireNumbers(String where, AffineFrame frame) {
        AffineLayout layout = AffineLayout.of(frame, 1500, 1000);
        AffineSheet sheet = AffineSheet.of(Palette.light(), new Messages(Locale.ENGLISH));
        RecordingInk ink = new RecordingInk(1500, 1000);
        AffinePainter painter = new AffinePainter(ink, layout, frame, sheet);
        painter.paintBase();
        painter.paintStep(1);
        for (int i = 0; i < frame.sum().terms(); i++) {
            String what = where + " input " + i;
            float weight = frame.state().weights()[frame.unit()][i];
            float product = frame.sum().product(i);
            require(ink, layout.input().cell(i), frame.state().x()[i], true, what);
            require(ink, layout.weight().cell(i), weight, true, what);
            require(ink, layout.product().cell(i), product, frame.isDone(i), what);
            int place = frame.step().isLargestFirst() ? frame.sum().rank(i) : i;
            requireRow(
                    ink,
                    layout.sum().term(place),
                    frame.state().index(i),
                    product,
                    place < frame.step().count(),
                    what);
        }
        String unit = "[" + frame.unit() + "]";
        requireRow(ink, layout.sum().bias(), "b" + unit, frame.sum().bias(), frame.isComplete(), where);
        requireRow(ink, layout.sum().result(), frame.isComplete() ? "y" + unit : "Σ", frame.running(), true, where);
        for (int j = 0; j < frame.state().units(); j++) {
            Rectangle2D at = Objects.requireNonNull(layout.units().row(j));
            requireRow(ink, at, Integer.toString(j), frame.walk().output(j), frame.isKnown(j), where + " unit " + j);
        }
        assertThat(layout.grid(AffinePart.INPUT).bottom())
                .isLessThanOrEqualTo(layout.caption().getMinY());
    }

    private static void require(RecordingInk ink, Rectangle2D cell, double value, boolean known, String what) {
        List<Written> seen = ink.within(cell);
        assertThat(seen).as(what).hasSize(known ? 1 : 0);
        if (known) {
            assertThat(seen.get(0).number()).as(what).isCloseTo(value, within(0.00051));
        }
    }

    private static void requireRow(
            RecordingInk ink, Rectangle2D row, String name, double value, boolean known, String what) {
        List<Written> seen = ink.within(row);
        assertThat(seen).as(what).hasSize(known ? 2 : 1);
        assertThat(seen.get(0).text()).as(what).isEqualTo(name);
        if (known) {
            assertThat(seen.get(1).number()).as(what).isCloseTo(value, within(0.00051));
        }
    }
}

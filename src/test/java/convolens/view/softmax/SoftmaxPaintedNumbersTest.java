package convolens.view.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.i18n.Messages;
import convolens.model.TimelineGrain;
import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxFrame;
import convolens.model.softmax.SoftmaxModel;
import convolens.model.softmax.SoftmaxPreset;
import convolens.model.softmax.SoftmaxSpot;
import convolens.model.softmax.SoftmaxState;
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
import org.junit.jupiter.params.provider.EnumSource;

/** Each number of the stage is the one of the class and column it stands in, and none stands there too early. */
@OnFxThread
class SoftmaxPaintedNumbersTest {
    @BeforeAll
    static void startHeadless() {
        Frames.start();
        Frames.run(Typography::load);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(SoftmaxPreset.class)
    void standInTheirCells(SoftmaxPreset preset) {
        SoftmaxModel model = new SoftmaxModel(SoftmaxState.ofBook());
        model.setClasses(7);
        model.type(3, "-4.25");
        model.choose(preset);
        for (boolean shifted : new boolean[] {true, false}) {
            model.setShifted(shifted);
            for (TimelineGrain grain : List.copyOf(model.timeline().getGrains())) {
                model.timeline().grainProperty().set(grain);
                for (int position = 0; position < model.timeline().getCount(); position++) {
                    model.timeline().seek(position);
                    String where = preset + " " + shifted + " " + grain.key() + " " + position;
                    Frames.run(() -> requireNumbers(where, model.getFrame(), 1024, 640));
                    Frames.run(() -> requireNumbers(where, model.getFrame(), 470, 330));
                }
            }
        }
    }

    private static void requireNumbers(String where, SoftmaxFrame frame, double width, double height) {
        SoftmaxLayout layout = SoftmaxLayout.of(frame, width, height);
        RecordingInk ink = new RecordingInk(width, height);
        SoftmaxPainter painter = new SoftmaxPainter(ink, layout, frame, Palette.light(), new Messages(Locale.ENGLISH));
        painter.paintBase();
        painter.paintStep(1);
        assertThat(ink.written()).allMatch(text -> text.size() >= 8.5);
        for (SoftmaxColumn column : frame.columns()) {
            for (int k = 0; k < frame.state().classes(); k++) {
                Rectangle2D at = Objects.requireNonNull(layout.cell(new SoftmaxSpot(column, k)));
                List<Written> seen = ink.within(at);
                String what = where + " " + column + " " + k;
                if (!frame.isKnown(column, k)) {
                    assertThat(seen).as(what).isEmpty();
                    continue;
                }
                assertThat(seen).as(what).hasSize(1);
                double expected = frame.value(column, k);
                String text = seen.get(0).text();
                if (Double.isNaN(expected)) {
                    assertThat(text).as(what).isEqualTo("NaN");
                } else if (Double.isInfinite(expected)) {
                    assertThat(text).as(what).isEqualTo("∞");
                } else {
                    assertThat(Double.parseDouble(text.replace(",", "")))
                            .as(what + ": " + text)
                            .isCloseTo(
                                    expected,
                                    within(
                                            text.contains("e")
                                                    ? 0.06 * Math.abs(expected)
                                                    : text.contains(".") ? 0.00051 : 0.51));
                }
            }
        }
        assertThat(layout.bottom()).isLessThanOrEqualTo(layout.caption().getMinY());
    }
}

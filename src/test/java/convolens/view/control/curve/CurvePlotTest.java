package convolens.view.control.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.raster.Range;
import convolens.view.control.Pulses;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CurvePlotTest {
    private final CurveSeries train = new CurveSeries("train", CurveStyle.TRAIN);
    private final CurveSeries test = new CurveSeries("test", CurveStyle.TEST);
    private CurvePlot plot;

    @Start
    void start(Stage stage) {
        Typography.load();
        plot = new CurvePlot();
        plot.localeProperty().set(Locale.ENGLISH);
        plot.yRangeProperty().set(Range.UNIT);
        plot.expectedXProperty().set(20);
        plot.getRuns().add(new CurveRun("Adam", train, test));
        for (int epoch = 0; epoch <= 10; epoch++) {
            train.append(epoch, 0.5f + epoch / 25f);
            test.append(epoch, 0.45f + epoch / 25f);
        }
        stage.setScene(new Scene(new StackPane(plot), 700, 400));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void hoverSnapsToTheNearestPointAndReadsItExactly(FxRobot robot) {
        robot.moveTo(at(3.3, 0.2));
        Pulses.settle();
        assertThat(plot.hoveredXProperty().get()).isEqualTo(3);
        assertThat(plot.readout()).extracting(CurveReadout.Row::name).containsExactly("train", "test");
        assertThat(plot.readout()).extracting(CurveReadout.Row::value).containsExactly("0.62", "0.57");
    }

    @Test
    void leavingThePlotRemovesTheCrosshair(FxRobot robot) {
        robot.moveTo(at(3.3, 0.2));
        robot.moveTo(at(3.3, 0.2).subtract(0, plot.frame().py(0.2) - 2));
        Pulses.settle();
        assertThat(plot.hoveredXProperty().get()).isNaN();
    }

    @Test
    void arrowKeysWalkFromPointToPoint(FxRobot robot) {
        Pulses.run(plot::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(plot.hoveredXProperty().get()).isEqualTo(2);
        robot.push(KeyCode.LEFT);
        assertThat(plot.hoveredXProperty().get()).isEqualTo(1);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(plot.hoveredXProperty().get()).isEqualTo(10);
        robot.push(KeyCode.ESCAPE);
        assertThat(plot.hoveredXProperty().get()).isNaN();
    }

    @Test
    void wheelZoomsAroundThePointerAndDoubleClickShowsEverything(FxRobot robot) {
        robot.moveTo(at(5, 0.5));
        robot.scroll(200, VerticalDirection.DOWN);
        Pulses.settle();
        assertThat(plot.isZoomed()).isTrue();
        double min = plot.frame().x().min();
        double max = plot.frame().x().max();
        assertThat(max - min).isBetween(1.0, 19.0);
        assertThat((5 - min) / (max - min)).isCloseTo(0.25, within(0.01));
        robot.doubleClickOn(at(5, 0.5));
        Pulses.settle();
        assertThat(plot.isZoomed()).isFalse();
        assertThat(plot.frame().x().max()).isEqualTo(20);
    }

    @Test
    void draggingABoxShowsWhatIsInIt(FxRobot robot) {
        robot.moveTo(at(4, 0.9)).press(MouseButton.PRIMARY).moveTo(at(8, 0.6)).release(MouseButton.PRIMARY);
        Pulses.settle();
        assertThat(plot.frame().x().min()).isCloseTo(4, within(0.1));
        assertThat(plot.frame().x().max()).isCloseTo(8, within(0.1));
        assertThat(plot.frame().y().min()).isCloseTo(0.6, within(0.02));
        assertThat(plot.frame().y().max()).isCloseTo(0.9, within(0.02));
    }

    @Test
    void clickPicksTheNearestPoint(FxRobot robot) {
        List<Double> picked = new ArrayList<>();
        plot.onPickProperty().set(picked::add);
        robot.clickOn(at(6.8, 0.4));
        assertThat(picked).containsExactly(7.0);
        robot.push(KeyCode.LEFT).push(KeyCode.ENTER);
        assertThat(picked).containsExactly(7.0, 6.0);
    }

    @Test
    void anotherRunInThePlaceOfTheFirstIsPainted() {
        Pulses.settle();
        int before = plot.curvePaints();
        CurveSeries other = new CurveSeries("train", CurveStyle.TRAIN);
        other.append(0, 0.5f);
        Pulses.run(() -> plot.getRuns().setAll(new CurveRun("SGD", other, test)));
        Pulses.settle();
        assertThat(plot.curvePaints()).isGreaterThan(before);
    }

    @Test
    void aLittleGrowthLooksAsIfAllWerePainted() {
        Pulses.settle();
        int before = plot.curvePaints();
        Pulses.run(() -> train.append(11, 0.9f));
        Pulses.run(() -> test.append(11, 0.4f));
        Pulses.run(() -> train.append(12, 0.7f));
        Pulses.settle();
        assertThat(plot.curvePaints()).isEqualTo(before);
        WritableImage grown = Pulses.call(() -> plot.snapshot(null, null));
        Pulses.run(plot::resetZoom);
        Pulses.settle();
        assertThat(plot.curvePaints()).isEqualTo(before + 1);
        // where two edges lie upon each other their soft pixels are a little darker
        assertThat(largestDifference(grown, Pulses.call(() -> plot.snapshot(null, null))))
                .isLessThan(0.3);
    }

    @Test
    void whatHasGrownFarOrChangedIsPaintedAnew() {
        Pulses.settle();
        int before = plot.curvePaints();
        Pulses.run(() -> train.append(400, 0.9f));
        Pulses.settle();
        assertThat(plot.curvePaints()).isGreaterThan(before);
        before = plot.curvePaints();
        Pulses.run(() -> {
            train.clear();
            for (int i = 0; i < 30; i++) {
                train.append(2 * i, 0.1f * (i % 9));
            }
        });
        Pulses.settle();
        assertThat(plot.curvePaints()).isGreaterThan(before);
    }

    @Test
    void aBatchOfPointsIsPaintedOnceAndHoveringPaintsNoCurve(FxRobot robot) {
        Pulses.settle();
        int before = plot.curvePaints();
        Pulses.run(() -> {
            for (int epoch = 11; epoch < 20; epoch++) {
                train.append(epoch, 0.9f);
            }
        });
        Pulses.settle();
        assertThat(plot.curvePaints()).isEqualTo(before + 1);
        robot.moveTo(at(2, 0.3));
        robot.moveTo(at(9, 0.3));
        Pulses.settle();
        assertThat(plot.hoveredXProperty().get()).isEqualTo(9);
        assertThat(plot.curvePaints()).isEqualTo(before + 1);
    }

    @Test
    void theAxisRestsWhilePointsStreamIn() {
        Pulses.run(() -> plot.expectedXProperty().set(Double.NaN));
        Pulses.run(() -> train.append(1001, 0.9f));
        Pulses.settle();
        PlotFrame frame = plot.frame();
        Pulses.run(() -> train.append(1500, 0.9f));
        Pulses.settle();
        assertThat(plot.frame()).isEqualTo(frame);
        Pulses.run(() -> train.append(1501, 0.9f));
        Pulses.settle();
        assertThat(plot.frame().x().max()).isEqualTo(2000);
    }

    @Test
    void theLegendLeavesTheLowerRightWhenCurvesRunThrough() {
        Pulses.settle();
        assertThat(plot.legendBox().x()).isGreaterThan(plot.frame().px(12));
        assertThat(plot.legendBox().y()).isGreaterThan(plot.frame().py(0.5));
        Pulses.run(() -> {
            for (int i = 0; i <= 90; i++) {
                train.append(11 + i / 10f, i % 2 == 0 ? 0 : 0.6f);
            }
        });
        Pulses.settle();
        boolean stillThere = plot.legendBox().right() > plot.frame().px(11)
                && plot.legendBox().bottom() > plot.frame().py(0.6);
        assertThat(stillThere).isFalse();
    }

    @Test
    void aLogarithmicAxisSurvivesValuesThatAreNotPositive() {
        Pulses.run(() -> {
            train.append(11, 0);
            train.append(12, -3);
            train.append(13, Float.NaN);
            plot.logarithmicProperty().set(true);
        });
        Pulses.settle();
        assertThat(plot.frame().y().logarithmic()).isTrue();
        assertThat(plot.frame().y().min()).isCloseTo(0.2, within(1e-9));
        assertThat(plot.frame().y().max()).isCloseTo(1, within(1e-9));
    }

    @Test
    void namesOfEventsTouchNeitherEachOtherNorOtherLines() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            List<EventMark> events = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                events.add(new EventMark(20 * random.nextDouble(), "rate 0.0" + random.nextInt(1000)));
            }
            EventStrip strip = new EventStrip();
            Pulses.run(() -> strip.arrange(events, plot.frame(), 60));
            List<EventStrip.Flag> flags = strip.flags();
            assertThat(flags).isNotEmpty();
            for (EventStrip.Flag flag : flags) {
                assertThat(flag.left()).isGreaterThanOrEqualTo(plot.frame().left());
                for (EventStrip.Flag other : flags) {
                    boolean sameRow = flag != other && flag.row() == other.row();
                    assertThat(sameRow && flag.left() < other.right() && other.left() < flag.right())
                            .isFalse();
                    boolean crossed =
                            other.row() > flag.row() && other.pole() > flag.left() && other.pole() < flag.right();
                    assertThat(crossed).as("round %d", round).isFalse();
                }
            }
        }
    }

    @Test
    void speaksTheLastValues() {
        Pulses.settle();
        assertThat(plot.getAccessibleText()).contains("train 0.900, test 0.850");
    }

    private Point2D at(double x, double y) {
        return Pulses.call(
                () -> plot.localToScreen(plot.frame().px(x), plot.frame().py(y)));
    }

    private static double largestDifference(WritableImage a, WritableImage b) {
        double largest = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                Color one = a.getPixelReader().getColor(x, y);
                Color other = b.getPixelReader().getColor(x, y);
                largest = Math.max(largest, Math.abs(one.getRed() - other.getRed()));
                largest = Math.max(largest, Math.abs(one.getGreen() - other.getGreen()));
                largest = Math.max(largest, Math.abs(one.getBlue() - other.getBlue()));
            }
        }
        return largest;
    }
}

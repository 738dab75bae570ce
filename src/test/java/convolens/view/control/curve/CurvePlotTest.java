package convolens.view.control.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.raster.Range;
import convolens.ui.Frames;
import convolens.ui.OnStage;
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

class CurvePlotTest extends OnStage {
    private final CurveSeries train = new CurveSeries("train", CurveStyle.TRAIN);
    private final CurveSeries test = new CurveSeries("test", CurveStyle.TEST);
    private CurvePlot plot;

    @Override
    protected void start(Stage stage) {
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
    void hoverSnapsToTheNearestPointAndReadsItExactly() {
        robot.moveTo(at(3.3, 0.2));
        Frames.settle();
        assertThat(plot.hoveredXProperty().get()).isEqualTo(3);
        assertThat(plot.readout()).extracting(CurveReadout.Row::name).containsExactly("train", "test");
        assertThat(plot.readout()).extracting(CurveReadout.Row::value).containsExactly("0.62", "0.57");
    }

    @Test
    void leavingThePlotRemovesTheCrosshair() {
        robot.moveTo(at(3.3, 0.2));
        robot.moveTo(at(3.3, 0.2).subtract(0, plot.frame().py(0.2) - 2));
        Frames.settle();
        assertThat(plot.hoveredXProperty().get()).isNaN();
    }

    @Test
    void arrowKeysWalkFromPointToPoint() {
        Frames.run(plot::requestFocus);
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
    void wheelZoomsAroundThePointerAndDoubleClickShowsEverything() {
        robot.moveTo(at(5, 0.5));
        robot.scroll(200, VerticalDirection.DOWN);
        Frames.settle();
        assertThat(plot.isZoomed()).isTrue();
        double min = plot.frame().x().min();
        double max = plot.frame().x().max();
        assertThat(max - min).isBetween(1.0, 19.0);
        assertThat((5 - min) / (max - min)).isCloseTo(0.25, within(0.01));
        robot.doubleClickOn(at(5, 0.5));
        Frames.settle();
        assertThat(plot.isZoomed()).isFalse();
        assertThat(plot.frame().x().max()).isEqualTo(20);
    }

    @Test
    void draggingABoxShowsWhatIsInIt() {
        robot.moveTo(at(4, 0.9)).press(MouseButton.PRIMARY).moveTo(at(8, 0.6)).release(MouseButton.PRIMARY);
        Frames.settle();
        assertThat(plot.frame().x().min()).isCloseTo(4, within(0.1));
        assertThat(plot.frame().x().max()).isCloseTo(8, within(0.1));
        assertThat(plot.frame().y().min()).isCloseTo(0.6, within(0.02));
        assertThat(plot.frame().y().max()).isCloseTo(0.9, within(0.02));
    }

    @Test
    void clickPicksTheNearestPoint() {
        List<Double> picked = new ArrayList<>();
        plot.onPickProperty().set(picked::add);
        robot.clickOn(at(6.8, 0.4));
        assertThat(picked).containsExactly(7.0);
        robot.push(KeyCode.LEFT).push(KeyCode.ENTER);
        assertThat(picked).containsExactly(7.0, 6.0);
    }

    @Test
    void anotherRunInThePlaceOfTheFirstIsPainted() {
        Frames.settle();
        int before = plot.curvePaints();
        CurveSeries other = new CurveSeries("train", CurveStyle.TRAIN);
        other.append(0, 0.5f);
        Frames.run(() -> plot.getRuns().setAll(new CurveRun("SGD", other, test)));
        Frames.settle();
        assertThat(plot.curvePaints()).isGreaterThan(before);
    }

    @Test
    void aLittleGrowthLooksAsIfAllWerePainted() {
        Frames.settle();
        int before = plot.curvePaints();
        Frames.run(() -> train.append(11, 0.9f));
        Frames.run(() -> test.append(11, 0.4f));
        Frames.run(() -> train.append(12, 0.7f));
        Frames.settle();
        assertThat(plot.curvePaints()).isEqualTo(before);
        WritableImage grown = Frames.call(() -> plot.snapshot(null, null));
        Frames.run(plot::resetZoom);
        Frames.settle();
        assertThat(plot.curvePaints()).isEqualTo(before + 1);
        // where two edges lie upon each other their soft pixels are a little darker
        assertThat(largestDifference(grown, Frames.call(() -> plot.snapshot(null, null))))
                .isLessThan(0.3);
    }

    @Test
    void whatHasGrownFarOrChangedIsPaintedAnew() {
        Frames.settle();
        int before = plot.curvePaints();
        Frames.run(() -> train.append(400, 0.9f));
        Frames.settle();
        assertThat(plot.curvePaints()).isGreaterThan(before);
        before = plot.curvePaints();
        Frames.run(() -> {
            train.clear();
            for (int i = 0; i < 30; i++) {
                train.append(2 * i, 0.1f * (i % 9));
            }
        });
        Frames.settle();
        assertThat(plot.curvePaints()).isGreaterThan(before);
    }

    @Test
    void aBatchOfPointsIsPaintedOnceAndHoveringPaintsNoCurve() {
        Frames.settle();
        int before = plot.curvePaints();
        Frames.run(() -> {
            for (int epoch = 11; epoch < 20; epoch++) {
                train.append(epoch, 0.9f);
            }
        });
        Frames.settle();
        assertThat(plot.curvePaints()).isEqualTo(before + 1);
        robot.moveTo(at(2, 0.3));
        robot.moveTo(at(9, 0.3));
        Frames.settle();
        assertThat(plot.hoveredXProperty().get()).isEqualTo(9);
        assertThat(plot.curvePaints()).isEqualTo(before + 1);
    }

    @Test
    void theAxisRestsWhilePointsStreamIn() {
        Frames.run(() -> plot.expectedXProperty().set(Double.NaN));
        Frames.run(() -> train.append(1001, 0.9f));
        Frames.settle();
        PlotFrame frame = plot.frame();
        Frames.run(() -> train.append(1500, 0.9f));
        Frames.settle();
        assertThat(plot.frame()).isEqualTo(frame);
        Frames.run(() -> train.append(1501, 0.9f));
        Frames.settle();
        assertThat(plot.frame().x().max()).isEqualTo(2000);
    }

    @Test
    void theLegendLeavesTheLowerRightWhenCurvesRunThrough() {
        Frames.settle();
        assertThat(plot.legendBox().x()).isGreaterThan(plot.frame().px(12));
        assertThat(plot.legendBox().y()).isGreaterThan(plot.frame().py(0.5));
        Frames.run(() -> {
            for (int i = 0; i <= 90; i++) {
                train.append(11 + i / 10f, i % 2 == 0 ? 0 : 0.6f);
            }
        });
        Frames.settle();
        boolean stillThere = plot.legendBox().right() > plot.frame().px(11)
                && plot.legendBox().bottom() > plot.frame().py(0.6);
        assertThat(stillThere).isFalse();
    }

    @Test
    void aLogarithmicAxisSurvivesValuesThatAreNotPositive() {
        Frames.run(() -> {
            train.append(11, 0);
            train.append(12, -3);
            train.append(13, Float.NaN);
            plot.logarithmicProperty().set(true);
        });
        Frames.settle();
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
            Frames.run(() -> strip.arrange(events, plot.frame(), 60));
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
        Frames.settle();
        assertThat(plot.getAccessibleText()).contains("train 0.900, test 0.850");
    }

    private Point2D at(double x, double y) {
        return Frames.call(
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

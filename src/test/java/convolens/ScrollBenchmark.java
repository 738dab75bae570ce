package convolens;

import convolens.controller.unfold.UnfoldController;
import convolens.interchange.AppFolders;
import convolens.lesson.Lesson;
import convolens.model.setup.Quantity;
import convolens.model.unfold.ArrayCell;
import convolens.model.unfold.UnfoldModel;
import convolens.view.control.matrix.MatrixView;
import convolens.walk.chain.ArrayName;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/**
 * Measures what a frame costs the FX thread, in processor time as {@link FrameLog} counts it, while the 576×25 matrix of a
 * handwritten digit under a 5×5 filter is scrolled in the program's own window of 1280×800: by the wheel, and because each
 * frame points at another pixel, whose copies are lit and brought into sight. Painted in software; needs a display. Run it
 * in a JVM of its own, with the classes of the tests; it prints the median, what 95 of 100 frames do not exceed, and the
 * longest.
 */
public final class ScrollBenchmark {
    private static final int FRAMES = 300;
    private static final int FRAMES_ONE_WAY = 150;
    private static final double WHEEL = 40;
    private static final int PIXELS = 784;
    private static final int STRIDE_OF_PIXELS = 211;

    private ScrollBenchmark() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("prism.order", "sw");
        System.setProperty(
                AppFolders.HOME_PROPERTY,
                Files.createTempDirectory("convolens-scroll").toString());
        Toolkit.start().ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        FrameLog log = LessonMeter.onFxThread(FrameLog::begin);
        Stage stage = LessonMeter.onFxThread(Stage::new);
        ConvolensApp app = LessonMeter.onFxThread(() -> {
            ConvolensApp opened = new ConvolensApp();
            opened.start(stage);
            stage.setWidth(1280);
            stage.setHeight(800);
            return opened;
        });
        UnfoldModel model = LessonMeter.onFxThread(() -> {
            UnfoldController scene = (UnfoldController) app.open(Lesson.IM2COL);
            scene.makeDemanding();
            scene.model().setup().set(Quantity.CHANNELS, 1);
            scene.model().setup().set(Quantity.FILTER, 5);
            return scene.model();
        });
        log.frames(FrameLog.SETTLING).get();
        LessonMeter.onFxThread(() -> {
            model.timeline().last();
            return null;
        });
        log.frames(FrameLog.SETTLING).get();
        System.out.println("matrix "
                + LessonMeter.onFxThread(
                        () -> model.getFrame().chain().array(ArrayName.COL).shape()));
        MatrixView matrix = LessonMeter.onFxThread(
                () -> (MatrixView) stage.getScene().lookup("#array-COL").lookup(".matrix-view"));
        boolean[] away = {false};
        measure(log, "scrolled by the wheel", frame -> {
            double by = frame / FRAMES_ONE_WAY % 2 == 0 ? -WHEEL : WHEEL;
            Event.fireEvent(matrix, wheel(by));
            away[0] |= matrix.visibleBounds(0, 0) == null;
        });
        if (!away[0]) {
            throw new IllegalStateException("the matrix was not scrolled");
        }
        measure(
                log,
                "another pixel pointed at, its copies brought into sight",
                frame -> model.pointedProperty().set(new ArrayCell(ArrayName.X, frame * STRIDE_OF_PIXELS % PIXELS)));
        LessonMeter.onFxThread(() -> {
            log.stop();
            app.stop();
            return null;
        });
        Platform.exit();
    }

    /** As many frames to warm up as are measured. */
    private static void measure(FrameLog log, String what, IntConsumer change) throws Exception {
        int[] frame = {0};
        AnimationTimer each = LessonMeter.onFxThread(() -> {
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    change.accept(frame[0]++);
                }
            };
            timer.start();
            return timer;
        });
        log.frames(FRAMES).get();
        double[] times = log.frames(FRAMES).get();
        LessonMeter.onFxThread(() -> {
            each.stop();
            return null;
        });
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-58s median %.2f ms, 95 %% %.2f ms, longest %.2f ms%n",
                what,
                times[FRAMES / 2],
                times[FRAMES * 95 / 100 - 1],
                times[FRAMES - 1]);
    }

    private static ScrollEvent wheel(double deltaY) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}

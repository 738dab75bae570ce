package convolens;

import convolens.cli.bench.SceneMeter;
import convolens.controller.LessonController;
import convolens.interchange.AppFolders;
import convolens.lesson.Lesson;
import convolens.model.TimelineModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Measures scenes in the program's own window of 1280×800, navigator, inspector and timeline included, painted in
 * software, in the state that a scene's {@link LessonController#makeDemanding()} gives it.
 *
 * <p>What is counted is the processor time of the FX thread, as {@link FrameLog} says: all that this thread does from the
 * beginning of one pulse to that of the next, which is the change of the model and what follows from it, the motion, CSS,
 * layout, painting, and handing the result to the thread that draws. What the drawing thread does meanwhile is not
 * counted, nor is time in which the FX thread waits or another program has the processor; so the figures hold on a busy
 * machine too.
 *
 * <p>A scene plays at twice its usual speed, so that each step has its whole motion: the window slides, the products
 * gather, the sum lands. A step's time is that of its costliest frame, for that is the frame that stutters. Where the
 * timeline is {@linkplain TimelineModel#liveProperty live}, or there are no steps, every frame counts by itself.
 */
final class LessonMeter implements SceneMeter {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double SPEED = 2;
    private static final int FRAMES_PER_STEP = 5;
    private static final double LONGEST_AIM_MS = 5000;

    /** Frames until what a start does behind its first scene, above all the warm-up of training, is over. */
    private static final int RESTING = 360;

    @Override
    public List<String> lessons() {
        return Arrays.stream(Lesson.values()).map(Lesson::stem).toList();
    }

    @Override
    public Map<String, Long> start() throws NoWindow {
        return StartTimes.ofProcess();
    }

    @Override
    public Session open() throws NoWindow {
        // read when JavaFX starts
        System.setProperty("prism.order", "sw");
        Optional<String> noWindow = Toolkit.start();
        if (noWindow.isPresent()) {
            throw new NoWindow(noWindow.get().replace("No window can be opened", "no scene can be measured"));
        }
        try {
            return new InWindow(Files.createTempDirectory("convolens-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InWindow implements Session {
        private final Path home;
        private final FrameLog log;
        private final ConvolensApp app;

        /** @param home keeps the settings of the window, so that the user's own stay as they are */
        InWindow(Path home) {
            this.home = home;
            System.setProperty(AppFolders.HOME_PROPERTY, home.toString());
            // before the window, so that its pulses begin with the log
            log = onFxThread(FrameLog::begin);
            app = onFxThread(() -> {
                ConvolensApp opened = new ConvolensApp();
                Stage stage = new Stage();
                opened.start(stage);
                stage.setWidth(WIDTH);
                stage.setHeight(HEIGHT);
                opened.finishStart();
                return opened;
            });
            await(log.frames(RESTING));
        }

        @Override
        public Measured measure(String lesson, int steps, boolean atOnce) {
            Lesson wanted = Arrays.stream(Lesson.values())
                    .filter(candidate -> candidate.stem().equals(lesson))
                    .findFirst()
                    .orElseThrow();
            double ready = atOnce ? 0 : await(onFxThread(() -> aiming(wanted)));
            double first = await(onFxThread(() -> opening(wanted)));
            TimelineModel timeline = onFxThread(() -> {
                LessonController controller = app.open(wanted);
                controller.makeDemanding();
                return controller.view().timeline();
            });
            await(log.frames(FrameLog.SETTLING));
            boolean hasSteps = onFxThread(() -> !timeline.isLive() && timeline.getCount() > 1);
            double[] times = hasSteps ? steps(timeline, steps) : frames(steps);
            // what is under way must not be measured with the next scene
            onFxThread(() -> {
                timeline.pause();
                return null;
            });
            return new Measured(ready, first, hasSteps, times);
        }

        /** The milliseconds until a scene whose entry is pointed at is ready; where memory is short, it never is. */
        private CompletableFuture<Double> aiming(Lesson lesson) {
            CompletableFuture<Double> made = new CompletableFuture<>();
            long start = System.nanoTime();
            app.aimAt(lesson);
            new AnimationTimer() {
                @Override
                public void handle(long nanos) {
                    double took = (System.nanoTime() - start) / 1e6;
                    if (app.isReady(lesson) || took > LONGEST_AIM_MS) {
                        stop();
                        made.complete(took);
                    }
                }
            }.start();
            return made;
        }

        /** The milliseconds until a scene is painted. */
        private CompletableFuture<Double> opening(Lesson lesson) {
            CompletableFuture<Double> painted = new CompletableFuture<>();
            long start = System.nanoTime();
            app.open(lesson);
            AfterFrames.run(1, () -> painted.complete((System.nanoTime() - start) / 1e6));
            return painted;
        }

        private double[] frames(int steps) {
            await(log.frames(steps * FRAMES_PER_STEP));
            return await(log.frames(steps * FRAMES_PER_STEP));
        }

        private double[] steps(TimelineModel timeline, int steps) {
            CompletableFuture<double[]> measured = onFxThread(() -> {
                timeline.loopProperty().set(true);
                timeline.speedProperty().set(SPEED);
                timeline.seek(timeline.getCount() / 3);
                timeline.play();
                // the first steps warm the program up
                return log.steps(timeline, steps / 2, steps);
            });
            return await(measured);
        }

        @Override
        public void close() {
            onFxThread(() -> {
                log.stop();
                app.stop();
                return null;
            });
            Platform.exit();
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Does something on the FX thread and waits for it. */
    static <T> T onFxThread(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

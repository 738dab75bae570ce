package convolens;

import convolens.cli.SceneCamera;
import convolens.export.SvgInk;
import convolens.lesson.Lesson;
import convolens.model.Theme;
import convolens.model.TimelineModel;
import convolens.view.Styles;
import convolens.view.control.NodePainter;
import convolens.view.control.PaintedRegion;
import convolens.view.lesson.LessonView;
import convolens.view.shell.SentenceBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Takes pictures of scenes that no window shows. JavaFX starts with the first picture, not before. */
final class LessonCamera implements SceneCamera {
    /** Layout settles in two pulses where a control decides on its size only when it knows its width. */
    private static final int PULSES = 4;

    private static final double SENTENCE_HEIGHT = 56;

    /** What a scene still computes by then is left out of its picture. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    @Override
    public List<String> lessons() {
        return Arrays.stream(Lesson.values()).map(Lesson::stem).toList();
    }

    @Override
    public Picture take(Shot shot) throws NoPicture {
        return develop(shot, scene -> pixels(scene.snapshot(null)));
    }

    @Override
    public String draw(Shot shot) throws NoPicture {
        return develop(shot, scene -> {
            SvgInk ink = new SvgInk(shot.width(), shot.height());
            NodePainter.paint(scene.getRoot(), ink);
            return ink.document();
        });
    }

    private static <P> P develop(Shot shot, Function<Scene, P> film) throws NoPicture {
        Optional<String> noDisplay = Toolkit.start();
        if (noDisplay.isPresent()) {
            throw new NoPicture(noDisplay.get().replace("No window can be opened", "no picture can be taken"));
        }
        CompletableFuture<P> picture = new CompletableFuture<>();
        Path runs = temporaryFolder();
        Platform.runLater(() -> {
            try {
                new Studio<>(shot, film, picture, runs).open();
            } catch (NoPicture | RuntimeException | Error e) {
                picture.completeExceptionally(e);
            }
        });
        try {
            return picture.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoPicture sentence) {
                throw sentence;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoPicture("no picture was taken because the program was interrupted");
        } finally {
            delete(runs);
        }
    }

    /** What is trained for a picture is not kept among the user's runs. */
    private static Path temporaryFolder() throws NoPicture {
        try {
            return Files.createTempDirectory("convolens-picture-");
        } catch (IOException e) {
            throw new NoPicture("no picture can be taken: the folder for temporary files cannot be written to");
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // the system will
        }
    }

    private static Picture pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, height, argb);
    }

    /** One scene laid out for its picture. On the FX thread. */
    private static final class Studio<P> extends AnimationTimer {
        private final Shot shot;
        private final Function<Scene, P> film;
        private final CompletableFuture<P> picture;
        private final Path runs;
        private Scene scene;
        private LessonView view;
        private int pulses;
        private long patienceEnds;
        private boolean training;
        private boolean begun;

        Studio(Shot shot, Function<Scene, P> film, CompletableFuture<P> picture, Path runs) {
            this.runs = runs;
            this.shot = shot;
            this.film = film;
            this.picture = picture;
        }

        void open() throws NoPicture {
            Lesson lesson = Arrays.stream(Lesson.values())
                    .filter(candidate -> candidate.stem().equals(shot.lesson()))
                    .findFirst()
                    .orElseThrow();
            view = ConvolensApp.forPictures(runs)
                    .alone(lesson, shot.dark() ? Theme.DARK : Theme.LIGHT, shot.language());
            StackPane stage = new StackPane(view.stage());
            stage.getStyleClass().add(Styles.STAGE);
            VBox.setVgrow(stage, Priority.ALWAYS);
            SentenceBar sentence = new SentenceBar();
            sentence.show(view.sentence());
            sentence.setMinHeight(SENTENCE_HEIGHT);
            scene = new Scene(new VBox(stage, sentence), shot.width(), shot.height());
            view.shown();
            if (shot.epochs() > 0) {
                train(view.timeline());
            } else {
                seek(view.timeline());
            }
            patienceEnds = System.nanoTime() + PATIENCE_NANOS;
            start();
        }

        private void train(TimelineModel timeline) throws NoPicture {
            if (!timeline.isLive()) {
                throw new NoPicture(shot.lesson() + " trains nothing: leave --epochs out");
            }
            training = true;
            timeline.play();
        }

        /** Whether the epochs that were asked for, or all there are, have been learned. */
        private boolean isTrained() {
            TimelineModel timeline = view.timeline();
            boolean enough = timeline.getCount() > shot.epochs();
            if (enough && timeline.isPlaying()) {
                timeline.pause();
            }
            begun |= timeline.isPlaying();
            if (timeline.isPlaying() || !begun && !enough) {
                return false;
            }
            patienceEnds = System.nanoTime() + PATIENCE_NANOS;
            training = false;
            return true;
        }

        private void seek(TimelineModel timeline) throws NoPicture {
            if (shot.step() > 0 && timeline.getCount() == 0) {
                throw new NoPicture(shot.lesson() + " has no steps before a training: leave --position out");
            }
            if (shot.step() > timeline.getCount()) {
                throw new NoPicture("--position must be from 1 to " + timeline.getCount() + ", the number of steps of "
                        + shot.lesson() + ", but is " + shot.step());
            }
            if (shot.step() > 0) {
                timeline.seek(shot.step() - 1);
            }
        }

        @Override
        public void handle(long now) {
            try {
                if (training && !isTrained()) {
                    return;
                }
                scene.getRoot().resize(shot.width(), shot.height());
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                paint(scene.getRoot());
                boolean ready = view.isComplete() || System.nanoTime() > patienceEnds;
                pulses = ready ? pulses + 1 : 0;
                if (pulses == PULSES) {
                    stop();
                    picture.complete(film.apply(scene));
                }
            } catch (RuntimeException | Error e) {
                stop();
                picture.completeExceptionally(e);
            }
        }

        private static void paint(Parent parent) {
            for (Node node : parent.getChildrenUnmodifiable()) {
                if (node instanceof PaintedRegion region) {
                    region.paintNow();
                }
                if (node instanceof Parent inner) {
                    paint(inner);
                }
            }
        }
    }
}

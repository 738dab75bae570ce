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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
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
        Platform.runLater(() -> {
            try {
                new Studio<>(shot, film, picture).open();
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
        private Scene scene;
        private LessonView view;
        private int pulses;
        private long patienceEnds;

        Studio(Shot shot, Function<Scene, P> film, CompletableFuture<P> picture) {
            this.shot = shot;
            this.film = film;
            this.picture = picture;
        }

        void open() throws NoPicture {
            Lesson lesson = Arrays.stream(Lesson.values())
                    .filter(candidate -> candidate.stem().equals(shot.lesson()))
                    .findFirst()
                    .orElseThrow();
            view = new ConvolensApp().alone(lesson, shot.dark() ? Theme.DARK : Theme.LIGHT, shot.language());
            StackPane stage = new StackPane(view.stage());
            stage.getStyleClass().add(Styles.STAGE);
            VBox.setVgrow(stage, Priority.ALWAYS);
            SentenceBar sentence = new SentenceBar();
            sentence.show(view.sentence());
            sentence.setMinHeight(SENTENCE_HEIGHT);
            scene = new Scene(new VBox(stage, sentence), shot.width(), shot.height());
            view.shown();
            seek(view.timeline());
            patienceEnds = System.nanoTime() + PATIENCE_NANOS;
            start();
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

package convolens;

import convolens.cli.SceneCamera.NoPicture;
import convolens.cli.SceneCamera.Shot;
import convolens.controller.LessonController;
import convolens.controller.predict.SheetController;
import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.Theme;
import convolens.model.TimelineModel;
import convolens.model.predict.PrintedSheet;
import convolens.model.predict.Sheet;
import convolens.model.whatif.WhatIfModel;
import convolens.view.Look;
import convolens.view.Styles;
import convolens.view.control.NodePainter;
import convolens.view.lesson.LessonView;
import convolens.view.paint.Palette;
import convolens.view.predict.SheetWords;
import convolens.view.shell.SentenceBar;
import convolens.view.whatif.WhatIfCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One scene laid out for its pictures. On the FX thread. */
final class Studio extends AnimationTimer {
    /** Layout settles in two pulses where a control decides on its size only when it knows its width. */
    private static final int PULSES = 4;

    private static final double SENTENCE_HEIGHT = 56;

    /** What a scene still computes by then is left out of its picture. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Shot shot;
    private final ConvolensApp app;
    private final LessonView view;
    private final LessonController controller;
    private final Lesson lesson;
    private final Scene scene;
    private int pulses;
    private int pulsesWanted = PULSES;
    private long patienceEnds;
    private boolean training;
    private boolean begun;
    private @Nullable Runnable develop;
    private @Nullable CompletableFuture<?> picture;

    /** @param runs where it keeps what it trains */
    Studio(Shot shot, Path runs) throws NoPicture {
        this(shot, ShotScene.of(shot), runs);
    }

    /** @param wanted which scene, in which state */
    Studio(Shot shot, ShotScene wanted, Path runs) throws NoPicture {
        this.shot = shot;
        lesson = wanted.lesson();
        Theme theme = shot.dark() ? Theme.DARK : Theme.LIGHT;
        app = ConvolensApp.forPictures(runs);
        controller = app.beside(wanted.lesson(), theme, shot.language());
        view = controller.view();
        StackPane stage = new StackPane(view.stage());
        stage.getStyleClass().add(Styles.STAGE);
        VBox.setVgrow(stage, Priority.ALWAYS);
        SentenceBar sentence = new SentenceBar();
        sentence.show(view.sentence());
        sentence.setMinHeight(SENTENCE_HEIGHT);
        WhatIfModel otherwise = new WhatIfModel();
        Palette palette = shot.dark() ? Palette.dark() : Palette.light();
        WhatIfCard card = new WhatIfCard(otherwise, new SimpleObjectProperty<>(palette), new Messages(shot.language()))
                .withoutButton();
        scene = new Scene(new VBox(stage, card, sentence), shot.width(), shot.height());
        // its own, so that a window may be open in another theme
        scene.setUserAgentStylesheet(Look.stylesheet(theme));
        view.shown();
        wanted.take(controller);
        otherwise.attach(controller.whatIfs());
        otherwise.ask(wanted.asked(controller));
        if (shot.epochs() > 0) {
            train(view.timeline());
        } else if (shot.step() > 0) {
            seek(shot.step());
        }
    }

    /** An exercise sheet about the scene. */
    byte[] exercises(int count, long seed, boolean isPdf) throws NoPicture, IOException {
        if (controller.questions().kinds().isEmpty()) {
            throw new NoPicture("nothing can be asked about " + lesson.stem()
                    + ": expected a scene with Predict in its title bar, such as Stride, Im2col or NetworkStack");
        }
        SheetWords words = new SheetWords(new Messages(shot.language()));
        return SheetController.sheet(
                controller.questions(), words, lesson.titleKey(), count, seed, isPdf, shot.language());
    }

    /** Questions about the scene; null where nothing can be asked. */
    @Nullable
    PrintedSheet sheet(int count, long seed) {
        if (controller.questions().kinds().isEmpty()) {
            return null;
        }
        SheetWords words = new SheetWords(new Messages(shot.language()));
        return words.of(lesson.titleKey(), Sheet.of(controller.questions(), count, seed), seed);
    }

    /** All that is laid out. */
    Parent root() {
        return scene.getRoot();
    }

    /** How many steps the scene has. */
    int steps() {
        return view.timeline().getCount();
    }

    /** What the scene had to tell beside its picture, a sentence each. */
    List<String> remarks() {
        Messages messages = new Messages(shot.language());
        return app.told().stream()
                .filter(notice -> notice.kind() != Notice.Kind.INFO)
                .map(notice -> messages.text(notice.key(), notice.arguments().toArray()))
                .toList();
    }

    /** Takes a picture as soon as the scene is ready for it. */
    <P> CompletableFuture<P> take(Function<Scene, P> film) {
        CompletableFuture<P> taken = new CompletableFuture<>();
        picture = taken;
        develop = () -> taken.complete(film.apply(scene));
        pulses = 0;
        patienceEnds = System.nanoTime() + PATIENCE_NANOS;
        start();
        return taken;
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

    /**
     * Goes to a step.
     *
     * @param step counted from 1
     */
    void seek(int step) throws NoPicture {
        if (steps() == 0) {
            throw new NoPicture(shot.lesson() + " has no steps before a training: leave --position out");
        }
        if (step > steps()) {
            throw new NoPicture("--position must be from 1 to " + steps() + ", the number of steps of " + shot.lesson()
                    + ", but is " + step);
        }
        view.timeline().seek(step - 1);
    }

    /** Gives up what the scene still computes. */
    void close() {
        stop();
        app.endPictures();
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
            NodePainter.paintNow(scene.getRoot());
            boolean ready = view.isComplete() || System.nanoTime() > patienceEnds;
            pulses = ready ? pulses + 1 : 0;
            if (pulses >= pulsesWanted && develop != null) {
                stop();
                // what follows is of the same sizes
                pulsesWanted = 2;
                develop.run();
            }
        } catch (RuntimeException | Error e) {
            stop();
            if (picture != null) {
                picture.completeExceptionally(e);
            }
        }
    }
}

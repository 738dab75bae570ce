package convolens;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.controller.filters.ShippedRun;
import convolens.controller.sliding.SlidingController;
import convolens.lesson.Lesson;
import convolens.model.ShellModel;
import convolens.model.TimelineModel;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.model.train.RunModel;
import convolens.model.train.RunOffer;
import convolens.model.train.TrainModel;
import convolens.run.KeptRun;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.PaintedRegion;
import convolens.view.filters.LearnedFilters;
import convolens.view.shell.CoverView;
import convolens.view.train.AccuracyPicture;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** The small pictures of the cover: a window that slides, the last run's curves, learned filters. */
final class CoverPictures {
    private static final double STAGE_WIDTH = 620;
    private static final double STAGE_HEIGHT = 390;
    private static final double CURVES_WIDTH = 420;
    private static final double FILTERS_WIDTH = 400;
    private static final double SPEED = 2;

    private final CoverView cover;
    private final ShellModel shell;
    private final TrainModel train;
    private final SceneContext context;
    private final FramePump pump;
    private final TaskRunner runner;

    CoverPictures(
            CoverView cover,
            ShellModel shell,
            TrainModel train,
            SceneContext context,
            FramePump pump,
            TaskRunner runner) {
        this.cover = cover;
        this.shell = shell;
        this.train = train;
        this.context = context;
        this.pump = pump;
        this.runner = runner;
    }

    /** Makes the pictures, one a frame, so that the cover itself is there at once. */
    void make() {
        AfterFrames.run(1, () -> {
            slide();
            runner.run(cancelled -> ShippedRun.read(), this::learned);
        });
    }

    /** The stage stands in a scene of its own that no window shows, so that its keys and those of the window stay apart. */
    private void slide() {
        SlidingController controller =
                new SlidingController(new SlidingModel(SlidingPreset.of(Lesson.SLIDING_WINDOW)), context, pump, runner);
        TimelineModel timeline = controller.view().timeline();
        StackPane ground = new StackPane(controller.view().stage());
        ground.getStyleClass().add(Styles.STAGE);
        Scene apart = new Scene(ground, STAGE_WIDTH, STAGE_HEIGHT);
        ImageView image = new ImageView();
        InvalidationListener take = observable -> {
            if (shell.coverProperty().get()) {
                paint(ground);
                image.setImage(apart.snapshot(null));
            }
        };
        timeline.positionProperty().addListener(take);
        context.palette().addListener(take);
        take.invalidated(timeline.positionProperty());
        cover.picture(0, image, STAGE_WIDTH);
        timeline.loopProperty().set(true);
        timeline.speedProperty().set(SPEED);
        if (!context.reduceMotion().get()) {
            timeline.play();
        }
        pump.addFrame(seconds -> {
            if (shell.coverProperty().get() && !context.reduceMotion().get()) {
                timeline.advance(seconds);
                return timeline.isPlaying();
            }
            timeline.pause();
            return false;
        });
        pump.request();
    }

    private static void paint(StackPane ground) {
        ground.resize(STAGE_WIDTH, STAGE_HEIGHT);
        ground.applyCss();
        ground.layout();
        paintAll(ground);
    }

    private static void paintAll(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node instanceof PaintedRegion region) {
                region.paintNow();
            }
            if (node instanceof Parent inner) {
                paintAll(inner);
            }
        }
    }

    private void learned(KeptRun shipped) {
        RunModel run = RunModel.of(shipped);
        RunOffer offer = train.offerProperty().get();
        cover.picture(1, new AccuracyPicture(offer == null ? run : offer.run(), context), CURVES_WIDTH);
        cover.picture(
                2, new LearnedFilters(run.history().getEntries().get(1).banks().get(0), context), FILTERS_WIDTH);
    }
}

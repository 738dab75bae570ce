package convolens;

import convolens.controller.LessonController;
import convolens.controller.affine.AffineController;
import convolens.controller.network.LayerOpening;
import convolens.controller.sliding.SlidingController;
import convolens.controller.softmax.SoftmaxController;
import convolens.controller.unfold.UnfoldController;
import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.model.affine.AffineState;
import convolens.model.network.NetworkPlace;
import convolens.model.setup.Limits;
import convolens.model.setup.SlidingState;
import convolens.model.softmax.SoftmaxState;
import convolens.model.unfold.ArrayCell;
import convolens.walk.chain.ArrayName;

/** The scenes in which a layer of a network is stepped through, on the network's own numbers. */
final class LayerStages implements LayerOpening.Stages {
    /** Opens a scene. */
    interface Opening {
        /** Opens it and returns what runs it. */
        LessonController open(Lesson lesson);
    }

    private final Opening scenes;
    private final ShellModel shell;
    private final StatusModel status;

    /** @param scenes opens a scene and returns what runs it */
    LayerStages(Opening scenes, ShellModel shell, StatusModel status) {
        this.scenes = scenes;
        this.shell = shell;
        this.status = status;
    }

    /** A layer as a scene in which windows slide, or in which they are rows of a matrix. */
    @Override
    public void open(SlidingState state, boolean unfolded, NetworkPlace place) {
        // the stage has room for so many channels side by side; a matrix has for any
        if (unfolded || state.input().dim(1) > Limits.CHANNELS) {
            Lesson lesson = state.operation().isPooling() ? Lesson.POOLING_IM2COL : Lesson.MULTIPLY;
            UnfoldController scene = (UnfoldController) scenes.open(lesson);
            scene.model()
                    .setup()
                    .set(state, scene.model().setup().besidesProperty().get());
            int columns = state.geometry().outputWidth();
            scene.model().goTo(new ArrayCell(ArrayName.OUT, place.y() * columns + place.x()));
        } else {
            Lesson lesson = state.operation().isPooling()
                    ? Lesson.POOLING
                    : state.input().dim(1) > 1 ? Lesson.CHANNELS : Lesson.BIAS;
            SlidingController scene = (SlidingController) scenes.open(lesson);
            scene.model().setup().set(state, null);
            scene.model().goTo(0, place.y(), place.x());
        }
    }

    @Override
    public void open(AffineState layer, int unit) {
        AffineController scene = (AffineController) scenes.open(Lesson.AFFINE);
        scene.take(layer, unit);
    }

    @Override
    public void open(float[] scores, int label) {
        if (scores.length > SoftmaxState.MOST) {
            status.tell(Notice.advice("network.tooManyClasses", SoftmaxState.MOST, scores.length));
            return;
        }
        SoftmaxController scene = (SoftmaxController) scenes.open(Lesson.SOFTMAX);
        scene.take(scores, label);
    }

    @Override
    public void refused(String key) {
        status.tell(Notice.advice(key));
    }

    @Override
    public void opened(String place) {
        if (shell.getLesson() != Lesson.NETWORK) {
            shell.comeFrom(new ShellModel.Origin(Lesson.NETWORK, place));
            status.tell(Notice.choice("network.handed", "network.back", () -> scenes.open(Lesson.NETWORK)));
        }
    }
}

package convolens.view.train;

import convolens.model.train.RunModel;
import convolens.run.RunState;
import javafx.scene.control.ProgressBar;

/** A thin bar under the sentence: how much of the run is learned, or of the test images answered. */
final class TrainProgressBar extends ProgressBar {
    TrainProgressBar() {
        super(0);
        setId("train-progress");
        getStyleClass().add("hair");
        setMaxWidth(Double.MAX_VALUE);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Shows how far a run is; null for none. */
    void show(RunModel run) {
        setVisible(run != null && run.getState().isUnderWay());
        if (isVisible()) {
            setProgress(
                    run.getState() == RunState.EVALUATING
                            ? run.evaluatedProperty().get()
                            : learned(run));
        }
    }

    private static double learned(RunModel run) {
        return Math.min(1, run.epochsProperty().get() / run.settings().epochs());
    }
}

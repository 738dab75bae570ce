package convolens.view.stage;

import convolens.view.control.StageCanvas;
import convolens.view.paint.Ink;
import javafx.scene.paint.Color;

/**
 * The layers of a stage, each painted by whatever paints the stage as it is arranged now.
 *
 * @param <C> what names a cell
 */
record StageLayers<C>(EditedStage<C> stage) implements StageCanvas.Picture {
    @Override
    public void paintBase(Ink ink) {
        StagePainting<C> painting = stage.painting(ink);
        if (painting != null) {
            painting.paintBase();
        }
    }

    @Override
    public void paintStep(Ink ink, double progress) {
        StagePainting<C> painting = stage.painting(ink);
        if (painting != null) {
            painting.paintStep(progress);
        }
    }

    @Override
    public void paintLinks(Ink ink) {
        StagePainting<C> painting = stage.painting(ink);
        if (painting == null) {
            return;
        }
        Color accent = stage.context().palette().getValue().accent();
        C at = stage.pointed();
        if (at != null) {
            painting.paintPointed(at, accent);
        }
        C selected = stage.selected();
        if (selected != null) {
            painting.paintSelected(selected, accent);
        }
    }
}

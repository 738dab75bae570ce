package convolens.view.learning;

import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningSpot;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import org.jspecify.annotations.Nullable;

/** The painted matrices, in layers: what stays, what a step shows, what is pointed at. */
final class LearningCanvas extends PaintedRegion {
    private @Nullable View view;
    private @Nullable LearningSpot pointed;
    private @Nullable LearningSpot selected;

    private record View(LearningFrame frame, LearningSheet sheet) {}

    private interface Part {
        void paint(Ink ink, LearningSheet sheet, LearningFrame frame);
    }

    private final Layer base = layer((ink, sheet, frame) -> new LearningBasePainter(ink, sheet, frame).paint());
    private final Layer step =
            layer((ink, sheet, frame) -> new LearningStepPainter(ink, sheet, frame).paint(this.pointed));
    private final Layer links = layer(
            (ink, sheet, frame) -> new LearningPointedPainter(ink, sheet, frame).paint(this.pointed, this.selected));

    private Layer layer(Part part) {
        return addLayer((ink, width, height) -> {
            View shown = view;
            if (shown != null) {
                part.paint(ink, shown.sheet, shown.frame);
            }
        });
    }

    /** Shows a frame in new places or another look. */
    void show(LearningFrame frame, LearningSheet sheet) {
        view = new View(frame, sheet);
        repaintAll();
    }

    /** Goes to another place of the same run. */
    void go(LearningFrame frame) {
        View shown = view;
        if (shown != null) {
            view = new View(frame, shown.sheet);
            step.repaint();
            if (pointed != null || selected != null) {
                links.repaint();
            }
        }
    }

    void point(@Nullable LearningSpot spot) {
        boolean ofMap = spot != null && spot.part().isMap()
                || pointed != null && pointed.part().isMap();
        pointed = spot;
        if (ofMap) {
            step.repaint();
        }
        links.repaint();
    }

    void select(@Nullable LearningSpot spot) {
        selected = spot;
        links.repaint();
    }

    /** How often what stays throughout a run has been painted. */
    int basePaints() {
        return base.paints();
    }
}

package convolens.view.shift;

import convolens.model.setup.Spot;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftSpot;
import convolens.view.control.PaintedRegion;

/** The painted part of the stage, in layers: what stays, what a step shows, what is pointed at. */
final class ShiftCanvas extends PaintedRegion {
    private final ShiftMotion motion = new ShiftMotion();
    private final Layer base = addLayer((g, width, height) -> {
        if (ready()) {
            new ShiftBasePainter(g, this.sheet, this.frame).paint();
        }
    });
    private final Layer step = addLayer((g, width, height) -> {
        if (ready()) {
            new ShiftStepPainter(g, this.sheet, this.frame).paint(this.motion);
        }
    });
    private final Layer links = addLayer((g, width, height) -> {
        if (ready()) {
            new ShiftPointedPainter(g, this.sheet, this.frame).paint(this.pointed, this.selected);
        }
    });
    private ShiftFrame frame;
    private ShiftSheet sheet;
    private ShiftSpot pointed;
    private Spot.Input selected;

    private boolean ready() {
        return sheet != null && frame != null;
    }

    /** Shows a frame in new places or another look; nothing moves. */
    void show(ShiftFrame now, ShiftSheet look) {
        frame = now;
        sheet = look;
        motion.stop();
        repaintAll();
    }

    /**
     * Goes on to another step of the same state.
     *
     * @param seconds the time for it; 0 to jump
     */
    void go(ShiftFrame now, double seconds) {
        if (!now.shift().equals(frame.shift())) {
            motion.go(frame, seconds);
        }
        if (now.survey() != frame.survey()) {
            base.repaint();
        }
        frame = now;
        step.repaint();
        links.repaint();
    }

    /** Lets time pass. Returns whether something still moves. */
    boolean advance(double seconds) {
        if (!motion.isMoving()) {
            return false;
        }
        boolean goesOn = motion.advance(seconds);
        step.repaint();
        return goesOn;
    }

    boolean isMoving() {
        return motion.isMoving();
    }

    void point(ShiftSpot spot) {
        pointed = spot;
        links.repaint();
    }

    void select(Spot.Input spot) {
        selected = spot;
        links.repaint();
    }
}

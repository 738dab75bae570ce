package convolens.view.lesson.sliding;

import convolens.model.sliding.Frame;
import convolens.model.sliding.Spot;
import convolens.view.control.PaintedRegion;

/** The painted part of the stage, in four layers: what stays, what a step shows, what is pointed at, what moves. */
final class StageCanvas extends PaintedRegion {
    private final Motion motion = new Motion();
    private final Layer base = addLayer((g, width, height) -> {
        if (ready()) {
            new BasePainter(g, this.sheet, this.frame).paint();
        }
    });
    private final Layer step = addLayer((g, width, height) -> {
        if (ready()) {
            new StepPainter(g, this.sheet, this.frame, !this.motion.isMoving()).paint();
        }
    });
    private final Layer links = addLayer((g, width, height) -> {
        if (ready()) {
            new PointedPainter(g, this.sheet, this.frame).paint(this.pointed, this.selected);
        }
    });
    private final Layer moving = addLayer((g, width, height) -> {
        if (ready()) {
            new MotionPainter(g, this.sheet, this.frame, this.motion).paint();
        }
    });
    private Frame frame;
    private StageSheet sheet;
    private Spot pointed;
    private Spot selected;

    private boolean ready() {
        return sheet != null && frame != null;
    }

    /** Shows a frame in new places or another look; nothing moves. */
    void show(Frame now, StageSheet look) {
        frame = now;
        sheet = look;
        motion.jump(now);
        repaintAll();
    }

    /**
     * Goes on to another step of the same walk.
     *
     * @param seconds the time for it; 0 to jump
     */
    void go(Frame now, double seconds) {
        boolean sameBase = frame.step().last().sample() == now.step().last().sample()
                && frame.step().last().map() == now.step().last().map();
        frame = now;
        if (seconds > 0 && now.step().isOneWindow()) {
            motion.go(now, seconds);
        } else {
            motion.jump(now);
        }
        if (!sameBase) {
            base.repaint();
        }
        step.repaint();
        moving.repaint();
        if (pointed != null || selected != null) {
            links.repaint();
        }
    }

    /** Lets time pass. Returns whether something still moves. */
    boolean advance(double seconds) {
        if (!motion.isMoving()) {
            return false;
        }
        boolean goesOn = motion.advance(seconds);
        moving.repaint();
        if (!goesOn) {
            step.repaint();
        }
        return goesOn;
    }

    boolean isMoving() {
        return motion.isMoving();
    }

    void point(Spot spot) {
        pointed = spot;
        links.repaint();
    }

    void select(Spot spot) {
        selected = spot;
        links.repaint();
    }
}

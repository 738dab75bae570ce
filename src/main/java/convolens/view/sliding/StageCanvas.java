package convolens.view.sliding;

import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.view.control.PaintedRegion;
import javafx.geometry.Rectangle2D;

/** The painted part of the stage, in layers: what stays, what a step shows, the blocks in space, what is pointed at,
 * what moves. */
final class StageCanvas extends PaintedRegion {
    private static final double STEEPEST = 1.2;

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
    private final Layer space = addLayer((g, width, height) -> {
        if (ready() && this.blocks != null) {
            new BlocksPainter(g, this.sheet, this.frame, this.blocks).paint(this.motion);
        }
    });
    private final Layer links = addLayer((g, width, height) -> {
        if (ready()) {
            new PointedPainter(g, this.sheet, this.frame).paint(this.pointed, this.selected);
            if (this.blocks != null && this.pointed != null) {
                new PointedBlocksPainter(g, this.sheet, this.frame, this.blocks).paint(this.pointed);
            }
        }
    });
    private final Layer moving = addLayer((g, width, height) -> {
        if (ready()) {
            new MotionPainter(g, this.sheet, this.frame, this.motion).paint();
        }
    });
    private Frame frame;
    private StageSheet sheet;
    private Blocks blocks;
    private double yaw = 0.5;
    private double pitch = 0.45;
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
        placeBlocks();
        repaintAll();
    }

    private void placeBlocks() {
        Rectangle2D area = sheet.layout().blocks();
        blocks = area.getWidth() > 0 ? Blocks.of(frame, area, sheet.layout().scale(), yaw, pitch) : null;
    }

    /** Turns the picture in space. */
    void turn(double byYaw, double byPitch) {
        yaw = Math.max(-STEEPEST, Math.min(STEEPEST, yaw + byYaw));
        pitch = Math.max(-0.3, Math.min(STEEPEST, pitch + byPitch));
        placeBlocks();
        space.repaint();
        links.repaint();
    }

    /** The picture in space; null if it is hidden. */
    Blocks blocks() {
        return blocks;
    }

    /**
     * Goes on to another step of the same walk.
     *
     * @param seconds the time for it; 0 to jump
     */
    void go(Frame now, double seconds) {
        boolean sameBase = frame.step().isOneMap() == now.step().isOneMap()
                && frame.step().last().sample() == now.step().last().sample()
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
        space.repaint();
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
        if (blocks != null) {
            space.repaint();
        }
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

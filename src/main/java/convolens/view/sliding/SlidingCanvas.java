package convolens.view.sliding;

import convolens.model.sliding.Frame;
import convolens.view.control.StageCanvas;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The painted part of the stage: also the blocks in space, and above all else what moves. */
final class SlidingCanvas extends StageCanvas {
    private static final double STEEPEST = 1.2;

    private final Motion motion = new Motion();
    private final Layer base = addPart(Picture::paintBase);
    private final Layer step = addPart((picture, ink) -> picture.paintStep(ink, this.motion.isMoving() ? 0 : 1));
    private final Layer space = addLayer((ink, width, height) -> {
        if (this.frame != null && this.blocks != null) {
            new BlocksPainter(ink, this.sheet, this.frame, this.blocks).paint(this.motion);
        }
    });
    private final Layer links = addPart(Picture::paintLinks);
    private final Layer moving = addLayer((ink, width, height) -> {
        if (this.frame != null) {
            new MotionPainter(ink, this.sheet, this.frame, this.motion).paint();
        }
    });
    private Frame last;
    private Frame frame;
    private StageSheet sheet;
    private @Nullable Blocks blocks;
    private double yaw = 0.5;
    private double pitch = 0.45;

    /** Takes what is to be shown {@linkplain #renew() anew}, or as {@linkplain #go another step}. */
    void take(Frame now, StageSheet look) {
        last = frame;
        frame = now;
        sheet = look;
    }

    @Override
    public void renew() {
        motion.jump(frame);
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
    @Nullable
    Blocks blocks() {
        return blocks;
    }

    @Override
    public void go(double seconds) {
        if (seconds > 0 && frame.step().isOneWindow()) {
            motion.go(frame, seconds);
        } else {
            motion.jump(frame);
        }
        boolean sameBase = last.step().isOneMap() == frame.step().isOneMap()
                && last.step().last().sample() == frame.step().last().sample()
                && last.step().last().map() == frame.step().last().map();
        if (!sameBase) {
            base.repaint();
        }
        step.repaint();
        space.repaint();
        moving.repaint();
    }

    @Override
    public void link() {
        links.repaint();
    }

    @Override
    public void rebase() {
        base.repaint();
    }

    @Override
    public void restep() {
        step.repaint();
    }

    @Override
    public boolean advance(double seconds) {
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

    @Override
    public boolean isMoving() {
        return motion.isMoving();
    }
}

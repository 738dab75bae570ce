package convolens.view.sliding;

import convolens.model.sliding.Frame;
import convolens.view.control.StageCanvas;
import convolens.view.sliding.layout.StageLayout;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The painted part of the stage: also the blocks in space, and above all else what moves. */
final class SlidingCanvas extends StageCanvas {
    private static final double STEEPEST = 1.2;

    private record Shown(Frame frame, StageSheet sheet) {}

    private final Motion motion = new Motion();
    private final Layer base = addPart(Picture::paintBase);
    private final Layer step = addPart((picture, ink) -> picture.paintStep(ink, this.motion.isMoving() ? 0 : 1));
    private final Layer space = addLayer((ink, width, height) -> {
        if (this.shown != null && this.blocks != null) {
            new BlocksPainter(ink, this.shown.sheet, this.shown.frame, this.blocks).paint(this.motion);
        }
    });
    private final Layer links = addPart(Picture::paintLinks);
    private final Layer moving = addLayer((ink, width, height) -> {
        if (this.shown != null) {
            new MotionPainter(ink, this.shown.sheet, this.shown.frame, this.motion).paint();
        }
    });
    private @Nullable Frame last;
    private @Nullable Shown shown;
    private @Nullable Blocks blocks;
    private double yaw = 0.5;
    private double pitch = 0.45;

    /** Takes what is to be shown {@linkplain #renew() anew}, or as {@linkplain #go another step}. */
    void take(Frame now, StageSheet look) {
        last = shown == null ? null : shown.frame;
        shown = new Shown(now, look);
    }

    @Override
    public void renew() {
        Shown now = shown;
        if (now != null) {
            motion.jump(now.frame);
            placeBlocks(now);
        }
        repaintAll();
    }

    private void placeBlocks(Shown now) {
        StageLayout layout = now.sheet.layout();
        Rectangle2D area = layout.blocks();
        blocks = area.getWidth() > 0 ? Blocks.of(now.frame, area, layout.scale(), yaw, pitch) : null;
    }

    /** Turns the picture in space. */
    void turn(double byYaw, double byPitch) {
        yaw = Math.max(-STEEPEST, Math.min(STEEPEST, yaw + byYaw));
        pitch = Math.max(-0.3, Math.min(STEEPEST, pitch + byPitch));
        if (shown != null) {
            placeBlocks(shown);
        }
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
        if (shown == null) {
            return;
        }
        Frame frame = shown.frame;
        Frame before = last;
        if (seconds > 0 && frame.step().isOneWindow()) {
            motion.go(frame, seconds);
        } else {
            motion.jump(frame);
        }
        boolean sameBase = before != null
                && before.step().isOneMap() == frame.step().isOneMap()
                && before.step().last().sample() == frame.step().last().sample()
                && before.step().last().map() == frame.step().last().map();
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

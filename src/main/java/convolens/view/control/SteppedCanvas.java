package convolens.view.control;

import convolens.view.paint.Easing;

/** A canvas on which what a step adds comes in a moment of time; a new step interrupts. */
public final class SteppedCanvas extends StageCanvas {
    private static final double LONGEST = 0.45;
    private static final double SHORTEST = 0.1;

    private final Layer base = addPart(Picture::paintBase);
    private final Layer step = addPart((picture, ink) -> picture.paintStep(ink, this.progress()));
    private final Layer links = addPart(Picture::paintLinks);
    private double duration;
    private double passed;

    @Override
    public void renew() {
        duration = passed = 0;
        repaintAll();
    }

    @Override
    public void go(double seconds) {
        double time = Math.min(LONGEST, seconds * 0.85);
        duration = time < SHORTEST ? 0 : time;
        passed = 0;
        step.repaint();
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
        if (!isMoving()) {
            return false;
        }
        passed = Math.min(duration, passed + seconds);
        step.repaint();
        return isMoving();
    }

    @Override
    public boolean isMoving() {
        return passed < duration;
    }

    private double progress() {
        return duration == 0 ? 1 : Easing.smooth(passed / duration);
    }
}

package convolens.view.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;

/** The two scroll bars of a painting that may be too long in both directions. */
public final class ScrollArea {
    private final PaintedRegion owner;
    private final Scroller vertical;
    private final Scroller horizontal;

    public ScrollArea(PaintedRegion owner, Runnable changed) {
        this.owner = owner;
        vertical = new Scroller(Orientation.VERTICAL, changed);
        horizontal = new Scroller(Orientation.HORIZONTAL, changed);
    }

    public Node[] nodes() {
        return new Node[] {vertical.node(), horizontal.node()};
    }

    public double offsetX() {
        return horizontal.offset();
    }

    public double offsetY() {
        return vertical.offset();
    }

    /** The width in which the painting can be seen. */
    public double width() {
        return owner.innerWidth() - (vertical.isNeeded() ? Scroller.THICKNESS : 0);
    }

    /** The height in which the painting can be seen. */
    public double height() {
        return owner.innerHeight() - (horizontal.isNeeded() ? Scroller.THICKNESS : 0);
    }

    /** Shows the bars that a painting of this size needs; a bar takes room, which may make the other one needed. */
    public void fit(double contentWidth, double contentHeight, double step) {
        boolean down = contentHeight > owner.innerHeight() + 0.5;
        boolean across = contentWidth > owner.innerWidth() - (down ? Scroller.THICKNESS : 0) + 0.5;
        down = contentHeight > owner.innerHeight() - (across ? Scroller.THICKNESS : 0) + 0.5;
        fit(vertical, down, contentHeight, owner.innerHeight() - (across ? Scroller.THICKNESS : 0), step);
        fit(horizontal, across, contentWidth, owner.innerWidth() - (down ? Scroller.THICKNESS : 0), step);
        Insets insets = owner.getInsets();
        double right = insets.getLeft() + width();
        double bottom = insets.getTop() + height();
        vertical.node().resizeRelocate(right, insets.getTop(), Scroller.THICKNESS, height());
        horizontal.node().resizeRelocate(insets.getLeft(), bottom, width(), Scroller.THICKNESS);
    }

    /** Scrolls; tells whether there was anything to scroll. */
    public boolean scrollBy(double dx, double dy) {
        horizontal.scrollBy(dx);
        vertical.scrollBy(dy);
        return horizontal.isNeeded() || vertical.isNeeded();
    }

    /** Scrolls as little as brings a part of the painting into sight. */
    public void reveal(Occupancy.Box part) {
        horizontal.reveal(part.x(), part.right(), width());
        vertical.reveal(part.y(), part.bottom(), height());
    }

    private static void fit(Scroller scroller, boolean needed, double content, double visible, double step) {
        if (needed) {
            scroller.fit(content, visible, step);
        } else {
            scroller.release();
        }
    }
}

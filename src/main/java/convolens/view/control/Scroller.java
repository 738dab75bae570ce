package convolens.view.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** A scroll bar over a painting that is longer than what can be seen of it. Without need it is invisible and at 0. */
public final class Scroller {
    public static final double THICKNESS = 10;
    private static final double MIN_THUMB = 28;

    private final ScrollBar bar = new ScrollBar();

    public Scroller(Orientation orientation, Runnable changed) {
        bar.setOrientation(orientation);
        bar.setManaged(false);
        bar.setFocusTraversable(false);
        bar.setVisible(false);
        bar.valueProperty().addListener(observable -> changed.run());
    }

    public ScrollBar node() {
        return bar;
    }

    public boolean isNeeded() {
        return bar.isVisible();
    }

    /** How far the painting is moved. */
    public double offset() {
        return bar.isVisible() ? bar.getValue() : 0;
    }

    /** The bar is not needed. */
    public void release() {
        bar.setVisible(false);
        bar.setValue(0);
    }

    /** Adjusts to the length of the painting, the length that can be seen, and that of one step. */
    public void fit(double content, double visible, double step) {
        bar.setVisible(true);
        bar.setMax(Math.max(0, content - visible));
        bar.setValue(Math.max(0, Math.min(bar.getValue(), bar.getMax())));
        bar.setVisibleAmount(bar.getMax() * Math.max(visible / content, Math.min(1, MIN_THUMB / visible)));
        bar.setUnitIncrement(step);
        bar.setBlockIncrement(visible * 0.9);
    }

    public void scrollBy(double distance) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), bar.getValue() + distance)));
    }

    /** Scrolls by most of what can be seen, back if the direction is negative. */
    public void scrollPage(int direction) {
        scrollBy(direction * bar.getBlockIncrement());
    }

    /** Scrolls as little as brings a part of the painting into sight. */
    public void reveal(double from, double to, double visible) {
        if (isNeeded()) {
            double before = Math.min(0, from - offset());
            double after = Math.max(0, to - offset() - visible);
            scrollBy(before < 0 ? before : after);
        }
    }
}

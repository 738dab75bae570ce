package convolens.view.control;

import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/**
 * Holds something that changes often and hardly ever its height, such as a line of text with numbers that count. A
 * change inside lays out the island alone; its surroundings are measured again only when the preferred height of what
 * is inside has become another one. Otherwise one digit makes the window measure every part that lies around it.
 *
 * <p>What is inside gets the whole width, and its own preferred height in the middle.
 */
public final class Island extends Region {
    private final Region inside;
    /** The preferred height that the surroundings know; NaN before the first layout. */
    private double known = Double.NaN;

    /** @param inside what changes */
    public Island(Region inside) {
        this.inside = inside;
        setMinWidth(0);
        getChildren().add(inside);
    }

    @Override
    public void requestLayout() {
        if (Double.isNaN(known)) {
            super.requestLayout();
        } else {
            setNeedsLayout(true);
        }
    }

    @Override
    protected void layoutChildren() {
        double height = inside.prefHeight(-1);
        layoutInArea(
                inside,
                0,
                snapPositionY((getHeight() - height) / 2),
                getWidth(),
                snapSizeY(height),
                0,
                HPos.LEFT,
                VPos.TOP);
        if (height != known) {
            boolean isFirst = Double.isNaN(known);
            known = height;
            if (!isFirst) {
                // nobody hears of it during a layout pass
                Platform.runLater(this::tellSurroundings);
            }
        }
    }

    private void tellSurroundings() {
        super.requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(inside.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(inside.prefHeight(-1));
    }
}

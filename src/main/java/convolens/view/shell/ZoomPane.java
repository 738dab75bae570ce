package convolens.view.shell;

import convolens.view.control.Magnification;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger or smaller, and gives it as much room as that leaves. A window that is too small for a factor
 * uses the largest that leaves the content its least size. A screen that is too small for the program, as a laptop's of
 * 1366×768 is at a scale of 1.5 and more, shows everything smaller instead of the half of it.
 */
final class ZoomPane extends Region {
    /** What the interface needs at least: then both panels float and the stage has the whole width. */
    private static final double LEAST_WIDTH = 720;

    private static final double LEAST_HEIGHT = 450;

    /** What a window has of its least size of 880×560 within any decoration. Below that nothing has room as it is. */
    private static final double SMALL_WIDTH = 840;

    private static final double SMALL_HEIGHT = 500;

    private static final double USUAL_WIDTH = 880;

    private static final double USUAL_HEIGHT = 560;

    private static final double SMALLEST_FACTOR = 0.5;

    /** The size at which a window is presented; a larger one shows the same larger. */
    private static final double PRESENTED_WIDTH = 1280;

    private static final double PRESENTED_HEIGHT = 720;

    private final Region content;
    private final ObservableDoubleValue wanted;
    private final ObservableBooleanValue presented;
    private final Scale scale = new Scale(1, 1);

    /**
     * Shows a content.
     *
     * @param wanted by which it is larger than usual
     * @param presented whether it is to be read from the back of a room: a large window is no place for more, but for larger
     */
    ZoomPane(Region content, ObservableDoubleValue wanted, ObservableBooleanValue presented) {
        this.content = content;
        this.wanted = wanted;
        this.presented = presented;
        presented.addListener(observable -> requestLayout());
        content.getTransforms().add(scale);
        getChildren().add(content);
        wanted.addListener(observable -> requestLayout());
        sceneProperty().addListener(observable -> requestLayout());
    }

    private double factor() {
        double room = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
        double factor = wanted.get() * (presented.get() ? ofPresented() : 1);
        double least = ofSmall();
        return factor <= 1 ? factor * least : Math.max(least, Math.min(factor * least, room));
    }

    /** In eighths, so that lines stay sharp. */
    private double ofSmall() {
        if (getWidth() >= SMALL_WIDTH && getHeight() >= SMALL_HEIGHT || getWidth() == 0 || getHeight() == 0) {
            return 1;
        }
        double fits = Math.min(getWidth() / USUAL_WIDTH, getHeight() / USUAL_HEIGHT);
        return Math.max(SMALLEST_FACTOR, Math.floor(Math.min(1, fits) * 8) / 8);
    }

    /** In quarters, so that lines stay sharp. */
    private double ofPresented() {
        double fits = Math.min(getWidth() / PRESENTED_WIDTH, getHeight() / PRESENTED_HEIGHT);
        return Math.max(1, Math.floor(fits * 4) / 4);
    }

    @Override
    protected void layoutChildren() {
        double factor = factor();
        scale.setX(factor);
        scale.setY(factor);
        if (getScene() != null) {
            Magnification.of(getScene()).set(factor);
        }
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}

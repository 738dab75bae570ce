package convolens.view.shell;

import convolens.view.control.Magnification;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger or smaller, and gives it as much room as that leaves. A window that is too small for a factor
 * uses the largest that leaves the content its least size.
 */
final class ZoomPane extends Region {
    /** What the interface needs at least: then both panels float and the stage has the whole width. */
    private static final double LEAST_WIDTH = 720;

    private static final double LEAST_HEIGHT = 450;

    private final Region content;
    private final ObservableDoubleValue wanted;
    private final Scale scale = new Scale(1, 1);

    ZoomPane(Region content, ObservableDoubleValue wanted) {
        this.content = content;
        this.wanted = wanted;
        content.getTransforms().add(scale);
        getChildren().add(content);
        wanted.addListener(observable -> requestLayout());
        sceneProperty().addListener(observable -> requestLayout());
    }

    private double factor() {
        double room = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
        return wanted.get() <= 1 ? wanted.get() : Math.max(1, Math.min(wanted.get(), room));
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

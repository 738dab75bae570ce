package convolens.view.shell;

import convolens.view.control.Magnification;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A content over which, while it is frozen, lies a picture of what it showed at that moment. */
final class FreezePane extends Region {
    private final Node content;
    private final ImageView picture = new ImageView();

    /**
     * A content that goes on underneath.
     *
     * @param frozen whether it is frozen
     */
    FreezePane(Region content, ObservableBooleanValue frozen) {
        this.content = content;
        picture.setPreserveRatio(true);
        getChildren().addAll(content, picture);
        picture.visibleProperty().bind(frozen);
        picture.visibleProperty().addListener((observable, old, now) -> {
            picture.setImage(now ? photograph() : null);
            this.content.setOpacity(now ? 0 : 1);
        });
    }

    /** With a pixel for each of the screen. */
    private WritableImage photograph() {
        Scene scene = getScene();
        double pixels = scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getRenderScaleX() * Magnification.of(scene).get();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(pixels, pixels));
        return content.snapshot(parameters, null);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }
}

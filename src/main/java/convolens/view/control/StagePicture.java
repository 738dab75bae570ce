package convolens.view.control;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/** A part of a stage as a picture. */
public final class StagePicture {
    private StagePicture() {}

    /** The part as it is, with this many pixels for each unit; the text stays sharp. */
    public static Image of(Node part, Color background, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setFill(background);
        return part.snapshot(parameters, null);
    }
}

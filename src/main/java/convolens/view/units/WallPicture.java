package convolens.view.units;

import convolens.model.units.DeepUnitsModel;
import convolens.view.SceneContext;
import convolens.view.control.StagePicture;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/** Takes a picture of the whole wall of a layer, as wide as that many cards look good, as high as it is. */
final class WallPicture {
    private static final double WIDTH = 1240;
    private static final double LONGEST = 16_000;

    private final DeepUnitsModel model;
    private final SceneContext context;

    WallPicture(DeepUnitsModel model, SceneContext context) {
        this.model = model;
        this.context = context;
    }

    /** The picture; with fewer pixels for each unit than asked for where it would be too long for an image. */
    Image take(double scale) {
        UnitsWall wall = new UnitsWall(model, context);
        new Scene(new Group(wall));
        wall.resize(WIDTH, WIDTH);
        wall.layout();
        wall.resize(WIDTH, wall.wholeHeight());
        wall.layout();
        wall.paintNow();
        double fitting = Math.min(scale, LONGEST / wall.getHeight());
        return StagePicture.of(wall, context.palette().getValue().stage(), fitting);
    }
}

package convolens.view.filters;

import convolens.run.RunFilters;
import convolens.view.SceneContext;
import convolens.view.control.wall.FilterWall;
import javafx.scene.layout.StackPane;

/** The filters of one convolution, by themselves, as the book prints them. */
public final class LearnedFilters extends StackPane {

    public LearnedFilters(RunFilters.Bank bank, SceneContext context) {
        FilterWall wall = new FilterWall();
        wall.paletteProperty().bind(context.palette());
        wall.localeProperty().bind(context.messages().localeProperty());
        wall.signedProperty().set(false);
        wall.sharedProperty().set(false);
        wall.mixedProperty().set(false);
        wall.setFocusTraversable(false);
        wall.weightsProperty().set(bank.weights());
        getChildren().add(wall);
    }
}

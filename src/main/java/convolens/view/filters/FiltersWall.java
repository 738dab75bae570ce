package convolens.view.filters;

import convolens.model.filters.FiltersModel;
import convolens.raster.Range;
import convolens.run.RunFilters;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.Tip;
import convolens.view.control.wall.FilterCell;
import convolens.view.control.wall.FilterWall;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A wall of filters under its title. */
final class FiltersWall extends VBox {
    /** As high for words as for a shape, so that both walls begin at the same height. */
    private static final double CAPTION = 18;

    private final FiltersModel model;
    private final FilterWall wall = new FilterWall();
    private final Label title = new Label();
    private final Label shape = new Label();
    private final Label spread = new Label();

    FiltersWall(FiltersModel model, SceneContext context, String id) {
        this.model = model;
        wall.setId(id);
        wall.paletteProperty().bind(context.palette());
        wall.localeProperty().bind(context.messages().localeProperty());
        wall.onActionProperty().set(model.selectedProperty()::set);
        wall.selectedProperty().addListener((observable, old, now) -> {
            if (now.intValue() >= 0) {
                model.selectedProperty().set(now.intValue());
            }
        });
        wall.hoveredCellProperty()
                .addListener((observable, old, now) -> model.hoveredProperty().set(place(now)));
        Tip.explain(spread, context.messages().bind("lesson.filters.spread.tip"));
        title.getStyleClass().add(Styles.STRONG);
        shape.getStyleClass().addAll(Styles.MONO, Styles.MUTE, "caption");
        spread.getStyleClass().addAll(Styles.MUTE, "caption");
        HBox caption = new HBox(10, shape, spread);
        caption.setAlignment(Pos.BASELINE_LEFT);
        caption.setMinHeight(CAPTION);
        VBox.setVgrow(wall, Priority.ALWAYS);
        wall.setMinSize(0, 0);
        setMinSize(0, 0);
        setPrefWidth(340);
        getStyleClass().add("wall");
        getChildren().addAll(new VBox(title, caption), wall);
    }

    /**
     * Shows filters.
     *
     * @param what their shape; empty where it stands elsewhere
     * @param sigma how far they spread
     */
    void show(String name, String what, String sigma, RunFilters.Bank bank, Range shared) {
        title.setText(name);
        shape.setText(what);
        shape.setVisible(!what.isEmpty());
        shape.setManaged(!what.isEmpty());
        spread.setText(sigma);
        wall.signedProperty().set(model.colorsProperty().get() == FiltersModel.Colors.SIGNED);
        wall.sharedProperty().set(model.scaleProperty().get() == FiltersModel.Scale.SHARED);
        wall.mixedProperty().set(model.mixesChannels());
        wall.rangeProperty().set(shared);
        wall.weightsProperty().set(bank.weights());
        wall.selectedProperty().set(model.selectedFilter());
        wall.setAccessibleText(name + ", " + what + ", " + sigma);
        wall.weightsNameProperty().set(bank.name());
        FiltersModel.Cell cell = model.hoveredProperty().get();
        wall.markedCellProperty()
                .set(
                        cell == null || cell.filter() >= bank.count()
                                ? null
                                : wall.cell(cell.filter(), cell.channel(), cell.row(), cell.column()));
    }

    private static FiltersModel.@Nullable Cell place(FilterCell cell) {
        return cell == null
                ? null
                : new FiltersModel.Cell(cell.filter(), Math.max(0, cell.channel()), cell.y(), cell.x());
    }
}

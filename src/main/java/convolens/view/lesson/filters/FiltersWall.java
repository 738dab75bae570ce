package convolens.view.lesson.filters;

import convolens.model.FiltersModel;
import convolens.model.RunFilters;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.FilterCell;
import convolens.view.control.FilterWall;
import convolens.view.paint.Range;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A wall of filters under its title. */
final class FiltersWall extends VBox {
    private final FiltersModel model;
    private final FilterWall wall = new FilterWall();
    private final Label title = new Label();
    private final Label caption = new Label();

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
        Tooltip spread = new Tooltip();
        spread.textProperty().bind(context.messages().bind("lesson.filters.spread.tip"));
        caption.setTooltip(spread);
        title.getStyleClass().add(Styles.STRONG);
        caption.getStyleClass().addAll(Styles.MONO, Styles.MUTE, "caption");
        VBox.setVgrow(wall, Priority.ALWAYS);
        wall.setMinSize(0, 0);
        setMinSize(0, 0);
        setPrefWidth(340);
        getStyleClass().add("wall");
        getChildren().addAll(new VBox(title, caption), wall);
    }

    void show(String name, String what, RunFilters.Bank bank, Range shared) {
        title.setText(name);
        caption.setText(what);
        wall.signedProperty().set(model.colorsProperty().get() == FiltersModel.Colors.SIGNED);
        wall.sharedProperty().set(model.scaleProperty().get() == FiltersModel.Scale.SHARED);
        wall.mixedProperty().set(model.mixesChannels());
        wall.rangeProperty().set(shared);
        wall.weightsProperty().set(bank.weights());
        wall.selectedProperty().set(model.selectedFilter());
        wall.setAccessibleText(name + ", " + what);
        wall.weightsNameProperty().set(bank.name());
        FiltersModel.Cell cell = model.hoveredProperty().get();
        wall.markedCellProperty()
                .set(
                        cell == null || cell.filter() >= bank.count()
                                ? null
                                : wall.cell(cell.filter(), cell.channel(), cell.row(), cell.column()));
    }

    private static FiltersModel.Cell place(FilterCell cell) {
        return cell == null
                ? null
                : new FiltersModel.Cell(cell.filter(), Math.max(0, cell.channel()), cell.y(), cell.x());
    }
}

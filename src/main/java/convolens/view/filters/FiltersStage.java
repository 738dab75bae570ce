package convolens.view.filters;

import convolens.i18n.Messages;
import convolens.model.filters.FilterResponseModel;
import convolens.model.filters.FiltersModel;
import convolens.model.filters.OpenedFilters;
import convolens.raster.FilterWallPainter;
import convolens.raster.Range;
import convolens.run.RunFilters;
import convolens.view.SceneContext;
import convolens.view.train.TrainText;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The walls before and after side by side, and one filter enlarged below. */
public final class FiltersStage extends StackPane {
    /** How much of the height the squares below the walls take at most. */
    private static final double SHARE = 0.3;

    private final FiltersModel model;
    private final Messages messages;
    private final FiltersWall before;
    private final FiltersWall after;
    private final FilterDetail detail;
    private final VBox content = new VBox();

    public FiltersStage(FiltersModel model, FilterResponseModel response, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        before = new FiltersWall(model, context, "filters-before");
        after = new FiltersWall(model, context, "filters-after");
        detail = new FilterDetail(model, response, context);
        HBox walls = new HBox(before, after);
        walls.getStyleClass().add("walls");
        HBox.setHgrow(before, Priority.ALWAYS);
        HBox.setHgrow(after, Priority.ALWAYS);
        VBox.setVgrow(walls, Priority.ALWAYS);
        content.getStyleClass().add("filters-stage");
        content.getChildren().addAll(walls, detail);
        content.heightProperty()
                .addListener((observable, old, now) -> detail.limit(Math.floor(SHARE * now.doubleValue())));
        setMinSize(0, 0);
        getChildren().add(content);
        InvalidationListener changed = observable -> show();
        List.of(
                        model.beforeProperty(),
                        model.afterProperty(),
                        model.layerProperty(),
                        model.selectedProperty(),
                        model.hoveredProperty(),
                        model.colorsProperty(),
                        model.scaleProperty(),
                        model.channelsProperty(),
                        response.mapsProperty(),
                        response.missingProperty(),
                        response.pointedProperty(),
                        messages.localeProperty(),
                        context.palette())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private void show() {
        RunFilters.Bank old = model.bankBefore().orElse(null);
        RunFilters.Bank now = model.bankAfter().orElse(null);
        content.setVisible(now != null && old != null);
        if (now == null || old == null) {
            return;
        }
        Range shared = FilterWallPainter.sharedRange(old.weights(), now.weights());
        OpenedFilters file = model.openedProperty().get();
        String start = messages.text(file == null ? "lesson.filters.before" : "lesson.filters.drawn");
        double epochs = model.afterProperty().get().epochs();
        before.show(start, old.name() + " " + old.weights().shape(), spread(old), old, shared);
        String moment = file != null
                ? file.name()
                : messages.text(
                        "lesson.filters.after", messages.number(epochs, epochs == Math.rint(epochs) ? 0 : 1), epochs);
        after.show(file != null ? moment : run(moment), "", spread(now), now, shared);
        detail.show(old, now, start, moment, shared);
    }

    /** Names the run where there are several. */
    private String run(String moment) {
        boolean several = model.getRuns().size() > 1;
        TrainText text = new TrainText(messages);
        return several ? moment + " · " + text.name(model.runProperty().get(), model.getRuns()) : moment;
    }

    private String spread(RunFilters.Bank bank) {
        return messages.text("lesson.filters.spread", messages.number(bank.standardDeviation(), 3));
    }
}

package convolens.view.filters;

import convolens.i18n.Messages;
import convolens.model.filters.FiltersModel;
import convolens.model.filters.OpenedFilters;
import convolens.model.train.RunModel;
import convolens.view.train.TrainText;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Which run's filters are shown, and the others to choose from. The run under way keeps the scene to itself. */
final class FiltersRuns extends MenuButton {
    private final FiltersModel model;
    private final FiltersActions actions;
    private final TrainText text;
    private final InvalidationListener changed = observable -> refresh();

    FiltersRuns(FiltersModel model, Messages messages, FiltersActions actions) {
        this.model = model;
        this.actions = actions;
        this.text = new TrainText(messages);
        setId("filters-runs");
        setMnemonicParsing(false);
        setMaxWidth(Double.MAX_VALUE);
        model.runProperty().addListener((observable, old, now) -> refresh());
        model.openedProperty().addListener((observable, old, now) -> refresh());
        messages.localeProperty().addListener(changed);
        model.getRuns().forEach(this::follow);
        model.getRuns().addListener((ListChangeListener<RunModel>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
            refresh();
        });
        refresh();
    }

    /** Adding the same listener again, when a run comes back, is prevented by taking it away first. */
    private void follow(RunModel run) {
        run.nameProperty().removeListener(changed);
        run.nameProperty().addListener(changed);
        run.stateProperty().removeListener(changed);
        run.stateProperty().addListener(changed);
    }

    private void refresh() {
        OpenedFilters file = model.openedProperty().get();
        RunModel current = file == null ? model.runProperty().get() : null;
        getItems().clear();
        ToggleGroup group = new ToggleGroup();
        int number = 0;
        for (RunModel run : model.getRuns()) {
            RadioMenuItem item = new RadioMenuItem(text.name(run, model.getRuns()));
            item.setId("filters-run-" + number++);
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(run == current);
            item.setOnAction(event -> actions.chooseRun(run));
            getItems().add(item);
        }
        setText(file != null ? file.name() : current == null ? "" : text.name(current, model.getRuns()));
        setDisable(current != null && current.getState().isUnderWay());
    }
}

package convolens.view.experiment;

import convolens.i18n.Messages;
import convolens.model.experiment.ExperimentsModel;
import convolens.model.experiment.TrialRun;
import convolens.run.RunState;
import convolens.run.experiment.Trial;
import convolens.run.experiment.TrialResult;
import convolens.view.Styles;
import convolens.view.control.Attached;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The runs in the order in which they are made: what is over with its accuracy, the one under way with its progress, the
 * rest waiting.
 *
 * <p>ControlsFX's TaskProgressView is made for tasks that run at once and takes each away when it is over; these runs wait
 * for each other, can be paused, and stay with what came of them.
 */
final class TrialQueue extends VBox {
    private static final double ROW = 24;
    private static final int SHOWN = 6;

    private final ExperimentsModel model;
    private final ExperimentsText text;
    private final Label heading = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final ListView<Trial> list = new ListView<>();
    private final ChangeListener<Object> stepped = (observable, old, now) -> showProgress();
    private final Messages messages;
    private @Nullable TrialRun followed;

    TrialQueue(ExperimentsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.text = new ExperimentsText(messages);
        getStyleClass().add(Styles.GROUP);
        heading.setId("queue-heading");
        heading.getStyleClass().add(Styles.HEADING);
        progress.setId("queue-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.accessibleTextProperty().bind(heading.textProperty());
        list.setId("queue");
        list.getStyleClass().add("queue");
        list.setFixedCellSize(ROW);
        list.accessibleTextProperty().bind(heading.textProperty());
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((observable, old, now) -> {
            if (now != null) {
                model.selectedProperty().set(model.combination(now));
            }
        });
        getChildren().addAll(heading, progress, list);
        model.getRows().addListener((InvalidationListener) observable -> show());
        model.form().setupProperty().addListener(observable -> show());
        model.stateProperty().addListener(observable -> show());
        model.currentProperty().addListener((observable, old, now) -> follow(now));
        messages.localeProperty().addListener(observable -> show());
        follow(model.getCurrent());
        Attached.whileVisible(this);
    }

    private void follow(@Nullable TrialRun now) {
        if (followed != null) {
            followed.run().iterationProperty().removeListener(stepped);
        }
        followed = now;
        if (now != null) {
            now.run().iterationProperty().addListener(stepped);
            list.scrollTo(Math.max(0, model.trials().indexOf(now.trial()) - 2));
        }
        show();
    }

    private void show() {
        boolean begun = model.getState() != RunState.NEW && !model.trials().isEmpty();
        setVisible(begun);
        setManaged(begun);
        if (!list.getItems().equals(model.trials())) {
            list.getItems().setAll(model.trials());
        }
        list.setPrefHeight(ROW * Math.min(SHOWN, model.trials().size()) + 4);
        heading.setText(
                messages.text("experiments.queue", model.done(), model.trials().size()));
        showProgress();
        list.refresh();
    }

    private void showProgress() {
        TrialRun run = followed;
        double share = run == null ? 0 : share(run);
        progress.setProgress((model.done() + share) / Math.max(1, model.trials().size()));
        if (run != null) {
            list.lookupAll(".list-cell").forEach(cell -> ((Cell) cell).update(run));
        }
    }

    private static double share(TrialRun run) {
        return run.run().epochsProperty().get() / run.trial().settings().epochs();
    }

    /** A run and where it is. */
    private final class Cell extends ListCell<Trial> {
        private final Label name = new Label();
        private final Label what = new Label();
        private final HBox row;

        Cell() {
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            name.getStyleClass().addAll("small", Styles.MAY_SHORTEN);
            name.setMinWidth(0);
            what.getStyleClass().add("small");
            what.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(6, name, between, what);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        /** Only the run under way changes from pulse to pulse. */
        void update(TrialRun run) {
            if (run.trial().equals(getItem())) {
                show(state(run.trial()));
            }
        }

        @Override
        protected void updateItem(@Nullable Trial trial, boolean empty) {
            super.updateItem(trial, empty);
            if (empty || trial == null) {
                setGraphic(null);
                return;
            }
            name.setText(text.name(trial, model.form().experiment()));
            show(state(trial));
            setGraphic(row);
        }

        private void show(String state) {
            if (!state.equals(what.getText())) {
                what.setText(state);
                Styles.monoUnlessWords(what, state);
            }
        }

        private String state(Trial trial) {
            Optional<TrialResult> result = model.result(trial);
            if (result.isPresent()) {
                return result.get().isFinished()
                        ? text.accuracy(result.get().accuracy())
                        : messages.text("experiments.diverged");
            }
            TrialRun run = followed;
            return run != null && run.trial().equals(trial) ? Math.round(100 * share(run)) + " %" : "–";
        }
    }
}

package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.KeptRunEntry;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.view.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** A button that shows the runs of this and of earlier sessions, to be opened or deleted. */
final class TrainKeptRuns extends Button {
    private static final double WIDTH = 470;
    private static final double HEIGHT = 300;

    private final TrainModel model;
    private final Messages messages;
    private final KeptRunActions actions;
    private final ListView<KeptRunEntry> list = new ListView<>();
    private final Label sum = new Label();
    private @Nullable PopOver popOver;

    TrainKeptRuns(TrainModel model, Messages messages, KeptRunActions actions) {
        this.model = model;
        this.messages = messages;
        this.actions = actions;
        setId("train-kept");
        getStyleClass().add(Styles.QUIET);
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text("lesson.train.kept", model.getKept().size()),
                        model.getKept(),
                        messages.localeProperty()));
        visibleProperty().bind(Bindings.isNotEmpty(model.getKept()));
        managedProperty().bind(visibleProperty());
        setOnAction(event -> show());
    }

    private void show() {
        actions.refresh();
        if (popOver == null) {
            popOver = new PopOver(content());
            popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
            popOver.setAnimated(false);
            popOver.setDetachable(false);
        }
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(this);
            list.requestFocus();
        }
    }

    private VBox content() {
        Label title = new Label();
        title.getStyleClass().add(Styles.STRONG);
        title.textProperty().bind(messages.bind("lesson.train.kept.title"));
        list.setId("kept-runs");
        list.setItems(model.getKept());
        list.setPrefSize(WIDTH, HEIGHT);
        model.getKept().addListener((InvalidationListener) observable -> chooseFirst());
        chooseFirst();
        list.setCellFactory(view -> new Cell());
        list.accessibleTextProperty().bind(title.textProperty());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            } else if (event.getCode() == KeyCode.DELETE) {
                delete();
            } else {
                return;
            }
            event.consume();
        });
        sum.getStyleClass().addAll(Styles.MUTE, "small");
        sum.setWrapText(true);
        sum.setMaxWidth(WIDTH);
        sum.textProperty()
                .bind(Bindings.createStringBinding(this::sumText, model.getKept(), messages.localeProperty()));
        BooleanBinding closed = Bindings.createBooleanBinding(
                () -> {
                    KeptRunEntry chosen = list.getSelectionModel().getSelectedItem();
                    return chosen == null || chosen.elsewhere();
                },
                list.getSelectionModel().selectedItemProperty(),
                model.getKept());
        HBox buttons = new HBox(
                8,
                button("lesson.train.kept.open", "kept-open", closed, this::open),
                button("lesson.train.kept.delete", "kept-delete", closed, this::delete));
        buttons.getChildren().get(0).getStyleClass().add("accent");
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(10, title, list, buttons, sum);
        content.getStyleClass().add("kept-runs");
        return content;
    }

    private void chooseFirst() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private Button button(String key, String id, BooleanBinding disabled, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.disableProperty().bind(disabled);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void open() {
        KeptRunEntry chosen = list.getSelectionModel().getSelectedItem();
        if (popOver != null && chosen != null && !chosen.elsewhere()) {
            popOver.hide();
            actions.open(chosen);
        }
    }

    private void delete() {
        KeptRunEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && !chosen.elsewhere()) {
            actions.delete(chosen);
        }
    }

    private String sumText() {
        long bytes = model.getKept().stream().mapToLong(KeptRunEntry::bytes).sum();
        return messages.text("lesson.train.kept.sum", megabytes(bytes), model.keptLimit() >> 20);
    }

    private String megabytes(long bytes) {
        return messages.number(bytes / (double) (1 << 20), 1);
    }

    /** What a run is called, how well it did, and what it takes. */
    private final class Cell extends ListCell<KeptRunEntry> {
        private final Label name = new Label();
        private final Label details = new Label();
        private final VBox words = new VBox(2, name, details);

        Cell() {
            details.getStyleClass().addAll(Styles.MUTE, "small");
        }

        @Override
        protected void updateItem(KeptRunEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(entry.run() == null ? messages.text("lesson.train.kept.damaged") : title(entry.run()));
            details.setText(details(entry));
            setGraphic(words);
            setAccessibleText(name.getText() + ", " + details.getText());
        }

        private String title(RunModel run) {
            List<RunModel> all = model.getKept().stream()
                    .map(KeptRunEntry::run)
                    .filter(Objects::nonNull)
                    .toList();
            return new TrainText(messages).name(run, all);
        }

        private String details(KeptRunEntry entry) {
            DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(messages.locale())
                    .withZone(ZoneId.systemDefault());
            String when = format.format(entry.time());
            if (entry.elsewhere()) {
                return messages.text("lesson.train.kept.elsewhere", when);
            }
            RunModel run = entry.run();
            if (run == null || run.latestPoint().isEmpty()) {
                return messages.text("lesson.train.kept.size", when, megabytes(entry.bytes()));
            }
            double accuracy = run.finalAccuracyProperty().get() != null
                    ? run.finalAccuracyProperty().get().accuracy()
                    : run.latestPoint().get().testAccuracy();
            return messages.text(
                    "lesson.train.kept.details",
                    when,
                    messages.number(accuracy, 3),
                    Math.rint(10 * run.epochsProperty().get()) / 10,
                    run.settings().epochs(),
                    megabytes(entry.bytes()));
        }
    }
}

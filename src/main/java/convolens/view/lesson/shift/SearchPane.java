package convolens.view.lesson.shift;

import convolens.i18n.Messages;
import convolens.model.ShiftLabModel;
import convolens.model.shift.Changes;
import convolens.model.shift.Example;
import convolens.model.shift.Reduction;
import convolens.model.shift.SearchModel;
import convolens.model.shift.SearchReport;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.view.Styles;
import convolens.view.lesson.sliding.ChoiceRow;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where to look for counter-examples, and those that were found: each is a button that puts it onto the stage. */
final class SearchPane extends VBox {

    private final ShiftLabModel model;
    private final SearchModel search;
    private final Messages messages;
    private final ShiftActions actions;
    private final Button start = new Button();
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox found = new VBox(6);
    private final Button against = new Button();
    private final Button inFavour = new Button();

    SearchPane(ShiftLabModel model, SearchModel search, Messages messages, ShiftActions actions) {
        super(10);
        this.model = model;
        this.search = search;
        this.messages = messages;
        this.actions = actions;
        getChildren().addAll(note("shift.search.here"), here(), note("shift.search.elsewhere"), sources(), distances());
        start.setId("search");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(event -> toggle());
        progress.getStyleClass().add("hair");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        progress.visibleProperty().bind(search.runningProperty());
        found.setId("found");
        getChildren().addAll(start, progress, found);
        InvalidationListener changed = observable -> show();
        List.of(search.runningProperty(), search.reportProperty(), messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        model.frameProperty().addListener((observable, old, now) -> showHere(now));
        show();
        showHere(model.getFrame());
    }

    private Label note(String key) {
        Label note = new Label();
        note.textProperty().bind(messages.bind(key));
        note.setWrapText(true);
        note.getStyleClass().add(Styles.MUTE);
        return note;
    }

    /** The shifts of the present input that speak most against and for max pooling. */
    private FlowPane here() {
        against.setId("against-here");
        against.textProperty().bind(messages.bind("shift.search.against.here"));
        against.setTooltip(tip("shift.search.against.tip"));
        against.setOnAction(event -> go(model.getFrame().survey().mostAgainst()));
        inFavour.setId("for-here");
        inFavour.textProperty().bind(messages.bind("shift.search.for.here"));
        inFavour.setTooltip(tip("shift.search.for.tip"));
        inFavour.setOnAction(event -> go(model.getFrame().survey().mostFor()));
        FlowPane row = new FlowPane(against, inFavour);
        row.getStyleClass().add(Styles.CHIPS);
        return row;
    }

    private Tooltip tip(String key) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind(key));
        return tooltip;
    }

    private void go(Optional<Shift> shift) {
        shift.ifPresent(model::moveTo);
    }

    private void showHere(ShiftFrame frame) {
        boolean known = frame.survey() != null;
        against.setDisable(!known || frame.survey().mostAgainst().isEmpty());
        inFavour.setDisable(!known || frame.survey().mostFor().isEmpty());
    }

    private ChoiceRow<SearchModel.Source> sources() {
        ChoiceRow<SearchModel.Source> row = new ChoiceRow<>(search.sourceProperty()::set);
        for (SearchModel.Source source : SearchModel.Source.values()) {
            row.add(source, messages, source.key());
        }
        search.sourceProperty().addListener((observable, old, now) -> row.show(now));
        row.show(search.sourceProperty().get());
        return row;
    }

    private ChoiceRow<String> distances() {
        ChoiceRow<String> row = new ChoiceRow<>(choice -> search.farProperty().set(choice.equals("far")));
        row.add("near", messages, "shift.search.near").add("far", messages, "shift.search.far");
        search.farProperty().addListener((observable, old, now) -> row.show(now ? "far" : "near"));
        row.show("near");
        return row;
    }

    private void toggle() {
        if (search.runningProperty().get()) {
            actions.stopSearch();
        } else {
            actions.search();
        }
    }

    private void show() {
        SearchReport report = search.reportProperty().get();
        boolean running = search.runningProperty().get();
        start.setText(messages.text(running ? "shift.search.stop" : "shift.search.start"));
        progress.setProgress(report == null ? 0 : (double) report.tried() / report.total());
        found.getChildren().clear();
        if (report == null) {
            return;
        }
        found.getChildren()
                .add(text(messages.text(
                        "shift.search.report",
                        report.tried(),
                        report.comparisons(),
                        ShiftText.percent(report.share(Reduction.NONE), messages),
                        ShiftText.percent(report.share(Reduction.MAX), messages),
                        ShiftText.percent(report.share(Reduction.AVERAGE), messages))));
        list("against", report.asMuch(), report, report.against());
        list("for", report.unnoticed(), report, report.inFavour());
    }

    private void list(String name, long count, SearchReport report, List<Example> examples) {
        double share = report.comparisons() == 0 ? 0 : (double) count / report.comparisons();
        Label heading = text(messages.text("shift.search." + name, count, ShiftText.percent(share, messages)));
        heading.getStyleClass().remove(Styles.MUTE);
        found.getChildren().add(heading);
        for (Example example : examples) {
            Changes changes = example.changes();
            Button button = new Button(messages.text(
                    "shift.search.example",
                    Integer.toString(example.number()),
                    ShiftText.of(example.shift(), messages),
                    ShiftText.percent(changes.share(Reduction.NONE), messages),
                    ShiftText.percent(changes.share(Reduction.MAX), messages)));
            button.setId("found-" + name + "-" + examples.indexOf(example));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTooltip(tip("shift.search.example.tip"));
            button.setOnAction(event -> model.show(example));
            found.getChildren().add(button);
        }
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.MUTE);
        return label;
    }
}

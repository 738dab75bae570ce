package convolens.view.shift;

import convolens.i18n.Messages;
import convolens.model.shift.Reduction;
import convolens.model.shift.SearchModel;
import convolens.model.shift.SearchReport;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shift.ShiftSurvey;
import convolens.view.Styles;
import convolens.view.control.Tip;
import convolens.view.setup.ChoiceRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
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
    private final Label summary = note();
    private final VBox found = new VBox(6);
    private final ExampleList against;
    private final ExampleList inFavour;
    private final Button worst = new Button();
    private final Button best = new Button();

    SearchPane(ShiftLabModel model, SearchModel search, Messages messages, ShiftActions actions) {
        super(10);
        this.model = model;
        this.search = search;
        this.messages = messages;
        this.actions = actions;
        against = new ExampleList("shift.search.against", messages, model::show);
        inFavour = new ExampleList("shift.search.for", messages, model::show);
        getChildren().addAll(note("shift.search.here"), here(), note("shift.search.elsewhere"), sources(), distances());
        start.setId("search-start");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(event -> toggle());
        progress.getStyleClass().add("hair");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        progress.visibleProperty().bind(search.runningProperty());
        found.getChildren().addAll(summary, against, inFavour);
        found.managedProperty().bind(found.visibleProperty());
        getChildren().addAll(start, progress, found);
        InvalidationListener changed = observable -> show();
        List.of(search.runningProperty(), search.reportProperty(), messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        model.frameProperty().addListener((observable, old, now) -> showHere(now));
        show();
        showHere(model.getFrame());
    }

    private Label note(String key) {
        Label note = note();
        note.textProperty().bind(messages.bind(key));
        return note;
    }

    private static Label note() {
        Label note = new Label();
        note.setWrapText(true);
        note.getStyleClass().add(Styles.MUTE);
        return note;
    }

    /** The shifts of the present input that speak most against and for max pooling. */
    private FlowPane here() {
        worst.setId("worst-shift");
        worst.textProperty().bind(messages.bind("shift.search.against.here"));
        Tip.explain(worst, messages.bind("shift.search.against.tip"));
        worst.setOnAction(event -> go(ShiftSurvey::mostAgainst));
        best.setId("best-shift");
        best.textProperty().bind(messages.bind("shift.search.for.here"));
        Tip.explain(best, messages.bind("shift.search.for.tip"));
        best.setOnAction(event -> go(ShiftSurvey::mostFor));
        FlowPane row = new FlowPane(worst, best);
        row.getStyleClass().add(Styles.CHIPS);
        return row;
    }

    private void go(Function<ShiftSurvey, Optional<Shift>> which) {
        Optional.ofNullable(model.getFrame().survey()).flatMap(which).ifPresent(model::moveTo);
    }

    private void showHere(ShiftFrame frame) {
        ShiftSurvey known = frame.survey();
        worst.setDisable(known == null || known.mostAgainst().isEmpty());
        best.setDisable(known == null || known.mostFor().isEmpty());
    }

    private ChoiceRow<SearchModel.Source> sources() {
        ChoiceRow<SearchModel.Source> row = new ChoiceRow<>(search.sourceProperty()::set);
        for (SearchModel.Source source : SearchModel.Source.values()) {
            row.add(source, messages, source.key());
        }
        // the input has a choice of the same name
        row.getChildren().forEach(chip -> chip.setId(chip.getId() + "-search"));
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
        found.setVisible(report != null);
        if (report == null) {
            return;
        }
        summary.setText(messages.text(
                "shift.search.report",
                report.tried(),
                report.comparisons(),
                ShiftText.percent(report.share(Reduction.NONE), messages),
                ShiftText.percent(report.share(Reduction.MAX), messages),
                ShiftText.percent(report.share(Reduction.AVERAGE), messages)));
        against.show(report.asMuch(), report.comparisons(), report.against());
        inFavour.show(report.unnoticed(), report.comparisons(), report.inFavour());
    }
}

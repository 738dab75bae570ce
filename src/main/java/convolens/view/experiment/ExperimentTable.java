package convolens.view.experiment;

import convolens.i18n.Messages;
import convolens.model.experiment.ExperimentsModel;
import convolens.model.experiment.TableSorting;
import convolens.run.experiment.ExperimentRow;
import convolens.run.experiment.Variation;
import convolens.view.Styles;
import convolens.view.control.Tip;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** What came of each combination, sorted by any column. */
final class ExperimentTable extends TableView<ExperimentRow> {
    static final double ROW = 28;
    static final double HEADER = 36;

    private static final double NARROWEST = 64;
    private static final double MARGINS = 32;

    private static final String COLUMN = "column-";

    private final ExperimentsModel model;
    private final Messages messages;
    private final ExperimentsText text;
    private List<Variation> variations = List.of();
    private boolean showing;

    /** @param opener opens the runs of a combination */
    ExperimentTable(ExperimentsModel model, Messages messages, IntConsumer opener) {
        this.model = model;
        this.messages = messages;
        this.text = new ExperimentsText(messages);
        setId("experiment-table");
        getStyleClass().add("experiment-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(new SharedWidths());
        setPlaceholder(new Label());
        accessibleTextProperty().bind(messages.bind("experiments.table"));
        SortedList<ExperimentRow> sorted = new SortedList<>(model.getRows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        model.form().setupProperty().addListener(observable -> arrange());
        messages.localeProperty().addListener(observable -> {
            variations = List.of();
            arrange();
        });
        getSelectionModel().selectedItemProperty().addListener((observable, old, now) -> chosen(now));
        model.selectedProperty().addListener(observable -> select());
        model.getRows().addListener((InvalidationListener) observable -> select());
        setRowFactory(table -> {
            TableRow<ExperimentRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    opener.accept(model.getRows().indexOf(row.getItem()));
                }
            });
            return row;
        });
        setOnKeyPressed(event -> {
            int selected = model.selectedProperty().get();
            if (event.getCode() == KeyCode.ENTER && selected >= 0) {
                opener.accept(selected);
                event.consume();
            }
        });
        arrange();
        getSortOrder().addListener((InvalidationListener) observable -> sorted());
        model.sortingProperty().addListener(observable -> sortAsWanted());
        sortAsWanted();
    }

    /** The user has sorted, or the columns are others. */
    private void sorted() {
        if (!showing) {
            model.sortingProperty()
                    .set(
                            getSortOrder().isEmpty()
                                    ? null
                                    : new TableSorting(
                                            getSortOrder().get(0).getId().substring(COLUMN.length()),
                                            getSortOrder().get(0).getSortType() == TableColumn.SortType.ASCENDING));
        }
    }

    private void sortAsWanted() {
        TableSorting wanted = model.sortingProperty().get();
        showing = true;
        getSortOrder().clear();
        for (TableColumn<ExperimentRow, ?> column : getColumns()) {
            if (wanted != null && column.getId().equals(COLUMN + wanted.column())) {
                column.setSortType(
                        wanted.ascending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
                getSortOrder().add(column);
            }
        }
        showing = false;
    }

    private void chosen(@Nullable ExperimentRow row) {
        if (!showing && row != null) {
            model.selectedProperty().set(model.getRows().indexOf(row));
        }
    }

    private void select() {
        showing = true;
        int selected = model.selectedProperty().get();
        if (selected < 0 || selected >= model.getRows().size()) {
            getSelectionModel().clearSelection();
        } else {
            int index = getItems().indexOf(model.getRows().get(selected));
            getSelectionModel().clearAndSelect(index);
            scrollTo(Math.max(0, index - 1));
        }
        showing = false;
    }

    /** The columns of what is varied change with it; the others stay, and with them the order. */
    private void arrange() {
        List<Variation> now = model.form().experiment().variations();
        if (now.equals(variations)) {
            return;
        }
        boolean same = now.stream()
                .map(Variation::factor)
                .toList()
                .equals(variations.stream().map(Variation::factor).toList());
        variations = now;
        if (same) {
            return;
        }
        List<TableColumn<ExperimentRow, ExperimentRow>> columns = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            int place = i;
            columns.add(column(
                    text.name(now.get(i).factor()),
                    "factor" + i,
                    row -> text.value(
                            row.combination().levels().get(place).factor(),
                            row.combination().levels().get(place).value()),
                    row -> row.combination().levels().get(place).value()));
        }
        columns.add(column("parameters", row -> messages.number(row.parameters()), ExperimentRow::parameters));
        columns.add(column("seconds", row -> text.seconds(row.secondsPerEpoch()), ExperimentRow::secondsPerEpoch));
        columns.add(column("runs", this::runs, row -> row.results().size()));
        columns.add(column(
                "accuracy",
                row -> text.accuracy(row.accuracy().mean()),
                row -> row.accuracy().mean()));
        columns.add(column(
                "deviation",
                row -> text.accuracy(row.accuracy().deviation()),
                row -> row.accuracy().deviation()));
        columns.add(column(
                "min",
                row -> text.accuracy(row.accuracy().min()),
                row -> row.accuracy().min()));
        columns.add(column(
                "max",
                row -> text.accuracy(row.accuracy().max()),
                row -> row.accuracy().max()));
        getColumns().setAll(columns);
    }

    private String runs(ExperimentRow row) {
        String runs = row.results().size() + "/" + row.runs();
        return row.diverged() == 0 ? runs : messages.text("experiments.runs.diverged", runs, row.diverged());
    }

    private TableColumn<ExperimentRow, ExperimentRow> column(
            String key, Function<ExperimentRow, String> words, ToDoubleFunction<ExperimentRow> number) {
        TableColumn<ExperimentRow, ExperimentRow> column =
                column(messages.text("experiments.column." + key), key, words, number);
        Label heading = new Label(column.getText());
        Tip.explain(heading, messages.bind("experiments.column." + key + ".tip"));
        column.setText("");
        column.setGraphic(heading);
        // numbers end below each other; what a column has of style reaches its heading and its cells
        column.getStyleClass().add("number-column");
        column.setStyle("-fx-alignment: center-right;");
        return column;
    }

    private TableColumn<ExperimentRow, ExperimentRow> column(
            String title, String id, Function<ExperimentRow, String> words, ToDoubleFunction<ExperimentRow> number) {
        TableColumn<ExperimentRow, ExperimentRow> column = new TableColumn<>(title);
        column.setId(COLUMN + id);
        column.sortTypeProperty().addListener(observable -> sorted());
        column.setPrefWidth(Math.max(NARROWEST, Typography.width(title, Typography.text(12)) + MARGINS));
        column.setCellValueFactory(cell -> value(cell.getValue()));
        // what is not known yet is below all that is
        column.setComparator(Comparator.comparingDouble(row -> {
            double value = number.applyAsDouble(row);
            return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
        }));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ExperimentRow row, boolean empty) {
                super.updateItem(row, empty);
                String text = empty || row == null ? "" : words.apply(row);
                setText(text);
                Styles.monoUnlessWords(this, text);
            }
        });
        return column;
    }

    private static ObservableValue<ExperimentRow> value(ExperimentRow row) {
        return new ReadOnlyObjectWrapper<>(row);
    }
}

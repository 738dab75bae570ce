package convolens.view.filters;

import convolens.i18n.Messages;
import convolens.model.filters.FilterResponseModel;
import convolens.model.filters.FiltersModel;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.run.RunFilters;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.CellRect;
import convolens.view.control.ColorScale;
import convolens.view.control.PaddingRing;
import convolens.view.control.matrix.Matrix;
import convolens.view.control.matrix.MatrixCell;
import convolens.view.control.matrix.MatrixLook;
import convolens.view.control.matrix.MatrixMarks;
import convolens.view.control.matrix.MatrixView;
import convolens.view.control.matrix.Plane;
import convolens.view.paint.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The chosen filter with its numbers, always in signed colours, because the sign of a weight is what its number says. A
 * filter of one channel is shown before and after; of many channels, a few as they are after. Beside it, what a filter of
 * the first layer makes of an image.
 */
final class FilterDetail extends VBox {
    private static final int SLOTS = 3;
    private static final double SMALLEST_CELL = 4;

    private final FiltersModel model;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final List<MatrixView> matrices = new ArrayList<>();
    private final List<VBox> columns = new ArrayList<>();
    private final List<StackPane> footers = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final Label title = new Label();
    private final Label bias = new Label();
    private final Label pointed = new Label();
    private final Label missing = new Label();
    private final FilterResponse response;
    private final FilterResponseModel image;
    private final DetailRow row;
    private final ColorScale scale = new ColorScale();
    private List<Pane> shown = List.of();
    private int firstChannel;

    private record Pane(RunFilters.Bank bank, int channel, String name) {}

    FilterDetail(FiltersModel model, FilterResponseModel image, SceneContext context) {
        this.model = model;
        this.image = image;
        this.messages = context.messages();
        this.palette = context.palette();
        getStyleClass().add("filter-detail");
        for (int i = 0; i < SLOTS; i++) {
            addColumn(i);
        }
        title.getStyleClass().addAll(Styles.STRONG, Styles.FILTER);
        title.setId("filters-detail-title");
        bias.getStyleClass().addAll(Styles.MUTE);
        pointed.getStyleClass().addAll(Styles.MONO, Styles.MUTE);
        pointed.setId("filters-pointed");
        scale.setId("filters-detail-scale");
        scale.paletteProperty().bind(palette);
        scale.localeProperty().bind(messages.localeProperty());
        scale.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(USE_PREF_SIZE);
        pointed.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(title, bias, space, pointed);
        words.getStyleClass().add("about-filter");
        missing.textProperty().bind(messages.bind("lesson.filters.noImage"));
        missing.setId("filters-no-image");
        missing.getStyleClass().addAll(Styles.MUTE, "small");
        missing.setWrapText(true);
        response = new FilterResponse(image, context);
        row = new DetailRow(columns, response.columns());
        getChildren().addAll(words, row, missing);
    }

    private void addColumn(int index) {
        MatrixView matrix = new MatrixView();
        matrix.setId("filters-detail-" + index);
        matrix.paletteProperty().bind(palette);
        matrix.setMinSize(0, 0);
        matrix.hoveredProperty().addListener((observable, old, now) -> point(index, now));
        matrix.describeProperty().set(cell -> words(index, cell));
        matrix.selectedProperty().addListener((observable, old, now) -> point(index, now));
        Label name = new Label();
        name.getStyleClass().addAll(Styles.MUTE, "caption");
        matrices.add(matrix);
        names.add(name);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        StackPane footer = DetailRow.footer();
        footers.add(footer);
        columns.add(new VBox(4, name, matrix, footer));
    }

    /** Makes the squares no larger than this. */
    void limit(double side) {
        row.limit(side);
    }

    void show(RunFilters.Bank before, RunFilters.Bank now, String start, String moment, Range shared) {
        List<Pane> panes =
                now.channels() == 1 ? List.of(new Pane(before, 0, start), new Pane(now, 0, moment)) : channelsOf(now);
        ColorMap map = palette.getValue().signedMap();
        Range range = shared.symmetric();
        shown = panes;
        for (int i = 0; i < SLOTS; i++) {
            if (i < panes.size()) {
                show(i, panes.get(i), map, range);
            }
        }
        int filter = model.selectedFilter();
        FiltersModel.Cell cell = model.hoveredProperty().get();
        NumberText numbers = new NumberText(messages.locale());
        title.setText(messages.text("lesson.filters.filter", filter));
        bias.setText(
                messages.text("lesson.filters.bias", numbers.signed(now.bias().get(filter), 4)));
        scale.colorMapProperty().set(map);
        scale.rangeProperty().set(range);
        boolean single = now.channels() == 1;
        row.show(panes.size(), single, response.show());
        placeScale(footers.get(single ? 1 : 0));
        boolean wanted = image.missingProperty().get() && image.shownProperty().get() && model.layer() == 0;
        missing.setVisible(wanted);
        missing.setManaged(wanted);
        pointed.setText(
                cell == null || cell.filter() >= now.count() ? response.pointed() : words(before, now, cell, numbers));
    }

    /** Below a square that is always seen. */
    private void placeScale(StackPane footer) {
        if (scale.getParent() != footer) {
            footers.forEach(each -> each.getChildren().clear());
            footer.getChildren().add(scale);
        }
    }

    /** The first few channels from the one last pointed at. */
    private List<Pane> channelsOf(RunFilters.Bank bank) {
        FiltersModel.Cell cell = model.hoveredProperty().get();
        boolean isShown = cell != null && cell.channel() >= firstChannel && cell.channel() < firstChannel + row.room();
        if (cell != null && !isShown) {
            firstChannel = cell.channel();
        }
        int first = Math.max(0, Math.min(firstChannel, bank.channels() - row.room()));
        List<Pane> panes = new ArrayList<>();
        for (int c = first; c < Math.min(first + SLOTS, bank.channels()); c++) {
            panes.add(new Pane(bank, c, bank.name() + "[" + model.selectedFilter() + ", " + c + "]"));
        }
        return panes;
    }

    private void show(int slot, Pane pane, ColorMap map, Range range) {
        names.get(slot).setText(pane.name);
        MatrixView matrix = matrices.get(slot);
        matrix.nameProperty().set(messages.text("lesson.filters.filter", model.selectedFilter()) + ", " + pane.name);
        matrix.show(
                new Plane(pane.bank.weights(), model.selectedFilter(), pane.channel, PaddingRing.NONE, null, null),
                MatrixLook.colored(map, range, MatrixLook.Digits.SIGNED, new NumberText(messages.locale())),
                SMALLEST_CELL);
        FiltersModel.Cell cell = model.hoveredProperty().get();
        boolean isPointedAt = cell != null && cell.filter() == model.selectedFilter() && cell.channel() == pane.channel;
        matrix.mark(MatrixMarks.around(isPointedAt ? new CellRect(cell.row(), cell.column(), 1, 1) : null));
    }

    private String words(int slot, MatrixCell cell) {
        Matrix shown = matrices.get(slot).shown();
        float value = shown == null ? Float.NaN : shown.value(cell.row(), cell.column());
        return "[" + cell.row() + ", " + cell.column() + "] = " + new NumberText(messages.locale()).exact(value);
    }

    /** Pointing at a number points at its weight everywhere. */
    private void point(int slot, MatrixCell cell) {
        model.hoveredProperty()
                .set(
                        cell == null || slot >= shown.size()
                                ? null
                                : new FiltersModel.Cell(
                                        model.selectedFilter(), shown.get(slot).channel, cell.row(), cell.column()));
    }

    private static String words(RunFilters.Bank before, RunFilters.Bank bank, FiltersModel.Cell c, NumberText numbers) {
        float old = before.weights().get(c.filter(), c.channel(), c.row(), c.column());
        float value = bank.weights().get(c.filter(), c.channel(), c.row(), c.column());
        return bank.name() + "[" + c.filter() + ", " + c.channel() + ", " + c.row() + ", " + c.column() + "] = "
                + numbers.signed(old, 4) + " → " + numbers.signed(value, 4);
    }
}

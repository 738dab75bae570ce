package convolens.view.filters;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.filters.FilterResponseModel;
import convolens.model.filters.FilterResponseModel.Input;
import convolens.model.filters.FilterResponseModel.Maps;
import convolens.model.filters.FilterResponseModel.Spot;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.CellRect;
import convolens.view.control.ColorScale;
import convolens.view.control.PaddingRing;
import convolens.view.control.Tip;
import convolens.view.control.matrix.MatrixCell;
import convolens.view.control.matrix.MatrixLook;
import convolens.view.control.matrix.MatrixLook.Digits;
import convolens.view.control.matrix.MatrixMarks;
import convolens.view.control.matrix.MatrixView;
import convolens.view.control.matrix.Plane;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An image of the data and what the chosen filter makes of it, before and after training: three squares with words. */
final class FilterResponse {
    private final FilterResponseModel model;
    private final SceneContext context;
    private final Messages messages;
    private final MatrixView input;
    private final MatrixView before;
    private final MatrixView after;
    private final Label inputName = caption();
    private final Label beforeName = caption();
    private final Label afterName = caption();
    private final Label which = new Label();
    private final ColorScale scale = new ColorScale();
    private final List<VBox> columns;
    private @Nullable Maps shown;

    FilterResponse(FilterResponseModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        input = matrix("filters-input", true);
        before = matrix("filters-map-before", false);
        after = matrix("filters-map-after", false);
        beforeName.textProperty().bind(messages.bind("lesson.filters.mapBefore"));
        afterName.textProperty().bind(messages.bind("lesson.filters.mapAfter"));
        input.nameProperty().bind(inputName.textProperty());
        before.nameProperty().bind(beforeName.textProperty());
        after.nameProperty().bind(afterName.textProperty());
        scale.setId("filters-map-scale");
        scale.paletteProperty().bind(context.palette());
        scale.localeProperty().bind(messages.localeProperty());
        scale.setMinWidth(0);
        columns = List.of(
                new VBox(4, inputName, input, DetailRow.footer(picker())),
                new VBox(4, beforeName, before, DetailRow.footer(scale)),
                new VBox(4, afterName, after, DetailRow.footer(relu())));
        columns.forEach(column -> VBox.setVgrow(column.getChildren().get(1), Priority.ALWAYS));
    }

    List<VBox> columns() {
        return columns;
    }

    private MatrixView matrix(String id, boolean isInput) {
        MatrixView matrix = new MatrixView();
        matrix.setId(id);
        matrix.paletteProperty().bind(context.palette());
        matrix.setMinSize(0, 0);
        matrix.hoveredProperty().addListener((observable, old, now) -> point(matrix, isInput, now));
        matrix.selectedProperty().addListener((observable, old, now) -> point(matrix, isInput, now));
        return matrix;
    }

    private void point(MatrixView matrix, boolean isInput, MatrixCell cell) {
        model.pointedProperty()
                .set(cell != null && matrix.shown() instanceof Plane plane ? spot(plane, isInput, cell) : null);
    }

    private static Spot spot(Plane plane, boolean isInput, MatrixCell cell) {
        return new Spot(isInput, plane.y(cell), plane.x(cell));
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().addAll(Styles.MUTE, "caption");
        return label;
    }

    private HBox picker() {
        which.getStyleClass().addAll(Styles.MUTE, "small");
        which.setId("filters-input-number");
        which.setMinWidth(0);
        HBox row = new HBox(
                4,
                step("filters-input-previous", "lesson.filters.previousImage", Feather.CHEVRON_LEFT, -1),
                which,
                step("filters-input-next", "lesson.filters.nextImage", Feather.CHEVRON_RIGHT, 1));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button step(String id, String key, Feather icon, int images) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("image-step");
        Tip.explain(button, messages.bind(key));
        button.accessibleTextProperty().bind(messages.bind(key));
        button.setOnAction(event -> model.step(images));
        return button;
    }

    private ToggleButton relu() {
        ToggleButton chip = new ToggleButton();
        chip.setId("filters-relu");
        chip.getStyleClass().add(Styles.CHIP);
        chip.textProperty().bind(messages.bind("lesson.filters.relu"));
        Tip.explain(chip, messages.bind("lesson.filters.relu.tip"));
        chip.selectedProperty().bindBidirectional(model.reluProperty());
        chip.setMinWidth(0);
        return chip;
    }

    /** Shows what the model has; whether there is anything. */
    boolean show() {
        shown = model.mapsProperty().get();
        if (shown == null) {
            return false;
        }
        Input image = shown.input();
        WindowGeometry g = Objects.requireNonNull(shown).geometry();
        ColorMap map = context.palette().getValue().signedMap();
        Range range = Range.of(shown.before().data())
                .union(Range.of(shown.after().data()))
                .symmetric();
        inputName.setText(messages.text("lesson.filters.input", image.label()));
        which.setText(messages.number(image.index() + 1) + " / " + messages.number(image.count()));
        scale.colorMapProperty().set(map);
        scale.rangeProperty().set(range);
        showInput(image.pixels(), PaddingRing.of(g.paddingY(), g.paddingX(), 0));
        show(before, shown.before(), map, range, "lesson.filters.mapBefore");
        show(after, shown.after(), map, range, "lesson.filters.mapAfter");
        mark(g);
        return true;
    }

    private void showInput(Tensor pixels, PaddingRing ring) {
        boolean colored = pixels.dim(1) > 1;
        Plane plane = new Plane(
                pixels, 0, 0, ring, colored ? (y, x) -> false : null, colored ? (y, x) -> color(pixels, y, x) : null);
        input.describeProperty().set(cell -> words(spot(plane, true, cell)));
        show(input, plane, ColorMap.BOOK_GREY, Range.UNIT, Digits.TELLING);
    }

    private void show(MatrixView matrix, Plane plane, ColorMap map, Range range, Digits digits) {
        matrix.show(plane, MatrixLook.colored(map, range, digits, new NumberText(messages.locale())), 1);
    }

    private void show(MatrixView matrix, Tensor values, ColorMap map, Range range, String key) {
        show(matrix, new Plane(values), map, range, Digits.SIGNED);
        NumberText numbers = new NumberText(messages.locale());
        matrix.describeProperty()
                .set(cell -> messages.text(key) + " [" + cell.row() + ", " + cell.column() + "] = "
                        + numbers.signed(values.get(0, 0, cell.row(), cell.column()), 4));
    }

    /** The first channels are red, green and blue. */
    private static int color(Tensor pixels, int y, int x) {
        int color = 0xFF;
        for (int c = 0; c < 3; c++) {
            float value = c < pixels.dim(1) ? pixels.get(0, c, y, x) : 0;
            color = color << 8 | Math.round(255 * Math.max(0, Math.min(1, value)));
        }
        return color;
    }

    private void mark(WindowGeometry g) {
        Spot spot = model.pointedProperty().get();
        CellRect onInput = null;
        CellRect onMaps = null;
        if (spot != null && spot.onInput()) {
            onInput = new CellRect(spot.row(), spot.column(), 1, 1);
            int top = g.firstOutputRow(spot.row());
            int left = g.firstOutputColumn(spot.column());
            int rows = g.lastOutputRow(spot.row()) - top + 1;
            int columnsCovered = g.lastOutputColumn(spot.column()) - left + 1;
            onMaps = rows > 0 && columnsCovered > 0 ? new CellRect(top, left, rows, columnsCovered) : null;
        } else if (spot != null && spot.row() < g.outputHeight() && spot.column() < g.outputWidth()) {
            onInput = new CellRect(g.top(spot.row()), g.left(spot.column()), g.filterHeight(), g.filterWidth());
            onMaps = new CellRect(spot.row(), spot.column(), 1, 1);
        }
        CellRect padded = onInput == null
                ? null
                : new CellRect(
                        onInput.y() + g.paddingY(), onInput.x() + g.paddingX(), onInput.height(), onInput.width());
        input.mark(MatrixMarks.around(padded));
        before.mark(MatrixMarks.around(onMaps));
        after.mark(MatrixMarks.around(onMaps));
    }

    /** The numbers of the cell that is pointed at; empty where none is. */
    String pointed() {
        Spot spot = model.pointedProperty().get();
        return spot == null || shown == null ? "" : words(spot);
    }

    private String words(Spot spot) {
        NumberText numbers = new NumberText(messages.locale());
        String place = spot.row() + ", " + spot.column() + "] = ";
        WindowGeometry g = Objects.requireNonNull(shown).geometry();
        if (!spot.onInput()) {
            boolean exists = spot.row() < g.outputHeight() && spot.column() < g.outputWidth();
            return exists
                    ? "y[" + place + numbers.signed(shown.before().get(0, 0, spot.row(), spot.column()), 4) + " → "
                            + numbers.signed(shown.after().get(0, 0, spot.row(), spot.column()), 4)
                    : "";
        }
        if (g.isPadding(spot.row(), spot.column())) {
            return "x[" + place + "0";
        }
        Tensor pixels = shown.input().pixels();
        StringBuilder values = new StringBuilder("x[" + place);
        for (int c = 0; c < pixels.dim(1); c++) {
            values.append(c == 0 ? "" : " · ").append(numbers.fixed(pixels.get(0, c, spot.row(), spot.column()), 3));
        }
        return values.toString();
    }
}

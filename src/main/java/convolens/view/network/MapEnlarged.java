package convolens.view.network;

import convolens.engine.tensor.ReceptiveField;
import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPlace;
import convolens.raster.CellText;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.control.ArraySource;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** The chosen map large, with numbers where they can be read. A unit is a map of one cell. */
final class MapEnlarged extends PaintedRegion {
    private static final double LARGEST_CELL = 64;
    private static final double LINED = 6;

    private final NetworkModel model;
    private final Messages messages;
    private final HoverLabel label = new HoverLabel(this);
    private final Layer cells = addLayer((ink, width, height) -> paintCells(ink));
    private final Layer marks = addLayer((ink, width, height) -> paintMarks(ink));
    private NumberText numbers;

    MapEnlarged(NetworkModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        this.numbers = new NumberText(messages.locale());
        setId("network-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        paletteProperty().bind(context.palette());
        getChildren().add(label);
        InvalidationListener whole = observable -> repaintAll();
        model.passProperty().addListener(whole);
        model.scaleProperty().addListener(whole);
        InvalidationListener marked = observable -> {
            repaintAll();
            tell();
        };
        List.of(
                        model.selectedProperty(),
                        model.pointedProperty(),
                        model.answer().hiddenProperty())
                .forEach(property -> property.addListener(marked));
        messages.localeProperty().addListener(observable -> {
            numbers = new NumberText(messages.locale());
            repaintAll();
        });
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> {
            model.pointedProperty().set(null);
            label.hide();
        });
        setOnMouseClicked(event -> {
            requestFocus();
            NetworkPlace place = model.pointedProperty().get();
            if (place != null) {
                model.select(place);
            }
        });
        setOnKeyPressed(this::move);
        ArraySource.offer(this, new WallNumbers(model, messages, (x, y) -> model.getSelected()).ofChosenMap());
    }

    private double cell(NetworkColumn column) {
        double fits = Math.min(innerWidth() / column.width(), innerHeight() / column.height());
        return Math.max(1, fits >= 4 ? Math.floor(Math.min(LARGEST_CELL, fits)) : fits);
    }

    /** The column whose map is shown; null while there is none. */
    private @Nullable NetworkColumn column() {
        NetworkPlace selected = model.getSelected();
        return selected == null || model.getPass() == null
                ? null
                : model.getColumns().get(selected.column());
    }

    private void point(MouseEvent event) {
        NetworkColumn column = column();
        NetworkPlace selected = model.getSelected();
        if (column == null || selected == null) {
            return;
        }
        double cell = cell(column);
        int y = (int) Math.floor((event.getY() - getInsets().getTop()) / cell);
        int x = (int) Math.floor((event.getX() - getInsets().getLeft()) / cell);
        if (y < 0 || x < 0 || y >= column.height() || x >= column.width()) {
            model.pointedProperty().set(null);
            label.hide();
            return;
        }
        NetworkPlace place = new NetworkPlace(selected.column(), selected.map(), y, x);
        model.pointedProperty().set(place);
        label.show(
                new NetworkText(messages, numbers).cell(model, place),
                new Box(x * cell + getInsets().getLeft(), y * cell + getInsets().getTop(), cell, cell));
    }

    private void move(KeyEvent event) {
        NetworkColumn column = column();
        NetworkPlace now = model.getSelected();
        if (column == null
                || now == null
                || event.isShortcutDown()
                || event.isAltDown()
                || !event.getCode().isArrowKey()) {
            return;
        }
        int y = now.y();
        int x = now.x();
        switch (event.getCode()) {
            case UP -> y--;
            case DOWN -> y++;
            case LEFT -> x--;
            default -> x++;
        }
        model.select(new NetworkPlace(
                now.column(),
                now.map(),
                Math.max(0, Math.min(column.height() - 1, y)),
                Math.max(0, Math.min(column.width() - 1, x))));
        event.consume();
    }

    private void tell() {
        NetworkPlace selected = model.getSelected();
        setAccessibleText(
                selected == null || model.getPass() == null
                        ? messages.text("network.walls")
                        : new NetworkText(messages, numbers).cell(model, selected));
    }

    private void paintCells(Ink ink) {
        NetworkColumn column = column();
        NetworkPlace selected = model.getSelected();
        NetworkPass pass = model.getPass();
        if (column == null || selected == null || pass == null) {
            return;
        }
        Palette palette = getPalette();
        Tensor values = pass.output(column.last());
        MapColors colors = new MapColors(column, values, model.scaleProperty().get(), palette);
        double cell = cell(column);
        if (model.isHidden(selected.column())) {
            question(ink, cell);
            return;
        }
        int size = column.height() * column.width();
        CellText form = CellText.fit(values.data(), selected.map() * size, size, cell);
        ink.begin("network-map");
        for (int y = 0; y < column.height(); y++) {
            for (int x = 0; x < column.width(); x++) {
                Color fill = Palette.color(colors.argb(selected.map(), y, x));
                ink.setFill(fill);
                ink.fillRect(x * cell, y * cell, cell, cell);
                if (form.fits()) {
                    ink.setFill(palette.textOn(fill));
                    ink.setFont(Typography.mono(form.size()));
                    ink.setTextAlign(TextAlignment.CENTER);
                    ink.setTextBaseline(VPos.CENTER);
                    ink.fillText(
                            numbers.fixed(colors.value(selected.map(), y, x), form.decimals()),
                            (x + 0.5) * cell,
                            (y + 0.5) * cell);
                }
            }
        }
        ink.end();
        if (cell >= LINED) {
            lines(ink, column, cell);
        }
    }

    /** The one cell of a unit whose number is hidden. */
    private void question(Ink ink, double cell) {
        ink.setFill(getPalette().padding());
        ink.fillRect(0, 0, cell, cell);
        ink.setFill(getPalette().mute());
        ink.setFont(Typography.monoStrong(Math.min(20, cell * 0.6)));
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        ink.fillText(NetworkText.HIDDEN, cell / 2, cell / 2);
    }

    private void lines(Ink ink, NetworkColumn column, double cell) {
        ink.setStroke(getPalette().line());
        ink.setLineWidth(1);
        for (int y = 0; y <= column.height(); y++) {
            ink.strokeLine(0, y * cell + 0.5, column.width() * cell, y * cell + 0.5);
        }
        for (int x = 0; x <= column.width(); x++) {
            ink.strokeLine(x * cell + 0.5, 0, x * cell + 0.5, column.height() * cell);
        }
    }

    private void paintMarks(Ink ink) {
        NetworkColumn column = column();
        NetworkPlace selected = model.getSelected();
        NetworkPlace looked = model.lookedAt();
        if (column == null || selected == null || looked == null) {
            return;
        }
        double cell = cell(column);
        if (looked.column() == selected.column()) {
            if (looked.map() == selected.map()) {
                WallsMarks.twoTone(ink, getPalette(), looked.x() * cell, looked.y() * cell, cell, cell, 2.5);
            }
            return;
        }
        List<@Nullable ReceptiveField> fields = model.fields(looked);
        ReceptiveField field = fields.get(selected.column());
        if (field != null && !field.isEmpty()) {
            WallsMarks.twoTone(
                    ink,
                    getPalette(),
                    field.left() * cell,
                    field.top() * cell,
                    field.width() * cell,
                    field.height() * cell,
                    2.5);
        }
    }
}

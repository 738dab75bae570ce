package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPlace;
import convolens.raster.NumberText;
import convolens.raster.Picture;
import convolens.view.SceneContext;
import convolens.view.control.ArraySource;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.control.Raster;
import convolens.view.paint.Ink;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The picture, the maps of every layer as small images, units as bars, and the answer. */
final class NetworkWalls extends PaintedRegion {
    private final NetworkModel model;
    private final Messages messages;
    private final Raster raster = new Raster();
    private final HoverLabel label = new HoverLabel(this);
    private final Layer walls = addLayer(this::paintWalls);
    private final Layer marks = addLayer(this::paintMarks);
    private @Nullable WallsLayout layout;
    private NumberText numbers;

    NetworkWalls(NetworkModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        this.numbers = new NumberText(messages.locale());
        setId("network-walls");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        paletteProperty().bind(context.palette());
        getChildren().add(label);
        InvalidationListener whole = observable -> repaintAll();
        List.of(
                        model.passProperty(),
                        model.scaleProperty(),
                        model.timeline().positionProperty(),
                        model.timeline().countProperty())
                .forEach(property -> property.addListener(whole));
        model.pictures().classNamesProperty().addListener(whole);
        model.answer().hiddenProperty().addListener(whole);
        InvalidationListener marked = observable -> {
            marks.repaint();
            tell();
        };
        model.selectedProperty().addListener((observable, old, now) -> {
            tell();
            // the name above the column is painted with the maps
            if (old == null || now == null || old.column() != now.column()) {
                repaintAll();
            } else {
                marks.repaint();
            }
        });
        model.pointedProperty().addListener(marked);
        model.passProperty().addListener(marked);
        model.answer().hiddenProperty().addListener(marked);
        messages.localeProperty().addListener(observable -> {
            numbers = new NumberText(messages.locale());
            repaintAll();
        });
        model.passProperty().addListener((observable, old, now) -> {
            if (old == null || now == null || !old.columns().equals(now.columns())) {
                layout = null;
            }
        });
        setOnMouseMoved(event -> point(event));
        setOnMouseExited(event -> {
            model.pointedProperty().set(null);
            label.hide();
        });
        setOnMouseClicked(this::choose);
        setOnKeyPressed(this::move);
        ArraySource.offer(this, new WallNumbers(model, messages, this::placeAt));
    }

    private @Nullable NetworkPlace placeAt(double x, double y) {
        WallsLayout now = layout;
        return now == null
                ? null
                : now.at(x - getInsets().getLeft(), y - getInsets().getTop());
    }

    private void point(MouseEvent event) {
        WallsLayout now = layout;
        NetworkPass pass = model.getPass();
        NetworkPlace place = now == null || pass == null
                ? null
                : now.at(
                        event.getX() - getInsets().getLeft(),
                        event.getY() - getInsets().getTop());
        model.pointedProperty().set(place);
        if (place == null || now == null || pass == null) {
            label.hide();
            return;
        }
        WallsLayout.Slot slot = now.slots().get(place.column());
        Box cell = slot.cells(
                slot.column().kind() == NetworkColumn.Kind.PICTURE ? 0 : place.map(),
                place.y(),
                place.x(),
                place.y() + 1,
                place.x() + 1);
        label.show(
                new NetworkText(messages, numbers).cell(model, place),
                new Box(
                        cell.x() + getInsets().getLeft(),
                        cell.y() + getInsets().getTop(),
                        cell.width(),
                        cell.height()));
    }

    private void choose(MouseEvent event) {
        requestFocus();
        NetworkPlace place = model.pointedProperty().get();
        if (place != null) {
            model.pick(place);
        }
    }

    private void move(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.move(-1, 0);
            case RIGHT -> model.move(1, 0);
            case UP -> model.move(0, -1);
            case DOWN -> model.move(0, 1);
            case ENTER -> {
                NetworkPlace chosen = model.getSelected();
                if (chosen == null || !model.isHidden(chosen.column())) {
                    return;
                }
                model.pick(chosen);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void tell() {
        NetworkPlace place = model.lookedAt();
        setAccessibleText(
                place == null || model.getPass() == null
                        ? messages.text("network.walls")
                        : new NetworkText(messages, numbers).cell(model, place));
    }

    private void paintWalls(Ink ink, double width, double height) {
        NetworkPass pass = model.getPass();
        if (pass == null || model.getColumns().isEmpty()) {
            return;
        }
        WallsLayout now = new WallsLayout(
                model.getColumns(), width, height, WallsPainter.names(model, pass.probabilities().length));
        layout = now;
        double scale = pixelScale();
        Picture pixels = raster.resize((int) Math.ceil(width * scale), (int) Math.ceil(height * scale));
        pixels.fill(0, 0, pixels.width(), pixels.height(), 0);
        WallsPainter painter = new WallsPainter(model, pass, now, messages, numbers, getPalette());
        for (int i = 0; i < now.slots().size(); i++) {
            painter.pixels(now.slots().get(i), i, pixels, scale);
        }
        raster.draw(ink, 0, 0, pixels.width() / scale, pixels.height() / scale);
        for (int i = 0; i < now.slots().size(); i++) {
            painter.words(ink, now.slots().get(i), i);
        }
    }

    private void paintMarks(Ink ink, double width, double height) {
        NetworkPass pass = model.getPass();
        WallsLayout now = layout;
        if (pass != null && now != null) {
            new WallsMarks(model, now, getPalette()).paint(ink);
        }
    }
}

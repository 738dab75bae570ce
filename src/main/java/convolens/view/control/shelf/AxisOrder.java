package convolens.view.control.shelf;

import convolens.raster.Role;
import convolens.view.paint.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;

/**
 * The axes of an array with their extents, each in its colour, from the outermost to the innermost. Where they can be
 * moved, an axis is dragged to another place, or moved there with the arrow keys while it has the focus.
 */
public final class AxisOrder extends HBox {
    private static final CornerRadii RADII = new CornerRadii(7);

    private final ObjectProperty<BiConsumer<Integer, Integer>> onMove = new SimpleObjectProperty<>(this, "onMove");
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.light());
    private final Tooltip tooltip = new Tooltip();
    private List<ArrayAxis> axes = List.of();
    private int[] extents = {};
    private double grabbed;

    /** An order without axes. */
    public AxisOrder() {
        super(6);
        getStyleClass().add("axis-order");
        palette.addListener(observable -> paint());
        onMove.addListener(observable -> rebuild());
    }

    /** Called with the place of an axis and the place it is moved to; null where axes stay. */
    public ObjectProperty<BiConsumer<Integer, Integer>> onMoveProperty() {
        return onMove;
    }

    /** The colours. Never null. */
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** What is said of an axis under the mouse, where it can be moved. */
    public Tooltip tooltip() {
        return tooltip;
    }

    /** Shows axes; the one that has the focus keeps it wherever it is now. */
    public void show(List<ArrayAxis> shown, int[] sizes) {
        int focused = focusedPlace();
        ArrayAxis kept = focused < 0 ? null : axes.get(focused);
        boolean sameNames = shown.equals(axes);
        axes = List.copyOf(shown);
        extents = sizes.clone();
        if (!sameNames || getChildren().size() != axes.size()) {
            rebuild();
        }
        for (int k = 0; k < axes.size(); k++) {
            chip(k).setText(axes.get(k).name() + " " + extents[k]);
            chip(k).setAccessibleText(axes.get(k).name() + " " + extents[k] + ", " + (k + 1) + "/" + axes.size());
        }
        if (kept != null && axes.contains(kept)) {
            chip(axes.indexOf(kept)).requestFocus();
        }
    }

    private int focusedPlace() {
        for (int k = 0; k < getChildren().size(); k++) {
            if (getChildren().get(k).isFocused()) {
                return k;
            }
        }
        return -1;
    }

    private Label chip(int place) {
        return (Label) getChildren().get(place);
    }

    private void rebuild() {
        List<Label> chips = new ArrayList<>();
        for (int k = 0; k < axes.size(); k++) {
            chips.add(chip(axes.get(k), k));
        }
        getChildren().setAll(chips);
        paint();
    }

    private Label chip(ArrayAxis axis, int place) {
        Label chip = new Label(axis.name() + " " + (place < extents.length ? extents[place] : ""));
        chip.setId("axis-" + axis.name());
        chip.getStyleClass().add("axis-chip");
        chip.setPadding(new Insets(2, 9, 3, 9));
        chip.setMinWidth(USE_PREF_SIZE);
        if (onMove.get() != null) {
            chip.setFocusTraversable(true);
            chip.setAccessibleRole(AccessibleRole.BUTTON);
            chip.setCursor(Cursor.OPEN_HAND);
            chip.setTooltip(tooltip);
            chip.focusedProperty().addListener(observable -> paint());
            chip.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
                chip.requestFocus();
                grabbed = event.getX();
                event.consume();
            });
            chip.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(chip, event));
            chip.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drop(chip));
            chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(chip, event));
        }
        return chip;
    }

    /** The chip follows the mouse; released, the axis takes the place of the chip over which it lies. */
    private void drag(Label chip, MouseEvent event) {
        double x = chip.localToParent(event.getX(), 0).getX() - grabbed;
        chip.setTranslateX(Math.max(0, Math.min(getWidth() - chip.getWidth(), x)) - chip.getLayoutX());
        chip.setViewOrder(-1);
        event.consume();
    }

    private void drop(Label chip) {
        double middle = chip.getBoundsInParent().getCenterX();
        chip.setViewOrder(0);
        chip.setTranslateX(0);
        int from = getChildren().indexOf(chip);
        int to = from;
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < axes.size(); k++) {
            double distance = Math.abs(chip(k).getLayoutX() + chip(k).getWidth() / 2 - middle);
            if (distance < nearest) {
                nearest = distance;
                to = k;
            }
        }
        move(from, to);
    }

    private void key(Label chip, KeyEvent event) {
        int place = getChildren().indexOf(chip);
        int to = switch (event.getCode()) {
            case LEFT -> place - 1;
            case RIGHT -> place + 1;
            default -> -2;
        };
        if (to != -2) {
            event.consume();
            move(place, to);
        }
    }

    private void move(int from, int to) {
        if (to >= 0 && to < axes.size() && to != from) {
            onMove.get().accept(from, to);
        }
    }

    private void paint() {
        Palette colors = palette.get();
        for (int k = 0; k < getChildren().size(); k++) {
            Label chip = chip(k);
            Role role = axes.get(k).role();
            chip.setTextFill(colors.text(role));
            chip.setBackground(new Background(new BackgroundFill(colors.tint(role), RADII, Insets.EMPTY)));
            Color edge = chip.isFocused() ? colors.accent() : Color.TRANSPARENT;
            chip.setBorder(new Border(new BorderStroke(edge, BorderStrokeStyle.SOLID, RADII, new BorderWidths(1.5))));
        }
    }
}

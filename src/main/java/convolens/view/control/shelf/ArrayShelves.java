package convolens.view.control.shelf;

import convolens.raster.NamedArray;
import convolens.raster.NumberText;
import convolens.view.control.ArraySource;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * An array of four axes as nested shelves: the first axis is the shelves, the second the planes on a shelf, the third and
 * fourth the rows and columns of a plane. Numbers where they fit, colours otherwise. Pointing and clicking is told to the
 * {@link ArrayMarks}; a click on the label of a shelf or plane picks all of it.
 */
public final class ArrayShelves extends PaintedRegion {
    private final ArrayMarks marks;
    private final ObjectProperty<ArrayContent> content = new SimpleObjectProperty<>(this, "content");
    private final ObjectProperty<Consumer<int[]>> onPickPart = new SimpleObjectProperty<>(this, "onPickPart");
    private final ObjectProperty<IntFunction<String>> describe = new SimpleObjectProperty<>(this, "describe");
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.getDefault());
    private final Layer base = addLayer((ink, width, height) -> paint(ink, ShelfPainter::base));
    private final Layer marked = addLayer((ink, width, height) -> paint(ink, ShelfPainter::marks));
    private final Layer pointer = addLayer((ink, width, height) -> paint(ink, ShelfPainter::pointed));
    private final HoverLabel label = new HoverLabel(this);
    private @Nullable ShelfPainter painter;
    private boolean hovering;

    /** Shelves without an array. */
    public ArrayShelves(ArrayMarks marks) {
        this.marks = marks;
        getStyleClass().add("array-shelves");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setMinSize(80, 60);
        getChildren().add(label);
        content.addListener(observable -> refresh());
        ArraySource.offer(
                this,
                () -> content.get() == null
                        ? List.of()
                        : List.of(new NamedArray(
                                content.get().name(), content.get().tensor()::copy)));
        locale.addListener(observable -> refresh());
        marks.onChange(marked::repaint);
        marks.filledProperty().addListener(observable -> base.repaint());
        marks.pointedProperty().addListener(observable -> {
            pointer.repaint();
            showLabel();
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    }

    /** The array; null for none. */
    public ObjectProperty<ArrayContent> contentProperty() {
        return content;
    }

    /** Called with the first indices of a shelf or plane whose label is clicked. */
    public ObjectProperty<Consumer<int[]>> onPickPartProperty() {
        return onPickPart;
    }

    /** What the label at the mouse says of an element. */
    public ObjectProperty<IntFunction<String>> describeProperty() {
        return describe;
    }

    /** The locale of numbers. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /** Where an element lies, in the coordinates of this region; null before it has a size. */
    public @Nullable Rectangle2D place(int offset) {
        if (painter == null) {
            return null;
        }
        Box box = painter.layout().box(offset);
        return new Rectangle2D(
                box.x() + getInsets().getLeft(), box.y() + getInsets().getTop(), box.width(), box.height());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (painter == null
                || painter.layout().shape() != content.get().tensor().shape()
                || painter.width() != innerWidth()
                || painter.height() != innerHeight()) {
            refresh();
        }
    }

    @Override
    protected void paletteChanged() {
        refresh();
    }

    private void refresh() {
        ArrayContent shown = content == null ? null : content.get();
        if (shown == null || innerWidth() <= 0 || innerHeight() <= 0) {
            return;
        }
        ShelfLayout layout = ShelfLayout.of(shown.tensor().shape(), innerWidth(), innerHeight());
        painter = new ShelfPainter(
                shown, marks, layout, getPalette(), new NumberText(locale.get()), innerWidth(), innerHeight());
        repaintAll();
        showLabel();
    }

    private void paint(Ink ink, BiConsumer<ShelfPainter, Ink> part) {
        if (painter != null) {
            part.accept(painter, ink);
        }
    }

    private void point(double x, double y) {
        hovering = true;
        int offset = at(x, y);
        boolean onLabel = offset < 0 && onPickPart.get() != null && partAt(x, y) != null;
        setCursor(offset >= 0 || onLabel ? Cursor.HAND : Cursor.DEFAULT);
        if (marks.pointedProperty().get() != offset) {
            marks.onPointProperty().get().accept(offset);
        }
        showLabel();
    }

    private void leave() {
        hovering = false;
        label.hide();
        marks.onPointProperty().get().accept(ArrayMarks.NONE);
    }

    private void press(MouseEvent event) {
        requestFocus();
        event.consume();
        if (event.getButton() != MouseButton.PRIMARY || painter == null) {
            return;
        }
        int offset = at(event.getX(), event.getY());
        if (offset >= 0) {
            marks.onPickProperty().get().accept(offset);
        } else if (onPickPart.get() != null) {
            int[] part = partAt(event.getX(), event.getY());
            if (part != null) {
                onPickPart.get().accept(part);
            }
        }
    }

    private int at(double x, double y) {
        return painter == null
                ? ArrayMarks.NONE
                : painter.layout().at(x - getInsets().getLeft(), y - getInsets().getTop());
    }

    private int @Nullable [] partAt(double x, double y) {
        return painter == null
                ? null
                : painter.layout()
                        .partAt(x - getInsets().getLeft(), y - getInsets().getTop());
    }

    private void showLabel() {
        int offset = marks.pointedProperty().get();
        Rectangle2D at = hovering && offset >= 0 ? place(offset) : null;
        if (at == null || describe.get() == null || getScene() == null) {
            label.hide();
            return;
        }
        label.show(describe.get().apply(offset), new Box(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()));
    }
}

package convolens.view.control.shelf;

import convolens.raster.NumberText;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/**
 * An array as it lies in memory: all of it as a strip, below it a part with values and flat positions. Lines in the colours
 * of the axes show where rows, planes and samples end. The part follows the step, and what the mouse rests on elsewhere, but
 * never moves under the mouse; the wheel and a drag on the strip move it.
 */
public final class MemoryRibbon extends PaintedRegion {
    static final double STRIP = 10;
    static final double CELL = 36;
    static final double CELL_TOP = 18;
    static final double CELL_HEIGHT = 28;
    private static final double POSITIONS = 15;

    /** How long the mouse rests on an element elsewhere before the part follows: not while it passes by on its way here. */
    private static final Duration REST = Duration.millis(150);

    private final ArrayMarks marks;
    private final ObjectProperty<ArrayContent> content = new SimpleObjectProperty<>(this, "content");
    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(this, "locale", Locale.getDefault());
    private final Layer layer = addLayer((ink, width, height) -> paint(ink, width));
    private NumberText numbers = new NumberText(Locale.getDefault());
    private int first;
    private boolean panning;
    private final PauseTransition rest = new PauseTransition(REST);

    /** A ribbon without an array. */
    public MemoryRibbon(ArrayMarks marks) {
        this.marks = marks;
        getStyleClass().add("memory-ribbon");
        setAccessibleRole(AccessibleRole.TABLE_ROW);
        double height = CELL_TOP + CELL_HEIGHT + POSITIONS;
        setMinSize(120, height);
        setPrefHeight(height);
        setFocusTraversable(false);
        content.addListener(observable -> {
            showFrom(first);
            layer.repaint();
        });
        locale.addListener((observable, old, now) -> {
            numbers = new NumberText(now);
            layer.repaint();
        });
        marks.onChange(layer::repaint);
        marks.pointedProperty().addListener(observable -> layer.repaint());
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> rest.stop());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(
                MouseEvent.MOUSE_EXITED, event -> marks.onPointProperty().get().accept(ArrayMarks.NONE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (panning) {
                pan(event.getX());
                event.consume();
            }
        });
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    /** The array; null for none. */
    public ObjectProperty<ArrayContent> contentProperty() {
        return content;
    }

    /** The locale of numbers. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /** Moves the part that is shown, if an element is not in it, so that the element is in its middle. */
    public void reveal(int offset) {
        rest.stop();
        if (!isHover() && (offset < first || offset >= first + visible())) {
            showFrom(offset - visible() / 2);
        }
    }

    /** The same once the mouse, somewhere else, has rested on an element; a negative one stands for none. */
    public void revealRested(int offset) {
        rest.stop();
        if (offset >= 0 && !isHover()) {
            rest.setOnFinished(event -> reveal(offset));
            rest.play();
        }
    }

    /** Where an element lies, in the coordinates of this region: in the part, or on the strip if it is not in the part. */
    public Rectangle2D place(int offset) {
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        if (offset >= first && offset < first + visible()) {
            return new Rectangle2D(left + (offset - first) * CELL, top + CELL_TOP, CELL, CELL_HEIGHT);
        }
        return new Rectangle2D(left + innerWidth() * offset / size(), top, 1, STRIP);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        showFrom(first);
    }

    private void paint(Ink ink, double width) {
        if (content.get() != null) {
            new RibbonPainter(content.get(), marks, getPalette(), numbers, first, visible()).paint(ink, width);
        }
    }

    private int size() {
        return content.get() == null ? 0 : content.get().tensor().size();
    }

    /** How many elements the part shows. */
    int visible() {
        return Math.min(size(), Math.max(1, (int) Math.floor(innerWidth() / CELL)));
    }

    private void showFrom(int wanted) {
        int within = Math.max(0, Math.min(size() - visible(), wanted));
        if (within != first) {
            first = within;
            layer.repaint();
        }
    }

    private int at(double x, double y) {
        double inside = x - getInsets().getLeft();
        double down = y - getInsets().getTop();
        if (inside < 0 || inside >= innerWidth() || size() == 0) {
            return ArrayMarks.NONE;
        }
        if (down < STRIP) {
            return Math.min(size() - 1, (int) (inside / innerWidth() * size()));
        }
        int cell = (int) Math.floor(inside / CELL);
        return down >= CELL_TOP && cell < visible() ? first + cell : ArrayMarks.NONE;
    }

    private void point(double x, double y) {
        int offset = at(x, y);
        setCursor(offset < 0 ? Cursor.DEFAULT : Cursor.HAND);
        if (offset != marks.pointedProperty().get()) {
            marks.onPointProperty().get().accept(offset);
        }
    }

    private void press(MouseEvent event) {
        panning = event.getY() - getInsets().getTop() < STRIP;
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (panning) {
            pan(event.getX());
        }
        int offset = at(event.getX(), event.getY());
        if (offset >= 0) {
            marks.onPickProperty().get().accept(offset);
        }
        event.consume();
    }

    private void pan(double x) {
        double share = (x - getInsets().getLeft()) / innerWidth();
        showFrom((int) Math.round(share * size() - visible() / 2.0));
    }

    private void scroll(ScrollEvent event) {
        double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
        if (size() > visible() && delta != 0) {
            showFrom(first - (int) Math.signum(delta) * Math.max(1, visible() / 6));
            point(event.getX(), event.getY());
            event.consume();
        }
    }

    /** Where the part begins and how much of the strip it covers, for painting. */
    static Box window(double width, int first, int visible, int size) {
        double left = width * first / size;
        return new Box(left, 0, Math.max(4, width * visible / size), STRIP);
    }
}

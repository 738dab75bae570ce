package convolens.view.control.matrix;

import convolens.view.control.ArraySource;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Matrix} as cells with numbers, with labels that stay in sight while it scrolls. Cells are as large as the area
 * allows within limits; below the least one the matrix scrolls, and it can be zoomed. Only what can be seen is painted, so
 * that size does not matter. {@link MatrixNavigation} lists mouse and keys.
 */
public final class MatrixView extends PaintedRegion {
    /** The largest cell. */
    public static final double LARGEST = 96;

    private final ReadOnlyObjectWrapper<MatrixCell> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private final ReadOnlyObjectWrapper<MatrixCell> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ObjectProperty<Consumer<MatrixCell>> onAction = new SimpleObjectProperty<>(this, "onAction");
    private final ObjectProperty<Predicate<MatrixCell>> typable =
            new SimpleObjectProperty<>(this, "typable", cell -> false);
    private final MatrixPlacement placement = new MatrixPlacement(this, this::repaintAll);
    private final MatrixPicture picture = new MatrixPicture(placement);
    private final Layer base = addLayer((ink, width, height) -> picture.paintCells(ink, getPalette()));
    private final Layer overlay = addLayer((ink, width, height) -> picture.paintOverlay(
            ink, getPalette(), selectedProperty().get(), hoveredProperty().get()));
    private final MatrixWords words = new MatrixWords(this);

    /** A view without a matrix. */
    public MatrixView() {
        getStyleClass().add("matrix-view");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        getChildren().addAll(placement.scrollBars());
        getChildren().add(words.label());
        hovered.addListener((observable, old, now) -> {
            overlay.repaint();
            showLabel();
        });
        selected.addListener((observable, old, now) -> {
            overlay.repaint();
            words.tell();
        });
        new MatrixNavigation(this);
        ArraySource.offer(this, numbers());
    }

    /** Its numbers, called as a screen reader does. */
    public ArraySource numbers() {
        return new MatrixNumbers(this::shown, nameProperty()::get);
    }

    /**
     * Shows a matrix.
     *
     * @param minCell the side of a cell below which the matrix scrolls
     */
    public void show(Matrix matrix, MatrixLook look, double minCell) {
        if (picture.show(matrix, look, minCell)) {
            selected.set(null);
            hovered.set(null);
        }
        words.tell();
        requestLayout();
        repaintAll();
    }

    /** Makes other cells stand out. */
    public void mark(MatrixMarks changed) {
        picture.mark(changed);
        overlay.repaint();
    }

    /** Reads all numbers again, and paints those that have changed. */
    public void refresh() {
        base.amend((ink, width, height) -> picture.amendCells(ink, getPalette()));
        overlay.repaint();
        words.tell();
        showLabel();
    }

    /** The cell under the mouse; null if there is none. */
    public ReadOnlyObjectProperty<MatrixCell> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The cell that the keyboard is on; null if there is none. */
    public ReadOnlyObjectProperty<MatrixCell> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What a screen reader says of the matrix while no cell is chosen. */
    public StringProperty nameProperty() {
        return words.nameProperty();
    }

    /** What the label at the mouse says of a cell; null for no label. */
    public ObjectProperty<Function<MatrixCell, String>> describeProperty() {
        return words.describeProperty();
    }

    /** Called with a cell that is clicked, or on which Enter is pressed. */
    public ObjectProperty<Consumer<MatrixCell>> onActionProperty() {
        return onAction;
    }

    /** Whether numbers are typed into a cell, so that digits and signs do not zoom while it is chosen. Never null. */
    public ObjectProperty<Predicate<MatrixCell>> typableProperty() {
        return typable;
    }

    /** What is said of a cell whose value is not to be seen. */
    public StringProperty hiddenWordsProperty() {
        return words.hiddenWordsProperty();
    }

    /** What is shown; null for nothing. */
    public @Nullable Matrix shown() {
        return picture.matrix();
    }

    /** How it looks; null for nothing. */
    public @Nullable MatrixLook look() {
        return picture.look();
    }

    /** What stands out. */
    public MatrixMarks marks() {
        return picture.marks();
    }

    /** The width that cells of this size need, with labels. */
    public double widthFor(double cell) {
        return placement.widthFor(cell);
    }

    /** The height that cells of this size need, with labels. */
    public double heightFor(double cell) {
        return placement.heightFor(cell);
    }

    /** Where a cell lies, in the coordinates of this view, as far as it can be seen; null if it cannot. */
    public @Nullable Bounds visibleBounds(int row, int column) {
        PlacedMatrix placed = placement.placed();
        if (placed == null || !placed.isSeen(row, column)) {
            return null;
        }
        Box box = placement.box(placed, row, column);
        return new BoundingBox(box.x(), box.y(), box.width(), box.height());
    }

    /** Scrolls as little as brings a cell into sight. */
    public void reveal(int row, int column) {
        placement.reveal(row, column);
    }

    /** Shows cells larger or smaller, by a factor. */
    public void zoomBy(double factor) {
        placement.zoomBy(factor);
        requestLayout();
        repaintAll();
    }

    /** Shows cells in the size that fits again. */
    public void resetZoom() {
        placement.resetZoom();
        requestLayout();
        repaintAll();
    }

    /** The side of a cell now. */
    public double cellSize() {
        MatrixGrid grid = grid();
        return grid == null ? 0 : grid.cell();
    }

    /** The size of the numbers; 0 where they could not be read, and are not written. */
    public double letters() {
        return picture.form().size();
    }

    /** How often all cells have been painted. */
    int cellPaints() {
        return base.paints();
    }

    /** Where cells lie; null before the first layout. */
    @Nullable
    MatrixGrid grid() {
        return placement.grid();
    }

    /** Puts the keyboard onto a cell, the nearest there is, and brings it into sight. */
    public void select(int row, int column) {
        Matrix matrix = shown();
        if (matrix == null) {
            return;
        }
        int y = Math.max(0, Math.min(matrix.rows() - 1, row));
        int x = Math.max(0, Math.min(matrix.columns() - 1, column));
        selected.set(new MatrixCell(y, x));
        reveal(y, x);
    }

    /** Puts the keyboard onto the first cell in sight that the step touches, or the first of all in sight. */
    void selectFirst() {
        PlacedMatrix placed = placement.placed();
        if (placed != null) {
            MatrixCell first = placed.seen().first(marks());
            select(first.row(), first.column());
        }
    }

    /** Gives the chosen cell up. Returns whether there was one. */
    public boolean selectNothing() {
        boolean some = selected.get() != null;
        selected.set(null);
        return some;
    }

    boolean act() {
        if (selected.get() != null && onAction.get() != null) {
            onAction.get().accept(selected.get());
        }
        return selected.get() != null;
    }

    void hover(double x, double y) {
        MatrixCell at = placement.cellAt(x, y);
        if (!Objects.equals(at, hovered.get())) {
            hovered.set(at);
        }
    }

    void hoverNothing() {
        hovered.set(null);
    }

    /** Scrolls by so many pixels. Returns whether there was anything to scroll. */
    public boolean scroll(double dx, double dy) {
        return placement.scrollBy(dx, dy);
    }

    @Override
    protected double ringOutset() {
        return 4;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        picture.layout();
        showLabel();
    }

    private void showLabel() {
        MatrixCell cell = hovered.get();
        PlacedMatrix placed = placement.placed();
        words.show(cell, cell == null || placed == null ? null : placement.box(placed, cell.row(), cell.column()));
    }
}

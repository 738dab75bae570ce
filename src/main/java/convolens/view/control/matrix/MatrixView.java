package convolens.view.control.matrix;

import convolens.raster.NumberText;
import convolens.view.control.ArraySource;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import java.util.Locale;
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
    private final MatrixWords words = new MatrixWords(this);
    private final MatrixPlacement placement = new MatrixPlacement(this, this::repaintAll);
    private final MatrixCells cells = new MatrixCells(placement);
    private final Layer base = addLayer((ink, width, height) -> paintCells(ink));
    private final Layer overlay = addLayer((ink, width, height) -> paintOverlay(ink));
    private Matrix matrix;
    private MatrixLook look;
    private MatrixMarks marks = MatrixMarks.NONE;
    private CellForm form = CellForm.none(new NumberText(Locale.ROOT));

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
        return new MatrixNumbers(() -> matrix, nameProperty()::get);
    }

    /**
     * Shows a matrix.
     *
     * @param minCell the side of a cell below which the matrix scrolls
     */
    public void show(Matrix shown, MatrixLook appearance, double minCell) {
        boolean other = matrix == null
                || matrix.rows() != shown.rows()
                || matrix.columns() != shown.columns()
                || matrix.blockRows() != shown.blockRows()
                || matrix.blockColumns() != shown.blockColumns();
        matrix = shown;
        look = appearance;
        placement.show(shown, minCell, other);
        if (other) {
            selected.set(null);
            hovered.set(null);
        }
        words.tell();
        requestLayout();
        repaintAll();
    }

    /** Makes other cells stand out. */
    public void mark(MatrixMarks changed) {
        marks = changed;
        overlay.repaint();
    }

    /** Reads all numbers again, and paints those that have changed. */
    public void refresh() {
        base.amend((ink, width, height) -> amendCells(ink));
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
        return matrix;
    }

    /** How it looks; null for nothing. */
    public @Nullable MatrixLook look() {
        return look;
    }

    /** What stands out. */
    public MatrixMarks marks() {
        return marks;
    }

    /** The width that cells of this size need, with labels. */
    public double widthFor(double cell) {
        return matrix == null ? 0 : placement.widthFor(cell);
    }

    /** The height that cells of this size need, with labels. */
    public double heightFor(double cell) {
        return matrix == null ? 0 : placement.heightFor(cell);
    }

    /** Where a cell lies, in the coordinates of this view, as far as it can be seen; null if it cannot. */
    public Bounds visibleBounds(int row, int column) {
        if (!isPlaced() || !placement.isSeen(row, column)) {
            return null;
        }
        Box box = placement.box(row, column);
        return new BoundingBox(box.x(), box.y(), box.width(), box.height());
    }

    /** Scrolls as little as brings a cell into sight. */
    public void reveal(int row, int column) {
        if (grid() != null) {
            placement.reveal(row, column);
        }
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
        return grid() == null ? 0 : grid().cell();
    }

    /** The size of the numbers; 0 where they could not be read, and are not written. */
    public double letters() {
        return form.size();
    }

    /** How often all cells have been painted. */
    int cellPaints() {
        return base.paints();
    }

    /** Where cells lie; null before the first layout. */
    MatrixGrid grid() {
        return matrix == null ? null : placement.grid();
    }

    /** Puts the keyboard onto a cell, the nearest there is, and brings it into sight. */
    public void select(int row, int column) {
        int y = Math.max(0, Math.min(matrix.rows() - 1, row));
        int x = Math.max(0, Math.min(matrix.columns() - 1, column));
        selected.set(new MatrixCell(y, x));
        reveal(y, x);
    }

    /** Puts the keyboard onto the first cell in sight that the step touches, or the first of all in sight. */
    void selectFirst() {
        MatrixCell first = placement.seen().first(marks);
        select(first.row(), first.column());
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
        MatrixCell at = matrix == null ? null : placement.cellAt(x, y);
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
        if (matrix != null) {
            placement.layout();
            form = CellForm.fit(matrix, look, cellSize());
            showLabel();
        }
    }

    private boolean isPlaced() {
        return matrix != null && placement.isPlaced();
    }

    private void paintCells(Ink ink) {
        if (isPlaced()) {
            cells.paint(ink, matrix, look, form, getPalette());
        }
    }

    private void amendCells(Ink ink) {
        if (isPlaced()) {
            cells.amend(ink, matrix, look, form, getPalette());
        }
    }

    private void paintOverlay(Ink ink) {
        if (isPlaced()) {
            new MatrixOverlay(ink, matrix, placement, look, form, getPalette())
                    .paint(cells, marks, selected.get(), hovered.get());
        }
    }

    private void showLabel() {
        words.show(hovered.get(), grid() == null ? null : placement);
    }
}

package convolens.view.control.matrix;

import convolens.engine.tensor.Tensor;
import convolens.view.control.CellRect;
import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaddingRing;
import convolens.view.control.PaintedRegion;
import convolens.view.control.ScrollArea;
import convolens.view.control.Spoken;
import convolens.view.paint.Ink;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;

/**
 * One plane of a tensor as a grid of cells with their numbers; without numbers where cells are too small to read them.
 * Cells are as large as the area allows, up to the cell size of its {@link #appearance}; below the least one the matrix
 * scrolls. Only what can be seen is painted. {@link MatrixNavigation} lists mouse and keys.
 */
public final class MatrixView extends PaintedRegion {
    private static final double RIM = 2;

    private final ObjectProperty<Tensor> tensor = new SimpleObjectProperty<>(this, "tensor");
    private final IntegerProperty sample = new SimpleIntegerProperty(this, "sample");
    private final IntegerProperty channel = new SimpleIntegerProperty(this, "channel");
    private final ObjectProperty<PaddingRing> ring = new SimpleObjectProperty<>(this, "ring", PaddingRing.NONE);
    private final ObjectProperty<Known> known = new SimpleObjectProperty<>(this, "known");
    private final ObjectProperty<Function<MatrixCell, String>> describe = new SimpleObjectProperty<>(this, "describe");
    private final ObjectProperty<Consumer<MatrixCell>> onAction = new SimpleObjectProperty<>(this, "onAction");
    private final ReadOnlyObjectWrapper<MatrixCell> hovered = new ReadOnlyObjectWrapper<>(this, "hoveredCell");
    private final ReadOnlyObjectWrapper<MatrixCell> selected = new ReadOnlyObjectWrapper<>(this, "selectedCell");

    private final MatrixPainter painter = new MatrixPainter();
    private final Layer cells = addLayer((ink, width, height) -> paintCells(ink, width, height));
    private final Layer overlay = addLayer((ink, width, height) -> paintOverlay(ink));
    private final MatrixAppearance appearance = new MatrixAppearance(this::refresh);
    private final Spoken spoken =
            new Spoken(this, () -> this.selected.get() == null ? null : words(this.selected.get()));
    private final ObjectProperty<CellRect> window = new SimpleObjectProperty<>(this, "window");
    private final ScrollArea area = new ScrollArea(this, this::scrolled);
    private final HoverLabel label = new HoverLabel(this);
    private MatrixValues values = MatrixValues.of(null, 0, 0, PaddingRing.NONE, null);
    private MatrixGrid grid;
    private MatrixInk form;

    /** A view without a matrix. */
    public MatrixView() {
        getStyleClass().add("matrix-view");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        getChildren().addAll(area.nodes());
        getChildren().add(label);
        InvalidationListener changed = observable -> refresh();
        List.of(tensor, sample, channel, ring, known).forEach(property -> property.addListener(changed));
        window.addListener(observable -> overlay.repaint());
        hovered.addListener((observable, old, now) -> {
            overlay.repaint();
            showLabel(now);
        });
        selected.addListener((observable, old, now) -> {
            overlay.repaint();
            spoken.tell();
        });
        new MatrixNavigation(this);
    }

    /** What a screen reader says of the matrix while no cell is chosen. */
    public StringProperty nameProperty() {
        return spoken.nameProperty();
    }

    /** Which cells have a value yet. */
    @FunctionalInterface
    public interface Known {
        /** Whether the number of a cell is shown. */
        boolean at(int y, int x);
    }

    /** (N,C,H,W), (C,H,W), (H,W) or (W,), or null. When its values change in place, call {@link #refresh()}. */
    public ObjectProperty<Tensor> tensorProperty() {
        return tensor;
    }

    /** Which sample n of the tensor is shown. */
    public IntegerProperty sampleProperty() {
        return sample;
    }

    /** Which channel c of the tensor is shown. */
    public IntegerProperty channelProperty() {
        return channel;
    }

    /** The cells that padding adds, hatched. Never null. */
    public ObjectProperty<PaddingRing> ringProperty() {
        return ring;
    }

    /** Which cells have a value yet, the others stay empty; null for all. */
    public ObjectProperty<Known> knownProperty() {
        return known;
    }

    /** What the label at the mouse says of a cell; null for {@code [y, x] = value}. */
    public ObjectProperty<Function<MatrixCell, String>> describeProperty() {
        return describe;
    }

    /** Called with a cell that is clicked, or on which Enter is pressed. */
    public ObjectProperty<Consumer<MatrixCell>> onActionProperty() {
        return onAction;
    }

    /** The cell under the mouse, null if there is none. */
    public ReadOnlyObjectProperty<MatrixCell> hoveredCellProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The selected cell, null if there is none. */
    public ReadOnlyObjectProperty<MatrixCell> selectedCellProperty() {
        return selected.getReadOnlyProperty();
    }

    /** How cells and numbers look. */
    public MatrixAppearance appearance() {
        return appearance;
    }

    /** The cells that are outlined, on a layer of their own: changing them paints no number again. Null for none. */
    public ObjectProperty<CellRect> windowProperty() {
        return window;
    }

    /** Selects the cell, or the nearest one that exists, and brings it into sight. */
    public void select(int y, int x) {
        if (grid == null) {
            selected.set(cell(y, x));
            return;
        }
        int row = Math.max(grid.firstRow(), Math.min(grid.lastRow(), y));
        int column = Math.max(grid.firstColumn(), Math.min(grid.lastColumn(), x));
        selected.set(cell(row, column));
        double left = (column + grid.left()) * grid.cell();
        double top = (row + grid.top()) * grid.cell();
        area.reveal(new Box(left, top, grid.cell() + 2 * RIM, grid.cell() + 2 * RIM));
    }

    /** Selects no cell; tells whether one was selected. */
    public boolean selectNothing() {
        boolean some = selected.get() != null;
        selected.set(null);
        return some;
    }

    /** Reads the values again. Where the shape is the same, nothing is laid out anew. */
    public void refresh() {
        MatrixValues old = values;
        values = MatrixValues.of(tensor.get(), sample.get(), channel.get(), ring.get(), known.get());
        form = null;
        boolean same = old.height() == values.height() && old.width() == values.width();
        if (!same || !old.padding().equals(values.padding()) || !sizesFit()) {
            grid = null;
            hoverNothing();
            requestLayout();
        }
        hovered.set(renewed(hovered.get()));
        selected.set(renewed(selected.get()));
        cells.repaint();
        overlay.repaint();
    }

    MatrixGrid grid() {
        return grid;
    }

    MatrixInk ink() {
        return form;
    }

    /** How often the cells have been painted. */
    int cellPaints() {
        return cells.paints();
    }

    void hover(double x, double y) {
        double px = x - getInsets().getLeft();
        double py = y - getInsets().getTop();
        boolean inside = grid != null && px >= 0 && py >= 0 && px < area.width() && py < area.height();
        boolean onCell = inside && grid.contains(grid.rowAt(py), grid.columnAt(px));
        hovered.set(onCell ? cell(grid.rowAt(py), grid.columnAt(px)) : null);
    }

    void hoverNothing() {
        hovered.set(null);
    }

    boolean act() {
        if (selected.get() != null && onAction.get() != null) {
            onAction.get().accept(selected.get());
        }
        return selected.get() != null;
    }

    /** Scrolls; tells whether there was anything to scroll. */
    boolean scroll(double dx, double dy) {
        return area.scrollBy(dx, dy);
    }

    private MatrixCell cell(int y, int x) {
        return new MatrixCell(y, x, values.value(y, x), values.isPadding(y, x));
    }

    private MatrixCell renewed(MatrixCell cell) {
        boolean exists = cell != null && values.exists(cell.y(), cell.x());
        return exists ? cell(cell.y(), cell.x()) : null;
    }

    private String words(MatrixCell cell) {
        Function<MatrixCell, String> text = describe.get();
        String place = "[" + cell.y() + ", " + cell.x() + "]";
        if (text != null) {
            return text.apply(cell);
        }
        return values.isKnown(cell.y(), cell.x())
                ? place + " = " + appearance.numbers().exact(cell.value())
                : place;
    }

    private void showLabel(MatrixCell cell) {
        if (cell == null || grid == null) {
            label.hide();
            return;
        }
        Box box = grid.box(cell.y(), cell.x());
        double x = box.x() + getInsets().getLeft();
        double y = box.y() + getInsets().getTop();
        label.show(words(cell), new Box(x, y, box.width(), box.height()));
    }

    private void scrolled() {
        placeGrid(grid == null ? 0 : grid.cell());
        repaintAll();
    }

    private boolean sizesFit() {
        return grid != null && grid.cell() == fittingCell();
    }

    private double fittingCell() {
        double across = (innerWidth() - 2 * RIM) / Math.max(1, values.columns());
        double down = (innerHeight() - 2 * RIM) / Math.max(1, values.rows());
        double fitting = Math.max(
                appearance.minCellSizeProperty().get(),
                Math.min(appearance.cellSizeProperty().get(), Math.min(across, down)));
        return Math.max(1, Math.floor(fitting * pixelScale() + 1e-6)) / pixelScale();
    }

    private void placeGrid(double cell) {
        double x = RIM - snapEdge(area.offsetX());
        double y = RIM - snapEdge(area.offsetY());
        PaddingRing ring = values.padding();
        grid = values.size() == 0
                ? null
                : new MatrixGrid(values.rows(), values.columns(), ring.top(), ring.left(), cell, x, y, pixelScale());
    }

    @Override
    protected double computePrefWidth(double height) {
        return values.columns() * appearance.cellSizeProperty().get()
                + 2 * RIM
                + getInsets().getLeft()
                + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return values.rows() * appearance.cellSizeProperty().get()
                + 2 * RIM
                + getInsets().getTop()
                + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double cell = fittingCell();
        form = null;
        area.fit(values.columns() * cell + 2 * RIM, values.rows() * cell + 2 * RIM, cell);
        placeGrid(cell);
    }

    private void paintCells(Ink ink, double width, double height) {
        if (grid != null) {
            painter.paint(ink, grid, values, look(), writing(), grid.visible(width, height));
        }
    }

    private void paintOverlay(Ink ink) {
        if (grid != null) {
            MatrixWindowPainter over = new MatrixWindowPainter(ink, grid, look());
            if (window.get() != null) {
                over.paintWindow(window.get());
            }
            over.paintPointers(selected.get(), hovered.get());
        }
    }

    private MatrixLook look() {
        return appearance.look(getPalette(), values);
    }

    private MatrixInk writing() {
        if (form == null) {
            form = MatrixInk.fit(
                    values, grid.cell(), appearance.signedProperty().get(), appearance.numbers());
        }
        return form;
    }
}

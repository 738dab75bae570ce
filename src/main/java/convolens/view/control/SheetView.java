package convolens.view.control;

import convolens.view.control.Occupancy.Box;
import convolens.view.paint.CellText;
import convolens.view.paint.Palette;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/**
 * A {@link Sheet} as cells with numbers, with labels that stay in sight while it scrolls. Cells are as large as the area
 * allows within limits; below the least one the sheet scrolls, and it can be zoomed. Only what can be seen is painted, so
 * that size does not matter. {@link SheetNavigation} lists mouse and keys.
 */
public final class SheetView extends PaintedRegion {
    /** The largest cell. */
    public static final double LARGEST = 40;

    /** The gap between blocks, in units of a cell of the usual size. */
    private static final double GAP = 10;

    private static final double RIM = 3;
    private static final double MOST_ZOOM = 6;
    private static final double LEAST_ZOOM = 0.15;

    private final ReadOnlyObjectWrapper<SheetCell> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private final ReadOnlyObjectWrapper<SheetCell> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ObjectProperty<Function<SheetCell, String>> describe = new SimpleObjectProperty<>(this, "describe");
    private final ObjectProperty<Consumer<SheetCell>> onAction = new SimpleObjectProperty<>(this, "onAction");
    private final Layer cells = addLayer(this::paintCells);
    private final Layer overlay = addLayer((g, width, height) -> paintOverlay(g));
    private final ScrollArea area = new ScrollArea(this, this::scrolled);
    private final HoverLabel label = new HoverLabel(this);
    private Sheet sheet;
    private SheetLook look;
    private SheetMarks marks = SheetMarks.NONE;
    private SheetHeader header;
    private SheetGrid grid;
    private CellText ink = CellText.NONE;
    private double least = 20;
    private double zoom = 1;

    /** A view without a sheet. */
    public SheetView() {
        getStyleClass().add("sheet-view");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        getChildren().addAll(area.nodes());
        getChildren().add(label);
        hovered.addListener((observable, old, now) -> {
            overlay.repaint();
            showLabel(now);
        });
        selected.addListener((observable, old, now) -> {
            overlay.repaint();
            setAccessibleText(
                    now == null || describe.get() == null
                            ? null
                            : describe.get().apply(now));
        });
        new SheetNavigation(this);
    }

    /**
     * Shows a sheet.
     *
     * @param leastCell the side of a cell below which the sheet scrolls
     */
    public void show(Sheet shown, SheetLook appearance, double leastCell) {
        boolean other = sheet == null
                || sheet.rows() != shown.rows()
                || sheet.columns() != shown.columns()
                || sheet.blockRows() != shown.blockRows();
        sheet = shown;
        look = appearance;
        least = leastCell;
        header = new SheetHeader(shown);
        grid = null;
        if (other) {
            selected.set(null);
            hovered.set(null);
        }
        requestLayout();
        repaintAll();
    }

    /** Makes other cells stand out. */
    public void mark(SheetMarks changed) {
        marks = changed;
        overlay.repaint();
    }

    /** Reads all numbers again. */
    public void refresh() {
        cells.repaint();
        overlay.repaint();
    }

    /** The cell under the mouse; null if there is none. */
    public ReadOnlyObjectProperty<SheetCell> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The cell that the keyboard is on; null if there is none. */
    public ReadOnlyObjectProperty<SheetCell> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What the label at the mouse says of a cell; null for no label. */
    public ObjectProperty<Function<SheetCell, String>> describeProperty() {
        return describe;
    }

    /** Called with a cell that is clicked, or on which Enter is pressed. */
    public ObjectProperty<Consumer<SheetCell>> onActionProperty() {
        return onAction;
    }

    /** The width that cells of this size need, with labels. */
    public double widthFor(double cell) {
        return sheet == null ? 0 : header.width() + place(cell, 0, 0).width() + 2 * RIM + 1;
    }

    /** The height that cells of this size need, with labels. */
    public double heightFor(double cell) {
        return sheet == null ? 0 : header.height() + place(cell, 0, 0).height() + 2 * RIM + 1;
    }

    /** Where a cell lies, in the coordinates of this view, as far as it can be seen; null if it cannot. */
    public Bounds visibleBounds(int row, int column) {
        if (grid == null) {
            return null;
        }
        Box box = grid.box(row, column);
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        boolean seen = box.x() >= header.width() - 1
                && box.y() >= header.height() - 1
                && box.right() <= area.width() + 1
                && box.bottom() <= area.height() + 1;
        return seen ? new javafx.geometry.BoundingBox(box.x() + left, box.y() + top, box.width(), box.height()) : null;
    }

    /** Scrolls as little as brings a cell into sight. */
    public void reveal(int row, int column) {
        if (grid != null) {
            SheetGrid still = place(grid.cell(), 0, 0);
            double width = header.width() + grid.cell() + 2 * RIM;
            double height = header.height() + grid.cell() + 2 * RIM;
            area.reveal(new Box(still.x(column), still.y(row), width, height));
        }
    }

    /** Shows cells larger or smaller, by a factor. */
    public void zoomBy(double factor) {
        zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoom * factor));
        requestLayout();
        repaintAll();
    }

    /** Shows cells in the size that fits again. */
    public void resetZoom() {
        zoom = 1;
        requestLayout();
        repaintAll();
    }

    /** The side of a cell now. */
    public double cellSize() {
        return grid == null ? 0 : grid.cell();
    }

    /** Whether the numbers can be read. */
    public boolean isLegible() {
        return ink.fits();
    }

    /** How often the cells have been painted. */
    int cellPaints() {
        return cells.paints();
    }

    Sheet sheet() {
        return sheet;
    }

    SheetGrid grid() {
        return grid;
    }

    void select(int row, int column) {
        int y = Math.max(0, Math.min(sheet.rows() - 1, row));
        int x = Math.max(0, Math.min(sheet.columns() - 1, column));
        selected.set(new SheetCell(y, x));
        reveal(y, x);
    }

    boolean selectNothing() {
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
        SheetCell at = cellAt(x, y);
        if (!Objects.equals(at, hovered.get())) {
            hovered.set(at);
        }
    }

    void hoverNothing() {
        hovered.set(null);
    }

    /** The cell at a place; null if there is none. */
    SheetCell cellAt(double x, double y) {
        double px = x - getInsets().getLeft();
        double py = y - getInsets().getTop();
        boolean inside = grid != null
                && px >= header.width()
                && py >= header.height()
                && px < area.width()
                && py < area.height();
        if (!inside) {
            return null;
        }
        int row = grid.rowAt(py);
        int column = grid.columnAt(px);
        return row < 0 || column < 0 ? null : new SheetCell(row, column);
    }

    boolean scroll(double dx, double dy) {
        return area.scrollBy(dx, dy);
    }

    private void scrolled() {
        if (grid != null) {
            grid = place(grid.cell(), area.offsetX(), area.offsetY());
            repaintAll();
        }
    }

    private SheetGrid place(double cell, double offsetX, double offsetY) {
        return new SheetGrid(
                sheet.rows(),
                sheet.columns(),
                Math.max(1, sheet.blockRows()),
                Math.max(1, sheet.blockColumns()),
                cell,
                Math.max(2, Math.min(GAP, Math.round(cell * 0.4))),
                header.width() + RIM - snapEdge(offsetX),
                header.height() + RIM - snapEdge(offsetY));
    }

    private double fittingCell() {
        double across = innerWidth() - header.width() - 2 * RIM - 1;
        double down = innerHeight() - header.height() - 2 * RIM - 1;
        double cell = LARGEST;
        while (cell > least) {
            SheetGrid candidate = place(cell, 0, 0);
            if (candidate.width() <= across && candidate.height() <= down) {
                break;
            }
            cell--;
        }
        return Math.max(2, Math.round(Math.max(least, cell) * zoom));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (sheet == null) {
            return;
        }
        double cell = fittingCell();
        SheetGrid still = place(cell, 0, 0);
        area.fit(header.width() + still.width() + 2 * RIM + 1, header.height() + still.height() + 2 * RIM + 1, cell);
        grid = place(cell, area.offsetX(), area.offsetY());
        ink = CellText.fit(sheet.extremes(), cell);
    }

    private SheetPainter painter(GraphicsContext g) {
        return new SheetPainter(g, sheet, grid, look, ink, getPalette());
    }

    private void paintCells(GraphicsContext g, double width, double height) {
        if (grid == null || sheet.rows() * sheet.columns() == 0) {
            return;
        }
        int fromRow = grid.firstRow(header.height());
        int fromColumn = grid.firstColumn(header.width());
        int toRow = grid.endRow(area.height());
        int toColumn = grid.endColumn(area.width());
        g.save();
        clip(g, header.width(), header.height());
        painter(g).cells(fromRow, fromColumn, toRow, toColumn);
        g.restore();
        Palette palette = getPalette();
        g.save();
        clip(g, header.width(), 0);
        header.paintColumns(g, grid, palette, fromColumn, toColumn);
        g.restore();
        g.save();
        clip(g, 0, header.height());
        header.paintRows(g, grid, palette, fromRow, toRow);
        g.restore();
    }

    private void clip(GraphicsContext g, double x, double y) {
        g.beginPath();
        g.rect(x, y, Math.max(0, area.width() - x), Math.max(0, area.height() - y));
        g.clip();
    }

    private void paintOverlay(GraphicsContext g) {
        if (grid == null || sheet.rows() * sheet.columns() == 0) {
            return;
        }
        g.save();
        clip(g, header.width(), header.height());
        new SheetMarkPainter(g, sheet, grid, painter(g), marks, ink, getPalette())
                .paint(
                        grid.firstRow(header.height()),
                        grid.firstColumn(header.width()),
                        grid.endRow(area.height()),
                        grid.endColumn(area.width()));
        pointer(g, selected.get(), 2, true);
        pointer(g, hovered.get(), 1.5, false);
        g.restore();
    }

    private void pointer(GraphicsContext g, SheetCell cell, double thickness, boolean strong) {
        if (cell != null && cell.row() < sheet.rows() && cell.column() < sheet.columns()) {
            Box box = grid.box(cell.row(), cell.column());
            g.setStroke(strong ? getPalette().accent() : getPalette().ink());
            g.setLineWidth(thickness);
            g.strokeRect(box.x() + 1, box.y() + 1, box.width() - 1, box.height() - 1);
        }
    }

    private void showLabel(SheetCell cell) {
        if (cell == null || grid == null || describe.get() == null) {
            label.hide();
            return;
        }
        Box box = grid.box(cell.row(), cell.column());
        label.show(
                describe.get().apply(cell),
                new Box(box.x() + getInsets().getLeft(), box.y() + getInsets().getTop(), box.width(), box.height()));
    }
}

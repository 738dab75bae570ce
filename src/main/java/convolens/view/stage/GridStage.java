package convolens.view.stage;

import convolens.engine.tensor.Tensor;
import convolens.model.TimelineModel;
import convolens.view.SceneContext;
import convolens.view.control.ArraySource;
import convolens.view.control.StageCanvas;
import convolens.view.control.SteppedCanvas;
import convolens.view.control.Twin;
import convolens.view.paint.CellGrid;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A painted stage of matrices: what lies under the mouse and where the keyboard goes from a cell follow from where the
 * matrices lie.
 *
 * @param <P> a matrix
 * @param <C> what names a cell
 */
public abstract class GridStage<P extends StagePanel, C> extends EditedStage<C> implements Twin {
    private static final double SIDEWAYS = 3;

    /** A place in a matrix. */
    public record Place<P>(P panel, int row, int column) {}

    protected GridStage(
            String name, TimelineModel timeline, ObjectProperty<@Nullable C> pointed, SceneContext context) {
        this(name, timeline, pointed, context, new SteppedCanvas());
    }

    /** @param canvas with layers of its own */
    protected GridStage(
            String name,
            TimelineModel timeline,
            ObjectProperty<@Nullable C> pointed,
            SceneContext context,
            StageCanvas canvas) {
        super(name, timeline, pointed, context, canvas);
        ArraySource.offer(canvas, new PanelArrays<>(this));
    }

    /** The matrices on the stage; none before it has a size. */
    protected abstract List<P> panels();

    /** The cell at a place; null where there is nothing to be said. */
    protected abstract @Nullable C cell(P panel, int row, int column);

    /** Where the keyboard finds a cell, whether or not its matrix has such a place; null if the matrix is not on the stage. */
    protected abstract @Nullable Place<P> placeOf(C cell);

    /** Whether the keyboard goes to a matrix. */
    protected boolean isWalked(P panel) {
        return true;
    }

    /** The cells of a matrix to which the keyboard goes: without padding where nothing can be done with that. */
    protected CellGrid walked(P panel) {
        return panel.grid();
    }

    /** What a matrix is called where its numbers are taken along; null where they are not. */
    protected @Nullable String arrayName(P panel) {
        return null;
    }

    /** The numbers of a matrix (rows, columns) as far as the step has come, without padding; NaN for none. */
    protected Tensor array(P panel) {
        CellGrid grid = walked(panel);
        Tensor values = Tensor.zeros(grid.rows(), grid.columns());
        for (int i = 0; i < values.size(); i++) {
            C cell = cell(panel, grid.firstRow() + i / grid.columns(), grid.firstColumn() + i % grid.columns());
            values.data()[i] = cell == null ? Float.NaN : value(cell);
        }
        return values;
    }

    @Override
    protected @Nullable C at(double x, double y) {
        for (P panel : panels()) {
            CellGrid grid = panel.grid();
            if (grid.contains(x, y)) {
                return cell(panel, grid.rowAt(y), grid.columnAt(x));
            }
        }
        return null;
    }

    @Override
    public final Point2D counterpart(Point2D place, Node twin) {
        List<? extends StagePanel> others = ((GridStage<?, ?>) twin).panels();
        for (P panel : panels()) {
            CellGrid from = panel.grid();
            if (from.contains(place.getX(), place.getY())) {
                for (StagePanel other : others) {
                    if (panel.isTwinOf(other)) {
                        CellGrid to = other.grid();
                        double larger = to.cell() / from.cell();
                        return new Point2D(
                                to.x() + larger * (place.getX() - from.x()),
                                to.y() + larger * (place.getY() - from.y()));
                    }
                }
            }
        }
        return Twin.bySize(this, place, twin);
    }

    @Override
    protected boolean exists(C cell) {
        return place(cell) != null;
    }

    @Override
    public @Nullable Rectangle2D place(C cell) {
        Place<P> at = placeOf(cell);
        return at == null || !at.panel.grid().holds(at.row, at.column)
                ? null
                : at.panel.grid().area(at.row, at.column, 1, 1);
    }

    @Override
    public C neighbour(C cell, int down, int right) {
        Place<P> at = placeOf(cell);
        if (at == null) {
            return cell;
        }
        CellGrid grid = walked(at.panel);
        C next = cell(at.panel, grid.nearestRow(at.row + down), grid.nearestColumn(at.column + right));
        return next == null ? cell : next;
    }

    /** The nearest cell of the nearest matrix in a direction. */
    @Override
    public C beyond(C cell, int down, int right) {
        Place<P> at = placeOf(cell);
        if (at == null) {
            return cell;
        }
        CellGrid own = at.panel.grid();
        Point2D from = own.centre(at.row, at.column);
        P next = panels().stream()
                .filter(panel -> panel != at.panel && isWalked(panel) && gap(own, panel.grid(), down, right) >= -1)
                .filter(panel -> first(panel) != null)
                .min(Comparator.comparingDouble(
                        panel -> gap(own, panel.grid(), down, right) + SIDEWAYS * aside(panel.grid(), from, down != 0)))
                .orElse(null);
        if (next == null) {
            return cell;
        }
        CellGrid grid = walked(next);
        C found = cell(next, grid.nearestRow(grid.rowAt(from.getY())), grid.nearestColumn(grid.columnAt(from.getX())));
        return found == null ? cell : found;
    }

    @Override
    public @Nullable C first() {
        return panels().stream()
                .filter(this::isWalked)
                .findFirst()
                .map(this::first)
                .orElse(null);
    }

    private @Nullable C first(P panel) {
        CellGrid grid = walked(panel);
        return cell(panel, grid.firstRow(), grid.firstColumn());
    }

    /** How far a matrix lies ahead; negative where it does not. */
    private static double gap(CellGrid from, CellGrid to, int down, int right) {
        if (right != 0) {
            return right > 0 ? to.x() - from.right() : from.x() - to.right();
        }
        return down > 0 ? to.y() - from.bottom() : from.y() - to.bottom();
    }

    /** How far one has to step aside for a matrix. */
    private static double aside(CellGrid to, Point2D from, boolean vertically) {
        double at = vertically ? from.getX() : from.getY();
        double low = vertically ? to.x() : to.y();
        double high = vertically ? to.right() : to.bottom();
        return Math.max(0, Math.max(low - at, at - high));
    }
}

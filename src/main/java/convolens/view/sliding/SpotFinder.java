package convolens.view.sliding;

import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.view.paint.CellGrid;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout;
import convolens.walk.Rect;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import javafx.geometry.Point2D;

/** From a point on the stage to the cell there, and back. */
final class SpotFinder {
    /** Where the keyboard goes: matrices whose cells are each found in one place only. */
    private static final Set<Kind> WALKED = EnumSet.of(Kind.INPUT, Kind.FILTER, Kind.BIAS, Kind.OUTPUT);

    private static final double SIDEWAYS = 3;

    private SpotFinder() {}

    /** The cell at a point; null if there is none. */
    static Spot at(StageLayout layout, Frame frame, double x, double y) {
        Panel panel = layout.at(x, y).orElse(null);
        return panel == null
                ? null
                : spot(panel, frame, panel.grid().rowAt(y), panel.grid().columnAt(x));
    }

    private static Spot spot(Panel panel, Frame frame, int row, int column) {
        int map = frame.step().last().map();
        return switch (panel.kind()) {
            case INPUT -> new Spot.Input(panel.index(), row, column);
            case USES -> new Spot.Input(0, row, column);
            case FILTER, PRODUCTS -> filter(frame, map, panel.index(), row, column);
            case SUMS -> new Spot.Output(map, row, column);
            case OUTPUT -> new Spot.Output(panel.index(), row, column);
            case BIAS -> new Spot.Bias(map);
        };
    }

    /** The cell of the filter on the stage over a channel; null where the filter does not see it. */
    private static Spot filter(Frame frame, int map, int channel, int row, int column) {
        int first = frame.walk().firstChannel(map);
        boolean seen = channel >= first && channel <= frame.walk().lastChannel(map);
        return frame.state().operation().isPooling() || !seen
                ? null
                : new Spot.Filter(map, channel - first, row, column);
    }

    /** Where a cell is shown; null if it is not on the stage. */
    static Panel panelOf(StageLayout layout, Frame frame, Spot spot) {
        if (spot instanceof Spot.Input at) {
            return layout.panel(Kind.INPUT, at.channel()).orElse(null);
        }
        if (spot instanceof Spot.Filter at) {
            return layout.panel(Kind.FILTER, frame.walk().firstChannel(at.filter()) + at.channel())
                    .orElse(null);
        }
        if (spot instanceof Spot.Output at) {
            return layout.panel(Kind.OUTPUT, at.map()).orElse(null);
        }
        return layout.panel(Kind.BIAS, 0).orElse(null);
    }

    static int row(Spot spot) {
        if (spot instanceof Spot.Input at) {
            return at.row();
        }
        if (spot instanceof Spot.Filter at) {
            return at.row();
        }
        return spot instanceof Spot.Output at ? at.row() : 0;
    }

    static int column(Spot spot) {
        if (spot instanceof Spot.Input at) {
            return at.column();
        }
        if (spot instanceof Spot.Filter at) {
            return at.column();
        }
        return spot instanceof Spot.Output at ? at.column() : 0;
    }

    /** Whether a cell can be typed into. */
    static boolean isEditable(Spot spot) {
        return spot != null && !(spot instanceof Spot.Output);
    }

    /** The neighbour of a cell in its own matrix; the cell itself at the edge. */
    static Spot neighbour(StageLayout layout, Frame frame, Spot spot, int down, int right) {
        Panel panel = panelOf(layout, frame, spot);
        if (panel == null) {
            return spot;
        }
        int row = clamp(row(spot) + down, panel.grid().firstRow(), panel.grid().rows());
        int column = clamp(
                column(spot) + right, panel.grid().firstColumn(), panel.grid().columns());
        if (spot instanceof Spot.Input at) {
            return new Spot.Input(at.channel(), row, column);
        }
        if (spot instanceof Spot.Filter at) {
            return new Spot.Filter(at.filter(), at.channel(), row, column);
        }
        return spot instanceof Spot.Output at ? new Spot.Output(at.map(), row, column) : spot;
    }

    /** The cell at which the keyboard begins: the first one of the window. Null if no matrix is on the stage. */
    static Spot first(StageLayout layout, Frame frame) {
        Rect window = frame.walk().window(frame.step().last().window());
        int channel = frame.walk().firstChannel(frame.step().last().map());
        Spot inWindow = new Spot.Input(channel, Math.max(0, window.row()), Math.max(0, window.column()));
        if (panelOf(layout, frame, inWindow) != null) {
            return neighbour(layout, frame, inWindow, 0, 0);
        }
        return layout.panels().stream()
                .filter(panel -> WALKED.contains(panel.kind()))
                .findFirst()
                .map(panel ->
                        spot(panel, frame, panel.grid().firstRow(), panel.grid().firstColumn()))
                .orElse(null);
    }

    /** The nearest cell of the nearest matrix in a direction; the cell itself if there is none. */
    static Spot beyond(StageLayout layout, Frame frame, Spot spot, int down, int right) {
        Panel own = panelOf(layout, frame, spot);
        if (own == null) {
            return spot;
        }
        Point2D from = own.grid().centre(row(spot), column(spot));
        return layout.panels().stream()
                .filter(panel -> panel != own && WALKED.contains(panel.kind()) && gap(own, panel, down, right) >= -1)
                .filter(panel ->
                        spot(panel, frame, panel.grid().firstRow(), panel.grid().firstColumn()) != null)
                .min(Comparator.comparingDouble(
                        panel -> gap(own, panel, down, right) + SIDEWAYS * aside(panel, from, down != 0)))
                .map(panel -> spot(panel, frame, row(panel, from.getY()), column(panel, from.getX())))
                .orElse(spot);
    }

    /** How far a matrix lies ahead; negative where it does not. */
    private static double gap(Panel own, Panel other, int down, int right) {
        CellGrid from = own.grid();
        CellGrid to = other.grid();
        if (right != 0) {
            return right > 0 ? to.x() - from.right() : from.x() - to.right();
        }
        return down > 0 ? to.y() - from.bottom() : from.y() - to.bottom();
    }

    /** How far one has to step aside for a matrix. */
    private static double aside(Panel panel, Point2D from, boolean vertically) {
        CellGrid to = panel.grid();
        double at = vertically ? from.getX() : from.getY();
        double low = vertically ? to.x() : to.y();
        double high = vertically ? to.right() : to.bottom();
        return Math.max(0, Math.max(low - at, at - high));
    }

    private static int row(Panel panel, double y) {
        CellGrid grid = panel.grid();
        return clamp(grid.rowAt(y), grid.firstRow(), grid.rows());
    }

    private static int column(Panel panel, double x) {
        CellGrid grid = panel.grid();
        return clamp(grid.columnAt(x), grid.firstColumn(), grid.columns());
    }

    private static int clamp(int value, int first, int count) {
        return Math.max(first, Math.min(first + count - 1, value));
    }
}

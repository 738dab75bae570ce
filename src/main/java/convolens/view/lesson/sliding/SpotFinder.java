package convolens.view.lesson.sliding;

import convolens.model.sliding.Frame;
import convolens.model.sliding.Spot;
import convolens.view.lesson.sliding.Panel.Kind;

/** From a point on the stage to the cell there, and back. */
final class SpotFinder {
    private SpotFinder() {}

    /** The cell at a point; null if there is none. */
    static Spot at(StageLayout layout, Frame frame, double x, double y) {
        Panel panel = layout.at(x, y).orElse(null);
        if (panel == null) {
            return null;
        }
        int row = panel.grid().rowAt(y);
        int column = panel.grid().columnAt(x);
        int map = frame.step().last().map();
        return switch (panel.kind()) {
            case INPUT -> new Spot.Input(panel.index(), row, column);
            case USES -> new Spot.Input(0, row, column);
            case FILTER -> new Spot.Filter(map, panel.index(), row, column);
            case PRODUCTS ->
                frame.state().operation().isPooling() ? null : new Spot.Filter(map, panel.index(), row, column);
            case SUMS -> new Spot.Output(map, row, column);
            case OUTPUT -> new Spot.Output(panel.index(), row, column);
            case BIAS -> new Spot.Bias(map);
        };
    }

    /** Where a cell is shown; null if it is not on the stage. */
    static Panel panelOf(StageLayout layout, Spot spot) {
        if (spot instanceof Spot.Input at) {
            return layout.panel(Kind.INPUT, at.channel()).orElse(null);
        }
        if (spot instanceof Spot.Filter at) {
            return layout.panel(Kind.FILTER, at.channel()).orElse(null);
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
    static Spot neighbour(StageLayout layout, Spot spot, int down, int right) {
        Panel panel = panelOf(layout, spot);
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

    private static int clamp(int value, int first, int count) {
        return Math.max(first, Math.min(first + count - 1, value));
    }
}

package convolens.view.sliding.layout;

import convolens.model.sliding.Pane;
import convolens.view.paint.CellGrid;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout.Name;
import java.util.List;

/**
 * How the output maps are arranged, and before them the map without its bias.
 *
 * @param measure of type and gaps
 * @param cell the edge of a cell
 * @param small the edge of the filter's cells
 * @param across how many maps lie beside one another
 */
record OutputPlan(StageShape shape, Measure measure, double cell, double small, double gap, int across) {
    private static final double HEAD = 18;

    /** The least edge of the bias's cell, room for three digits; at most so much larger than the filter's cells. */
    private static final double BIAS = 34;

    private static final double GROWTH = 1.75;

    boolean sums() {
        return shape.biased() && shape.shows(Pane.SUMS);
    }

    private boolean maps() {
        return shape.shows(Pane.OUTPUT);
    }

    private double mapWidth() {
        return shape.geometry().outputWidth() * cell;
    }

    private double mapHeight() {
        return shape.geometry().outputHeight() * cell;
    }

    /** Room above each of several maps for its number. */
    private double head() {
        return shape.maps() > 1 ? HEAD * measure.scale() : 0;
    }

    private double between() {
        return StagePlan.NEAR * measure.scale();
    }

    /** From one map to the next: room for its number at least. */
    private double slot() {
        return Math.max(mapWidth() + between(), shape.maps() > 1 ? 34 * measure.scale() : 0);
    }

    private int down() {
        return (shape.maps() + across - 1) / across;
    }

    private double biasCell() {
        return Math.max(small, Math.min(BIAS * measure.scale(), GROWTH * small));
    }

    private double sumsWidth() {
        return sums() ? mapWidth() + gap * 0.8 + biasCell() + gap * 0.8 : 0;
    }

    double width() {
        boolean wide = shape.maps() > 1 || shape.manyChannels();
        double name = wide ? StagePlan.nameWidth(cell, measure.scale()) : 62 * measure.scale();
        double maps = Math.max(across * slot() - between(), name);
        return sumsWidth() + (maps() ? maps : 0);
    }

    double height() {
        if (!maps()) {
            return sums() ? mapHeight() : 0;
        }
        return down() * (head() + mapHeight()) + (down() - 1) * between() * 0.5;
    }

    /** Adds the matrices, whose upper edge is at {@code top}, and their names. */
    void place(List<Panel> panels, List<Name> names, double left, double top) {
        double x = left;
        double name = top - StageLayout.TITLE * measure.scale();
        if (sums()) {
            panels.add(new Panel(Kind.SUMS, 0, grid(x, top + head())));
            names.add(new Name(Kind.SUMS, x, name, mapWidth() + gap * 0.8, false));
            x += mapWidth() + gap * 0.8;
            double bias = biasCell();
            panels.add(new Panel(Kind.BIAS, 0, CellGrid.at(x, top + head() + (mapHeight() - bias) / 2, bias, 1, 1)));
            x += bias + gap * 0.8;
        }
        if (!maps()) {
            return;
        }
        names.add(new Name(Kind.OUTPUT, x, name, width() - sumsWidth() + gap / 2, false));
        for (int map = 0; map < shape.maps(); map++) {
            double dx = map % across * slot();
            double dy = map / across * (head() + mapHeight() + between() * 0.5) + head();
            panels.add(new Panel(Kind.OUTPUT, map, grid(x + dx, top + dy)));
        }
    }

    private CellGrid grid(double x, double y) {
        return CellGrid.at(
                x, y, cell, shape.geometry().outputHeight(), shape.geometry().outputWidth());
    }
}

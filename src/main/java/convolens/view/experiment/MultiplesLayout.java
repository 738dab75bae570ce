package convolens.view.experiment;

import convolens.run.experiment.Experiment;
import convolens.view.control.Occupancy;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the small multiples lie: with two settings a row for each value of the first and a column for each of the
 * second, named at the margins; with one setting in rows as they fit, each named above itself.
 *
 * @param frames of the curves, in the order of the combinations
 * @param columns how many stand side by side
 * @param named whether each is named above itself
 */
record MultiplesLayout(List<Occupancy.Box> frames, int columns, boolean named) {
    /** The room for the numbers of the accuracy. */
    static final double AXIS = 40;

    /** The room for a name above frames. */
    static final double NAME = 20;

    /** The room for the numbers of the epochs. */
    static final double FOOT = 20;

    private static final double GAP = 14;
    private static final double ROW_GAP = 20;
    private static final double RIGHT = 10;
    private static final double NARROWEST = 130;

    /**
     * The layout for a size.
     *
     * @param rowNames the room that the names of rows need, 0 with one setting
     */
    static MultiplesLayout of(Experiment experiment, double width, double height, double rowNames) {
        int count = experiment.combinations().size();
        boolean crossed = experiment.variations().size() > 1;
        int columns = crossed ? experiment.variations().get(1).values().size() : columns(count, width);
        int rows = (count + columns - 1) / columns;
        double left = rowNames + AXIS;
        double w = Math.max(1, (width - left - RIGHT - GAP * (columns - 1)) / columns);
        // the name of a multiple keeps it apart from the one above
        double rowGap = crossed ? ROW_GAP : GAP;
        double names = crossed ? NAME : NAME * rows;
        double h = Math.max(1, (height - names - FOOT - rowGap * (rows - 1)) / rows);
        List<Occupancy.Box> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int row = i / columns;
            double above = crossed ? NAME : NAME * (row + 1);
            double x = left + (i % columns) * (w + GAP);
            frames.add(new Occupancy.Box(x, above + row * (h + rowGap), w, h));
        }
        return new MultiplesLayout(frames, columns, !crossed);
    }

    private static int columns(int count, double width) {
        int fit = (int) Math.max(1, (width - AXIS) / NARROWEST);
        int rows = (count + fit - 1) / fit;
        return (count + rows - 1) / rows;
    }

    boolean isAtLeft(int index) {
        return index % columns == 0;
    }

    boolean isAtBottom(int index) {
        return index + columns >= frames.size();
    }

    /** The multiple at a place; −1 for none. */
    int at(double x, double y) {
        for (int i = 0; i < frames.size(); i++) {
            Occupancy.Box frame = frames.get(i);
            boolean inside = x >= frame.x()
                    && x <= frame.x() + frame.width()
                    && y >= frame.y() - (named ? NAME : 0)
                    && y <= frame.y() + frame.height();
            if (inside) {
                return i;
            }
        }
        return -1;
    }
}

package convolens.view.sliding;

import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout;
import convolens.view.stage.GridStage.Place;
import org.jspecify.annotations.Nullable;

/** From a place in a matrix on the stage to the cell there, and back. */
final class SpotFinder {
    private SpotFinder() {}

    /** What stands at a place; null where the filter does not see it. */
    static @Nullable Spot spot(Panel panel, Frame frame, int row, int column) {
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
    private static @Nullable Spot filter(Frame frame, int map, int channel, int row, int column) {
        int first = frame.walk().firstChannel(map);
        boolean seen = channel >= first && channel <= frame.walk().lastChannel(map);
        return frame.state().operation().isPooling() || !seen
                ? null
                : new Spot.Filter(map, channel - first, row, column);
    }

    /** Where the keyboard finds a cell; null if its matrix is not on the stage. */
    static @Nullable Place<Panel> place(StageLayout layout, Frame frame, Spot spot) {
        if (spot instanceof Spot.Input at) {
            return place(layout, Kind.INPUT, at.channel(), at.row(), at.column());
        }
        if (spot instanceof Spot.Filter at) {
            int channel = frame.walk().firstChannel(at.filter()) + at.channel();
            return place(layout, Kind.FILTER, channel, at.row(), at.column());
        }
        if (spot instanceof Spot.Output at) {
            return place(layout, Kind.OUTPUT, at.map(), at.row(), at.column());
        }
        return place(layout, Kind.BIAS, 0, 0, 0);
    }

    private static @Nullable Place<Panel> place(StageLayout layout, Kind kind, int index, int row, int column) {
        return layout.panel(kind, index)
                .map(panel -> new Place<>(panel, row, column))
                .orElse(null);
    }
}

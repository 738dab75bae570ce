package convolens.view.sliding.layout;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Pane;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the places of the stage's parts depend on; the same for every step.
 *
 * @param geometry of one plane
 * @param channels C
 * @param maps FN, or C of a pooling
 * @param pooling whether there are no filters
 * @param biased whether a bias is added
 * @param panes the parts that are shown
 */
public record StageShape(
        WindowGeometry geometry, int channels, int maps, boolean pooling, boolean biased, Set<Pane> panes) {

    public static StageShape of(Frame frame, Set<Pane> panes) {
        boolean pooling = frame.state().operation().isPooling();
        Set<Pane> shown = panes.isEmpty() ? EnumSet.noneOf(Pane.class) : EnumSet.copyOf(panes);
        return new StageShape(
                frame.walk().geometry(),
                frame.walk().channels(),
                frame.walk().maps(),
                pooling,
                frame.state().biased() && !pooling,
                shown);
    }

    /** Whether filters are shown: a pooling has none. */
    boolean filters() {
        return !pooling && shows(Pane.FILTER);
    }

    int rows() {
        return geometry.paddedHeight();
    }

    int columns() {
        return geometry.paddedWidth();
    }

    boolean shows(Pane pane) {
        return panes.contains(pane);
    }

    /** The same with one part fewer. */
    StageShape without(Pane pane) {
        Set<Pane> fewer = EnumSet.copyOf(panes);
        fewer.remove(pane);
        return new StageShape(geometry, channels, maps, pooling, biased, fewer);
    }

    /** Whether each channel has a row of its own. */
    boolean manyChannels() {
        return channels > 1;
    }
}

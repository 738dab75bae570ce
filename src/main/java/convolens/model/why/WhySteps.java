package convolens.model.why;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of each method: occlusion goes window by window, row by row, or shows the map at once; the gradient goes
 * back layer by layer; Grad-CAM has its stages. Another method begins at its end, where there is most to see.
 */
final class WhySteps {
    private static final TimelineGrain WINDOW = new TimelineGrain("grain.window");
    private static final TimelineGrain ROW = new TimelineGrain("grain.row");
    private static final TimelineGrain MAP = new TimelineGrain("grain.map");
    private static final TimelineGrain LAYER = new TimelineGrain("grain.layer");
    private static final TimelineGrain STAGE = new TimelineGrain("grain.stage");

    private final TimelineModel timeline = new TimelineModel();
    private @Nullable WhyMethod method;
    private @Nullable WindowGeometry geometry;
    private TimelineGrain grain = WINDOW;
    private boolean settling;

    WhySteps() {
        timeline.grainProperty().addListener((observable, old, now) -> chosen(now));
    }

    TimelineModel timeline() {
        return timeline;
    }

    void settle(WhyMethod wanted, WindowGeometry windows, int layers) {
        boolean other = wanted != method;
        int at = geometry == null ? 0 : window(geometry);
        boolean atEnd = other || timeline.getPosition() >= timeline.getCount() - 1;
        method = wanted;
        WindowGeometry before = geometry;
        geometry = windows;
        settling = true;
        if (other) {
            timeline.pause();
            List<TimelineGrain> grains = switch (wanted) {
                case OCCLUSION -> List.of(WINDOW, ROW, MAP);
                case GRADIENT -> List.of(LAYER);
                case GRAD_CAM -> List.of(STAGE);
            };
            grain = grains.get(0);
            timeline.declareGrains(grains, grain);
            timeline.stepsPerSecondProperty().set(wanted == WhyMethod.OCCLUSION ? 8 : 1);
        }
        settling = false;
        timeline.setCount(
                switch (wanted) {
                    case OCCLUSION -> positions(windows);
                    case GRADIENT -> layers + 1;
                    case GRAD_CAM -> CamStage.values().length;
                });
        if (atEnd && !timeline.isPlaying()) {
            timeline.last();
        } else if (wanted == WhyMethod.OCCLUSION && !windows.equals(before)) {
            seekWindow(windows, Math.min(windows.windows() - 1, at));
        }
    }

    private void chosen(TimelineGrain now) {
        WindowGeometry windows = geometry;
        if (settling || windows == null || method != WhyMethod.OCCLUSION || now == null || now.equals(grain)) {
            return;
        }
        int at = window(windows);
        grain = now;
        timeline.setCount(positions(windows));
        seekWindow(windows, at);
    }

    private int positions(WindowGeometry windows) {
        return grain.equals(MAP) ? 1 : grain.equals(ROW) ? windows.outputHeight() : windows.windows();
    }

    /** The last window that the position has reached. */
    int window(WindowGeometry windows) {
        if (method != WhyMethod.OCCLUSION || grain.equals(MAP)) {
            return windows.windows() - 1;
        }
        int at = timeline.getPosition();
        int last = grain.equals(ROW) ? (at + 1) * windows.outputWidth() - 1 : at;
        return Math.max(0, Math.min(windows.windows() - 1, last));
    }

    void seekWindow(WindowGeometry windows, int window) {
        if (method == WhyMethod.OCCLUSION && !grain.equals(MAP)) {
            timeline.seek(grain.equals(ROW) ? window / windows.outputWidth() : window);
        }
    }
}

package convolens.model.units;

import convolens.engine.tensor.Tensor;
import convolens.model.TimelineModel;
import convolens.model.setup.UndoableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The pictures that are made to excite units: how, that of one unit step by step, and the finished ones of its layer. */
public final class AscentModel {
    private static final double STEPS_PER_SECOND = 30;

    private final TimelineModel timeline = new TimelineModel();
    private final UndoableState<AscentSetup> setup = new UndoableState<>(AscentSetup.usual());
    private final ReadOnlyObjectWrapper<List<AscentFrame>> frames =
            new ReadOnlyObjectWrapper<>(this, "frames", List.of());
    private final ReadOnlyObjectWrapper<Map<Integer, Tensor>> made =
            new ReadOnlyObjectWrapper<>(this, "made", Map.of());

    AscentModel() {
        timeline.firstProperty().set(0);
        timeline.stepsPerSecondProperty().set(STEPS_PER_SECOND);
    }

    /** The steps of making a picture. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** How pictures are made. */
    public UndoableState<AscentSetup> setup() {
        return setup;
    }

    /** The steps of the picture that is made for the unit, as far as they are. */
    public ReadOnlyObjectProperty<List<AscentFrame>> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    /** The finished pictures (C,H,W) of the units of the layer, by unit, as far as they are. */
    public ReadOnlyObjectProperty<Map<Integer, Tensor>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** The picture that the step of the moment shows; null before there is one. */
    public @Nullable AscentFrame frame() {
        List<AscentFrame> all = frames.get();
        return all.isEmpty() ? null : all.get(Math.min(timeline.getPosition(), all.size() - 1));
    }

    /** Whether all steps of the picture are made. */
    public boolean isMade() {
        List<AscentFrame> all = frames.get();
        return !all.isEmpty() && all.get(all.size() - 1).step() == setup.get().steps();
    }

    // Commands

    /** The pictures are made anew: none of them is there. */
    public void restart() {
        frames.set(List.of());
        timeline.setCount(0);
    }

    /** More steps of the picture are made. */
    public void grow(List<AscentFrame> more) {
        List<AscentFrame> all = new ArrayList<>(frames.get());
        all.addAll(more);
        frames.set(List.copyOf(all));
        timeline.grow(all.size());
    }

    /** Shows the pictures made for the units of the layer. */
    public void showMade(Map<Integer, Tensor> pictures) {
        made.set(Map.copyOf(pictures));
    }
}

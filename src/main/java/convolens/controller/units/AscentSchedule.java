package convolens.controller.units;

import convolens.controller.network.LoadedNetwork;
import convolens.model.network.NetworkColumn;
import convolens.model.units.AscentFrame;
import convolens.model.units.DeepUnitsModel;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When pictures that excite units are made: that of the unit that is looked at, while the scene is in sight, and when nothing
 * else is to be done those of the other units of its layer.
 */
final class AscentSchedule {
    private final DeepUnitsModel model;
    private final AscentWorks works;
    private final BooleanSupplier isBusy;
    private final Runnable done;
    private @Nullable LoadedNetwork network;
    private Object key = "";
    private boolean seen = true;
    private boolean untraced;

    /**
     * @param isBusy whether something else is to be done first
     * @param done is called when the picture of a unit is made
     */
    AscentSchedule(DeepUnitsModel model, AscentWorks works, BooleanSupplier isBusy, Runnable done) {
        this.model = model;
        this.works = works;
        this.isBusy = isBusy;
        this.done = done;
    }

    /** No pictures are made until another network is there. */
    void leave() {
        works.cancel();
        network = null;
    }

    /** @param itself tells the network from others */
    void lookInto(LoadedNetwork now, Object itself) {
        network = now;
        key = itself;
    }

    /** Makes the picture of the unit that is looked at, from the start. */
    void trace() {
        AscentWorks.Job job = job();
        untraced = job != null && !seen;
        if (job != null && seen) {
            works.trace(job, model.unit(), this::traced);
        }
    }

    private void traced() {
        done.run();
        makeAll();
    }

    /** Makes the pictures of the other units, unless something else is to be done first. */
    void makeAll() {
        AscentWorks.Job job = job();
        if (job != null && seen && !isBusy.getAsBoolean() && !works.isTracing()) {
            works.makeAll(job, model.unitsProperty().get());
        }
    }

    private AscentWorks.@Nullable Job job() {
        LoadedNetwork own = network;
        NetworkColumn layer = model.layer();
        return own == null || layer == null
                ? null
                : AscentWorks.Job.of(
                        key, own, model.column(), layer, model.ascent().setup().get());
    }

    /** Says whether the scene is in sight. */
    void seen(boolean now) {
        seen = now;
        if (!now) {
            works.cancel();
        } else if (untraced) {
            trace();
        } else if (!model.ascent().framesProperty().get().isEmpty()
                && model.ascent().frame() != null) {
            resume();
        }
    }

    /** What was not finished when the scene left goes on. */
    private void resume() {
        List<AscentFrame> frames = model.ascent().framesProperty().get();
        boolean whole = frames.get(frames.size() - 1).step()
                == model.ascent().setup().get().steps();
        if (whole) {
            makeAll();
        } else {
            trace();
        }
    }
}

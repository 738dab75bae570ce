package convolens.model.network;

import convolens.model.train.RunModel;
import convolens.run.RunSnapshot;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * At which moment of its run a network is looked at: now, or at one of those that the run has kept. Each run's moment is
 * remembered.
 */
public final class EpochChoice {
    private final ObservableValue<? extends @Nullable NetworkSource> source;
    private final ReadOnlyObjectWrapper<@Nullable RunSnapshot> moment = new ReadOnlyObjectWrapper<>(this, "moment");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private final Map<RunModel, RunSnapshot> remembered = new WeakHashMap<>();
    private final InvalidationListener changed = observable -> count();
    private @Nullable RunModel run;

    /** @param source the network that is looked at */
    public EpochChoice(ObservableValue<? extends @Nullable NetworkSource> source) {
        this.source = source;
        source.addListener((observable, old, now) -> follow());
        follow();
    }

    /** The moment; null for now. */
    public ReadOnlyObjectProperty<@Nullable RunSnapshot> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    public @Nullable RunSnapshot getMoment() {
        return moment.get();
    }

    /** How many moments there are, the last of them now; 0 where the network is not that of a run. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The run whose network is looked at; null for another network. */
    public @Nullable RunModel run() {
        return run;
    }

    /** The place of the moment among all, from 0. */
    public int position() {
        RunSnapshot at = moment.get();
        List<RunSnapshot> kept = kept();
        int position = Math.max(0, kept.size() - 1);
        while (at != null && position > 0 && kept.get(position).iteration() > at.iteration()) {
            position--;
        }
        return position;
    }

    /** How many epochs the network has learned at the moment; NaN for one that is not that of a run. */
    public double epochs() {
        RunSnapshot at = moment.get();
        return run == null ? Double.NaN : at == null ? run.epochsProperty().get() : at.epochs();
    }

    /** The moment at which a network would be looked at, if it were chosen; null for now. */
    public @Nullable RunSnapshot remembered(NetworkSource of) {
        return of instanceof NetworkSource.Trained trained ? remembered.get(trained.run()) : null;
    }

    // Commands

    /** Looks at another moment; the last is now. */
    public void seek(int position) {
        List<RunSnapshot> kept = kept();
        choose(position >= kept.size() - 1 ? null : kept.get(Math.max(0, position)));
    }

    /** Looks at a moment of the run; null for now. */
    public void choose(@Nullable RunSnapshot at) {
        if (run != null) {
            remember(run, at);
            moment.set(at);
        }
    }

    /** Remembers at which moment a run is to be looked at when it is chosen; null for now. */
    public void remember(RunModel of, @Nullable RunSnapshot at) {
        if (at == null) {
            remembered.remove(of);
        } else {
            remembered.put(of, at);
        }
    }

    private void follow() {
        if (run != null) {
            run.snapshots().getEntries().removeListener(changed);
        }
        NetworkSource now = source.getValue();
        run = now instanceof NetworkSource.Trained trained ? trained.run() : null;
        if (run != null) {
            run.snapshots().getEntries().addListener(changed);
        }
        moment.set(run == null ? null : remembered.get(run));
        count();
    }

    private void count() {
        count.set(kept().size());
    }

    private List<RunSnapshot> kept() {
        return run == null ? List.of() : run.snapshots().getEntries();
    }
}

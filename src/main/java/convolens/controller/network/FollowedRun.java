package convolens.controller.network;

import convolens.engine.tensor.Tensor;
import convolens.model.network.EpochChoice;
import convolens.model.network.NetworkChoice;
import convolens.model.network.NetworkSource;
import convolens.model.train.RunModel;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** The run whose network is loaded: what it had learned at the moment that is looked at, and what it learns meanwhile. */
final class FollowedRun {
    private final NetworkChoice choice;
    private final Consumer<Map<String, Tensor>> news;
    private final ChangeListener<@Nullable Map<String, Tensor>> learned = (observable, old, now) -> tell(now);
    private @Nullable RunModel run;

    /** @param news receives what the run has learned, while its present is looked at and not held */
    FollowedRun(NetworkChoice choice, Consumer<Map<String, Tensor>> news) {
        this.choice = choice;
        this.news = news;
    }

    /** Follows the run of a source from now on; none where it has none. */
    void follow(NetworkSource source) {
        if (run != null) {
            run.liveParametersProperty().removeListener(learned);
        }
        run = source instanceof NetworkSource.Trained trained ? trained.run() : null;
        if (run != null) {
            run.liveParametersProperty().addListener(learned);
        }
    }

    private boolean isLookedAt() {
        return run != null && run == choice.epochs().run();
    }

    /** How many epochs the network has learned; NaN for one that is not that of a run. */
    double epochs() {
        return isLookedAt() ? choice.epochs().epochs() : Double.NaN;
    }

    /** The parameters at the moment that is looked at; empty where nothing is kept of it. */
    Map<String, Tensor> parameters() {
        EpochChoice epochs = choice.epochs();
        RunModel now = run;
        return now != null && isLookedAt() ? NetworkSources.learned(now, epochs.getMoment()) : Map.of();
    }

    private void tell(@Nullable Map<String, Tensor> values) {
        boolean present =
                choice.epochs().getMoment() == null && !choice.heldProperty().get();
        if (present && values != null && !values.isEmpty()) {
            news.accept(values);
        }
    }
}

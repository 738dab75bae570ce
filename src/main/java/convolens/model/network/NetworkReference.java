package convolens.model.network;

import convolens.model.train.RunModel;
import convolens.model.train.RunReference;
import convolens.run.RunSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A network as a saved scene names it. Immutable.
 *
 * @param from where it comes from
 * @param network its title, the name of its run, or of its file
 * @param run its run, where one has trained it; may be left out where the run has a name
 * @param iteration the step of the run at which it is looked at; null for its last
 */
public record NetworkReference(
        From from,
        String network,
        @Nullable RunReference run,
        @Nullable Integer iteration) {

    /** Where networks come from. */
    public enum From {
        /** It comes with the program. */
        SHIPPED,
        /** A run trained it. */
        RUN,
        /** A file. */
        FILE
    }

    /** What names a network, as it is now. */
    public static NetworkReference of(NetworkSource source) {
        return of(source, null);
    }

    /** What names a network at a moment of its run; null for now. */
    public static NetworkReference of(NetworkSource source, @Nullable RunSnapshot moment) {
        if (source instanceof NetworkSource.Shipped shipped) {
            return new NetworkReference(From.SHIPPED, shipped.title(), null, null);
        }
        if (source instanceof NetworkSource.Trained trained) {
            RunModel run = trained.run();
            return new NetworkReference(
                    From.RUN,
                    Objects.requireNonNullElse(run.nameProperty().get(), ""),
                    RunReference.of(run),
                    moment == null ? null : moment.iteration());
        }
        return new NetworkReference(From.FILE, ((NetworkSource.Opened) source).name(), null, null);
    }

    /**
     * The network that is meant.
     *
     * @param now the network of the moment, which may be that of a file
     * @return empty if it is that of a run or a file that is not open here
     * @throws IllegalArgumentException if none of this name comes with the program
     */
    public Optional<NetworkSource> among(
            List<NetworkSource.Shipped> shipped, List<RunModel> runs, @Nullable NetworkSource now) {
        return switch (from) {
            case SHIPPED ->
                Optional.of(shipped.stream()
                        .filter(each -> each.title().equals(network))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no network \"" + network + "\"")));
            case RUN -> trained(runs).map(NetworkSource.Trained::new);
            case FILE ->
                now instanceof NetworkSource.Opened opened && opened.name().equals(network)
                        ? Optional.of(now)
                        : Optional.empty();
        };
    }

    private Optional<RunModel> trained(List<RunModel> runs) {
        return run != null
                ? run.among(runs)
                : runs.stream()
                        .filter(each -> !network.isBlank()
                                && network.equals(each.nameProperty().get()))
                        .findFirst();
    }

    /** The moment of a run at which it is looked at; null for now, also where the run has not kept it. */
    public @Nullable RunSnapshot moment(RunModel of) {
        return of.snapshots().getEntries().stream()
                .filter(each -> iteration != null && each.iteration() == iteration)
                .findFirst()
                .orElse(null);
    }
}

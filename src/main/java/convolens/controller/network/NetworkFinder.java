package convolens.controller.network;

import convolens.controller.train.RunFinder;
import convolens.controller.train.TrainPlayer;
import convolens.model.Notice;
import convolens.model.network.NetworkReference;
import convolens.model.network.NetworkSource;
import convolens.model.train.TrainModel;
import convolens.view.SceneContext;
import convolens.view.train.TrainText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the networks that saved scenes name, and says which of them are not on this computer. */
public final class NetworkFinder {
    private final List<NetworkSource.Shipped> shipped = NetworkSources.shipped();
    private final TrainModel train;
    private final RunFinder runs;
    private final SceneContext context;

    /** @param train whose runs can be meant */
    public NetworkFinder(TrainModel train, TrainPlayer player, SceneContext context) {
        this.train = train;
        this.runs = player.finder();
        this.context = context;
    }

    /**
     * Finds a network.
     *
     * @param now the one that the scene looks into, which may be that of a file; null for none
     * @param receiver gets the network, before this returns or soon after; null where it is not here, which is said then
     * @throws IllegalArgumentException if it should come with the program, and does not
     */
    public void find(NetworkReference wanted, @Nullable NetworkSource now, Consumer<@Nullable NetworkSource> receiver) {
        Optional<NetworkSource> here = among(wanted, now);
        if (here.isPresent() || wanted.run() == null) {
            take(here, wanted, receiver);
        } else {
            runs.find(List.of(wanted.run()), () -> take(among(wanted, now), wanted, receiver));
        }
    }

    /** @throws IllegalArgumentException if a network should come with the program, and does not */
    public void require(NetworkReference wanted) {
        wanted.among(shipped, List.of(), null);
    }

    private Optional<NetworkSource> among(NetworkReference wanted, @Nullable NetworkSource now) {
        return wanted.among(shipped, train.getRuns(), now);
    }

    private void take(
            Optional<NetworkSource> found, NetworkReference wanted, Consumer<@Nullable NetworkSource> receiver) {
        if (found.isEmpty()) {
            boolean file = wanted.from() == NetworkReference.From.FILE;
            String name =
                    wanted.run() == null ? wanted.network() : new TrainText(context.messages()).name(wanted.run());
            context.status()
                    .tell(
                            file
                                    ? Notice.advice("scenario.missing.file", name)
                                    : Notice.advice("scenario.missing.run", name));
        }
        receiver.accept(found.orElse(null));
    }
}

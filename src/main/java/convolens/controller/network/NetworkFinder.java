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
     * @param now the one that the scene looks into, which stays where the one that is meant is not here
     * @param receiver gets the network, before this returns or soon after
     * @throws IllegalArgumentException if it should come with the program, and does not
     */
    public void find(NetworkReference wanted, NetworkSource now, Consumer<NetworkSource> receiver) {
        Optional<NetworkSource> here = among(wanted, now);
        if (here.isPresent() || wanted.run() == null) {
            receiver.accept(here.orElseGet(() -> instead(wanted, now)));
        } else {
            runs.find(
                    List.of(wanted.run()),
                    () -> receiver.accept(among(wanted, now).orElseGet(() -> instead(wanted, now))));
        }
    }

    private Optional<NetworkSource> among(NetworkReference wanted, @Nullable NetworkSource now) {
        return wanted.among(shipped, train.getRuns(), now);
    }

    private NetworkSource instead(NetworkReference wanted, NetworkSource now) {
        boolean file = wanted.from() == NetworkReference.From.FILE;
        String name = wanted.run() == null ? wanted.network() : new TrainText(context.messages()).name(wanted.run());
        context.status()
                .tell(
                        file
                                ? Notice.advice("scenario.missing.file", name)
                                : Notice.advice("scenario.missing.run", name));
        return now;
    }
}

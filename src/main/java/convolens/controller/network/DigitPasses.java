package convolens.controller.network;

import convolens.controller.TaskRunner;
import convolens.controller.train.TrainImages;
import convolens.data.Split;
import convolens.interchange.ShippedNetwork;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.model.network.NetworkPass;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends test digits through the networks that come with the program, on a worker; the latest wish counts. */
public final class DigitPasses {
    private final TrainImages images;
    private final TaskRunner runner;
    private final StatusModel status;
    private final Map<ShippedNetwork, LoadedNetwork> loaded = new EnumMap<>(ShippedNetwork.class);
    private TaskRunner.@Nullable Job job;

    /**
     * What a network makes of a test digit.
     *
     * @param pass layer by layer
     * @param index which of the test digits, from 0
     * @param label its class
     */
    public record DigitPass(NetworkPass pass, int index, int label) {}

    /** @param images the test digits */
    public DigitPasses(TrainImages images, TaskRunner runner, StatusModel status) {
        this.images = images;
        this.runner = runner;
        this.status = status;
    }

    /**
     * Sends a digit through.
     *
     * @param index which of the test digits; counted on from the first behind the last
     * @param receiver takes what comes of it, on the FX thread
     */
    public void send(ShippedNetwork shipped, int index, Consumer<DigitPass> receiver) {
        cancel();
        job = runner.run(
                cancelled -> pass(shipped, index),
                receiver,
                error -> status.tell(Notice.error("network.unreadable", String.valueOf(error.getMessage()))));
    }

    /** What is on its way is no longer wanted. */
    public void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    private synchronized DigitPass pass(ShippedNetwork shipped, int index) throws Exception {
        LoadedNetwork network = loaded.get(shipped);
        if (network == null) {
            network = LoadedNetwork.shipped(shipped.title(), images);
            loaded.put(shipped, network);
        }
        Split test = network.data().test();
        int at = Math.floorMod(index, test.size());
        return new DigitPass(network.pass(test.image(at)), at, test.label(at));
    }
}

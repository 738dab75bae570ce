package convolens.cli;

import convolens.cli.option.WrongInput;
import convolens.engine.network.Network;
import java.util.function.Supplier;

/** Building a network of the user's choice: what is wrong with it is the user's to change. */
final class NetworkBuild {
    private NetworkBuild() {}

    /** @throws WrongInput if the network does not work out, or cannot fit the memory */
    static Network of(Supplier<Network> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException e) {
            throw new WrongInput(e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            throw new WrongInput(
                    "the network does not fit the memory: choose fewer filters or hidden units, or give Java more with"
                            + " -Xmx",
                    e);
        }
    }

    /** @throws WrongInput if the network cannot take so many images at once */
    static void requireRoomForBatch(Network network, int batchSize) {
        try {
            network.shapes(batchSize);
        } catch (IllegalArgumentException e) {
            throw new WrongInput(
                    "--batch must be smaller than " + batchSize + " for this network: " + e.getMessage(), e);
        }
    }
}

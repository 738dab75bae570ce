package convolens.model.network;

import convolens.model.train.RunModel;

/** Where the network of the scene comes from. */
public sealed interface NetworkSource {

    /**
     * One that comes with the program, trained.
     *
     * @param title what it is called in every language
     */
    record Shipped(String title) implements NetworkSource {}

    /** One that a run has trained, or trains now. */
    record Trained(RunModel run) implements NetworkSource {}

    /**
     * One from a file.
     *
     * @param name of the file
     */
    record Opened(String name) implements NetworkSource {}
}

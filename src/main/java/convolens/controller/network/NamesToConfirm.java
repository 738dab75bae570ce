package convolens.controller.network;

import convolens.interchange.NetworkFile;
import java.nio.file.Path;

/** A file has other names for its parameters: what became of which is shown before the network is taken. */
final class NamesToConfirm extends Exception {
    private static final long serialVersionUID = 1;

    private final transient NetworkFile read;
    private final transient Path file;

    NamesToConfirm(NetworkFile read, Path file) {
        super("the names of the parameters are to be confirmed");
        this.read = read;
        this.file = file;
    }

    NetworkFile read() {
        return read;
    }

    Path file() {
        return file;
    }
}

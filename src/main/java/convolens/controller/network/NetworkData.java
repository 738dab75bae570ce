package convolens.controller.network;

import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.FoundData;
import convolens.data.source.DataSource;
import convolens.data.source.Reading;
import convolens.engine.tensor.Shape;

/** Labelled images for a network that is there already: brought to its size and its channels, its classes found by name. */
final class NetworkData {
    private NetworkData() {}

    /**
     * Reads images.
     *
     * @throws DataException if there are none that the network can answer
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    static DataSet read(DataSource source, LoadedNetwork network, Reading reading) throws DataException {
        Shape image = network.architecture().inputDim();
        DataChoices wished = source.choices()
                .or(DataChoices.NONE
                        .with(DataChoice.COLOR, image.dim(0) == 1 ? "grey" : "color")
                        .with(DataChoice.SIZE, image.dim(1) + "x" + image.dim(2)));
        FoundData found = source.with(wished).read(reading);
        DataSet data = found.dataSet(wished);
        if (!data.imageShape().equals(image)) {
            throw new DataException(data.name() + " has images " + data.imageShape() + ", but the network takes "
                    + image + ": expected images of that size and so many channels");
        }
        return data.withClasses(network.classNames());
    }
}

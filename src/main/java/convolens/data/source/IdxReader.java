package convolens.data.source;

import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.FoundData;
import convolens.data.IdxData;
import java.util.Optional;

/** IDX files, see {@link IdxData}; one of the four stands for all. */
record IdxReader() implements DataReader {
    @Override
    public String expected() {
        return "IDX files named as MNIST's are";
    }

    @Override
    public boolean recognises(DataPlace place) {
        return place.isFile() ? IdxData.partOf(place.asked()).isPresent() : IdxData.isIn(place.folder());
    }

    @Override
    public FoundData read(DataPlace place, DataChoices chosen, Reading reading) throws DataException {
        Optional<String> part = place.isFile() ? IdxData.partOf(place.asked()) : Optional.empty();
        DataChoices asked = part.isPresent() && chosen.of(DataChoice.PART).isEmpty()
                ? chosen.with(DataChoice.PART, part.get())
                : chosen;
        return IdxData.read(place.folder(), asked, reading.cancelled());
    }
}

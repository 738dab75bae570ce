package convolens.data.source;

import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.FoundData;

/** Reads one kind of files. */
sealed interface DataReader permits IdxReader, CifarReader, NpzReader, CsvReader, ClassFolderReader {
    /** What such files are, for the sentence that tells what would be right. */
    String expected();

    /** Whether a place has such files, by their contents as far as a look at their beginnings tells. */
    boolean recognises(DataPlace place);

    /**
     * Reads them.
     *
     * @param chosen how, as far as it has been chosen
     * @throws DataException if they cannot be used; the sentence says what was found and what would be right
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    FoundData read(DataPlace place, DataChoices chosen, Reading reading) throws DataException;
}

package convolens.data.source;

import convolens.data.ClassNames;
import convolens.data.CountedArray;
import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSides;
import convolens.data.DataSides.Side;
import convolens.data.FoundData;
import convolens.data.source.NpyArrays.Head;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * NumPy's {@code .npz} files: Keras' {@code mnist.npz} with x_train, y_train, x_test, y_test; MedMNIST's with validation
 * images; KMNIST's set of four with one array each; any other; and arrays alone, as {@code x_train.npy} and
 * {@code y_train.npy}. Shapes say which array is of images and which of labels,
 * names only what they are for, see {@link ArrayPairs}.
 */
record NpzReader() implements DataReader {
    @Override
    public String expected() {
        return ".npz or .npy files with an array of images (N,H,W), (N,H,W,C), (N,C,H,W) or (N,H·W) and one of labels";
    }

    @Override
    public boolean recognises(DataPlace place) {
        return place.files().stream().anyMatch(NpzReader::isArrays);
    }

    private static boolean isArrays(Path file) {
        return DataPlace.lower(file).endsWith(".npz") || DataPlace.lower(file).endsWith(".npy");
    }

    @Override
    public FoundData read(DataPlace place, DataChoices chosen, Reading reading) throws DataException {
        List<NpyArrays> files = new ArrayList<>();
        try {
            List<String> remarks = new ArrayList<>();
            List<Head> heads = new ArrayList<>();
            for (Path file : place.files().stream().filter(NpzReader::isArrays).toList()) {
                NpyArrays arrays = NpyArrays.open(file);
                files.add(arrays);
                heads.addAll(arrays.heads(remarks));
            }
            ArrayPairs pairs = ArrayPairs.of(place.asked(), heads);
            pairs.unused().forEach(head -> remarks.add(head.place() + " of shape " + head.shape() + " is not used"));
            WordLabels words = WordLabels.of(pairs.pairs(), reading);
            DataSides.Builder sides = new DataSides.Builder();
            int done = 0;
            for (ArrayPairs.Pair pair : pairs.pairs()) {
                CountedArray images = pair.images().of().read(pair.images(), reading);
                sides.add(pair.side(), images, words.labels(pair.labels(), reading));
                reading.progress().accept(++done / (double) pairs.pairs().size());
            }
            Optional<List<String>> names = ClassNames.find(place.folder()).map(ClassNames::names);
            return FoundData.of(
                    place.name(),
                    heads.stream().allMatch(head -> head.entry() == null) ? "NPY" : "NPZ",
                    sides.build(),
                    words.names().isPresent() ? words.names() : names,
                    words.names().isPresent() ? DataChoices.NONE.with(DataChoice.LABELS, "0") : DataChoices.NONE,
                    List.of(),
                    remarks);
        } finally {
            files.forEach(NpyArrays::close);
        }
    }

    /** The arrays for a sentence. */
    static String described(List<Head> heads) {
        return heads.isEmpty()
                ? "no array of numbers"
                : heads.stream()
                        .limit(8)
                        .map(head -> head.name() + " " + head.shape())
                        .collect(Collectors.joining(", "));
    }

    /** What an array is for: its own name says it before its file's. */
    static Side side(Head head) {
        return DataPlace.side(DataPlace.saysSide(head.name()) ? head.name() : head.fullName());
    }
}

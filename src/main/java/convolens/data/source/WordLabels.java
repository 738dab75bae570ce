package convolens.data.source;

import convolens.data.CountedArray;
import convolens.data.DataException;
import convolens.data.source.NpyArrays.Head;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Labels that are words: all different ones in alphabetical order are the names of the classes.
 *
 * @param names these; empty where labels are numbers
 * @param words those of each array
 */
record WordLabels(Optional<List<String>> names, Map<Head, List<String>> words) {
    private static final int MOST_CLASSES = 1000;

    /** @throws DataException if some labels are words and others numbers, or there are too many different ones */
    static WordLabels of(List<ArrayPairs.Pair> pairs, Reading reading) throws DataException {
        Map<Head, List<String>> words = new HashMap<>();
        TreeSet<String> names = new TreeSet<>();
        for (ArrayPairs.Pair pair : pairs) {
            Head labels = pair.labels();
            if (labels.words() != pairs.get(0).labels().words()) {
                throw new DataException(labels.place() + " holds " + (labels.words() ? "words" : "numbers") + ", but "
                        + pairs.get(0).labels().place() + " does not: expected labels of one kind");
            }
            if (labels.words()) {
                List<String> read = labels.of().words(labels, reading);
                words.put(labels, read);
                names.addAll(read);
                if (names.size() > MOST_CLASSES) {
                    throw new DataException(labels.place() + " holds more than " + MOST_CLASSES
                            + " different words: expected the names of classes");
                }
            }
        }
        return new WordLabels(names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names)), words);
    }

    /** The labels of an array as numbers. */
    CountedArray labels(Head head, Reading reading) throws DataException {
        List<String> own = words.get(head);
        if (own == null || names.isEmpty()) {
            return head.of().read(head, reading);
        }
        List<String> all = names.get();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i), i);
        }
        return CountedArray.ofLabels(
                head.place(), own.stream().mapToInt(numbers::get).toArray(), "entry", 0);
    }
}

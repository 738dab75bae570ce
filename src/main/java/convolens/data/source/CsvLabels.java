package convolens.data.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The different labels of tables, numbers or words, in the order in which they come. */
final class CsvLabels {
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    /** The number of a label among those that were seen. */
    int id(String label) {
        return ids.computeIfAbsent(label, key -> ids.size());
    }

    /** How many different labels were seen. */
    int size() {
        return ids.size();
    }

    private boolean areNumbers() {
        return ids.keySet().stream().allMatch(label -> label.matches("-?\\d{1,9}(\\.0*)?"));
    }

    /** The words in alphabetical order, which are the names of the classes; nothing where labels are numbers. */
    Optional<List<String>> names() {
        return areNumbers()
                ? Optional.empty()
                : Optional.of(ids.keySet().stream().sorted().toList());
    }

    /** The labels of rows: the numbers that they are, or the places of their words among the names. */
    int[] values(int[] rows) {
        Optional<List<String>> names = names();
        List<Integer> values = new ArrayList<>();
        for (String label : ids.keySet()) {
            values.add(names.map(all -> all.indexOf(label)).orElseGet(() -> (int) Double.parseDouble(label)));
        }
        int[] made = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            made[i] = values.get(rows[i]);
        }
        return made;
    }
}

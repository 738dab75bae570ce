package convolens.data.source;

import convolens.data.DataSides.Side;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which pictures lie in which folder of a class, for training, validation and testing.
 *
 * @param sides the pictures by what they are for, and by the name of their class
 */
record ClassFolders(Map<Side, Map<String, List<Path>>> sides) {
    private static final int DEPTH = 2;
    private static final Comparator<String> BY_NUMBER_OR_NAME = Comparator.comparing(
                    (String name) -> name.matches("\\d{1,9}") ? Integer.parseInt(name) : Integer.MAX_VALUE)
            .thenComparing(Comparator.naturalOrder());

    static ClassFolders of(Path root) {
        Map<Side, Map<String, List<Path>>> sides = new EnumMap<>(Side.class);
        List<Path> folders = DataPlace.list(root, true);
        for (Path folder : folders) {
            if (DataPlace.saysSide(folder.getFileName().toString())) {
                Map<String, List<Path>> classes = classes(folder, DEPTH);
                if (classes.size() > 1) {
                    sides.merge(DataPlace.side(folder.getFileName().toString()), classes, (one, other) -> one);
                }
            }
        }
        if (!sides.containsKey(Side.TRAIN)) {
            sides.clear();
            Map<String, List<Path>> classes = classes(root, 0);
            if (classes.size() > 1) {
                sides.put(Side.TRAIN, classes);
            }
        }
        return new ClassFolders(sides);
    }

    /** The pictures of each folder of a folder, or of the only folder in it. */
    private static Map<String, List<Path>> classes(Path folder, int depth) {
        Map<String, List<Path>> classes = new TreeMap<>(BY_NUMBER_OR_NAME);
        List<Path> folders = DataPlace.list(folder, true);
        for (Path each : folders) {
            List<Path> pictures = DataPlace.list(each, false).stream()
                    .filter(ClassFolderReader::isPicture)
                    .toList();
            if (!pictures.isEmpty()) {
                classes.put(each.getFileName().toString(), pictures);
            }
        }
        return classes.isEmpty() && folders.size() == 1 && depth > 0 ? classes(folders.get(0), depth - 1) : classes;
    }

    /** Whether there are pictures of two classes at least. */
    boolean isAny() {
        return !sides.isEmpty();
    }

    /** The classes' names, numbers by their values and words by the alphabet. */
    List<String> names() {
        return sides.values().stream()
                .flatMap(classes -> classes.keySet().stream())
                .distinct()
                .sorted(BY_NUMBER_OR_NAME)
                .toList();
    }
}

package convolens.data.source;

import convolens.data.CountedArray;
import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSides;
import convolens.data.DataSides.Side;
import convolens.data.FoundData;
import convolens.data.image.ImageFile;
import convolens.engine.tensor.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A folder with a sub-folder of pictures for each class, whose name is the class's. For training, validation and testing
 * there may be a folder each with such sub-folders; otherwise pictures are drawn for testing, of each class the same share.
 * Pictures are turned as their cameras were held and brought to one size; broken ones are listed and left out.
 */
record ClassFolderReader() implements DataReader {
    private static final int MOST_CLASSES = 1000;
    private static final int LISTED = 20;

    @Override
    public String expected() {
        return "a folder with one sub-folder of pictures (PNG, JPEG, BMP, GIF, WebP, TIFF) for each class";
    }

    static boolean isPicture(Path file) {
        String name = DataPlace.lower(file);
        return ImageFile.ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** The rows and columns that a word such as 28x32 says. */
    static Shape size(String word) {
        int x = word.indexOf('x');
        return Shape.of(Integer.parseInt(word.substring(0, x)), Integer.parseInt(word.substring(x + 1)));
    }

    @Override
    public boolean recognises(DataPlace place) {
        if (place.isFile()) {
            Path classes = isPicture(place.asked()) ? place.folder().getParent() : null;
            return classes != null && ClassFolders.of(classes).isAny();
        }
        return ClassFolders.of(place.folder()).isAny();
    }

    @Override
    public FoundData read(DataPlace place, DataChoices chosen, Reading reading) throws DataException {
        Path above = place.folder().getParent();
        Path root = place.isFile() && above != null ? above : place.folder();
        ClassFolders folders = ClassFolders.of(root);
        List<String> names = folders.names();
        if (names.size() > MOST_CLASSES) {
            throw new DataException(
                    root + " has " + names.size() + " folders of pictures: expected at most " + MOST_CLASSES);
        }
        List<Path> files = new ArrayList<>();
        Map<Side, List<Integer>> labels = new TreeMap<>();
        folders.sides()
                .forEach((side, classes) -> classes.forEach((name, pictures) -> {
                    for (Path picture : pictures) {
                        labels.computeIfAbsent(side, key -> new ArrayList<>()).add(names.indexOf(name));
                        files.add(picture);
                    }
                }));
        PictureLoader loader = PictureLoader.of(files, chosen);
        DataSides.Builder sides = new DataSides.Builder().mixed();
        List<String> remarks = new ArrayList<>();
        int broken = 0;
        int at = 0;
        for (Map.Entry<Side, List<Integer>> each : labels.entrySet()) {
            int count = each.getValue().size();
            PictureLoader.Loaded loaded =
                    loader.load(files.subList(at, at + count), at / (double) files.size(), files.size(), reading);
            at += count;
            broken += loaded.broken().size();
            loaded.broken().entrySet().stream()
                    .limit(LISTED - remarks.size())
                    .forEach(picture -> remarks.add(root.relativize(
                                    loaded.files().get(picture.getKey())) + " is left out: " + picture.getValue()));
            CountedArray images = loaded.array(String.valueOf(root.getFileName()));
            int[] kept = loaded.kept().map(each.getValue()::get).toArray();
            if (kept.length > 0) {
                sides.add(each.getKey(), images, CountedArray.ofLabels(images.name(), kept, "picture", 0));
            }
        }
        if (broken == files.size()) {
            throw new DataException(
                    root + " has " + broken + " pictures, of which none can be read: " + remarks.get(0));
        }
        if (broken > remarks.size()) {
            remarks.add("and " + (broken - remarks.size()) + " more pictures are left out");
        }
        return FoundData.of(
                String.valueOf(root.toAbsolutePath().normalize().getFileName()),
                "pictures",
                sides.build(),
                Optional.of(names),
                loader.assumed(),
                List.of(),
                remarks);
    }

    /** What was chosen for a choice, or else something. */
    static String or(DataChoices chosen, DataChoice choice, String otherwise) {
        return chosen.of(choice).orElse(otherwise);
    }
}

package convolens.data.source;

import convolens.data.ClassNames;
import convolens.data.CountedArray;
import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSides;
import convolens.data.FoundData;
import convolens.engine.tensor.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tables with an image on each line, as Kaggle has MNIST, Fashion-MNIST and others: a label, first or last, and the pixels
 * row by row; with a line of headings or without; a test part in a file of its own or none. A file without labels, such as
 * the test part of a competition, is left out and told about. Tables of EMNIST are transposed, as its other files are.
 */
record CsvReader() implements DataReader {
    @Override
    public String expected() {
        return "tables (.csv) with a label first or last and the pixels of a square image on each line";
    }

    @Override
    public boolean recognises(DataPlace place) {
        return place.files().stream().anyMatch(CsvReader::isTable);
    }

    private static boolean isTable(Path file) {
        if (!DataPlace.lower(file).matches(".*\\.(csv|tsv|txt)(\\.gz)?")) {
            return false;
        }
        try {
            return CsvShape.of(file).isTable();
        } catch (DataException e) {
            // what begins like no table is none; a damaged one is told about where nothing else is found
            return false;
        }
    }

    @Override
    public FoundData read(DataPlace place, DataChoices chosen, Reading reading) throws DataException {
        TreeMap<String, List<CsvShape>> groups = new TreeMap<>();
        for (Path file : place.files().stream().filter(CsvReader::isTable).toList()) {
            groups.computeIfAbsent(group(file), key -> new ArrayList<>()).add(CsvShape.of(file));
        }
        List<String> parts = List.copyOf(groups.keySet());
        String part = chosen.of(DataChoice.PART).orElse(parts.get(0));
        if (!parts.contains(part)) {
            throw new DataException(
                    place.asked() + " has no data set " + part + ": expected one of " + String.join(", ", parts));
        }
        List<CsvShape> tables = groups.getOrDefault(part, List.of());
        CsvShape model = tables.stream()
                .filter(table -> DataPlace.side(table.file().getFileName().toString()) == DataSides.Side.TRAIN)
                .findFirst()
                .orElse(tables.get(0));
        boolean last = chosen.of(DataChoice.LABEL_COLUMN).map("last"::equals).orElse(model.isLabelLast());
        Shape image = image(model, chosen);
        CsvLabels labels = new CsvLabels();
        List<String> remarks = new ArrayList<>();
        List<CsvTable> read = new ArrayList<>();
        for (CsvShape table : tables) {
            if (table.columns() == model.columns()) {
                read.add(CsvTable.read(table, last, image, labels, reading));
            } else {
                remarks.add(table.file().getFileName() + " is not used: it has " + table.columns() + " columns, and "
                        + model.file().getFileName() + " has " + model.columns()
                        + (table.columns() == model.columns() - 1
                                ? "; a file without labels cannot be tested on"
                                : ""));
            }
        }
        DataSides.Builder sides = new DataSides.Builder();
        for (CsvTable table : read) {
            sides.add(
                    DataPlace.side(table.images().name()),
                    table.images(),
                    CountedArray.ofLabels(
                            table.images().name(),
                            labels.values(table.ids()),
                            "line",
                            table.images().first()));
        }
        return found(place, sides.build(), labels, known(parts, part, last, model), part, parts, remarks);
    }

    private static FoundData found(
            DataPlace place,
            DataSides sides,
            CsvLabels labels,
            DataChoices known,
            String part,
            List<String> parts,
            List<String> remarks)
            throws DataException {
        Optional<ClassNames> listed = ClassNames.find(place.folder(), part);
        DataChoices all = listed.isPresent() && listed.get().first() == 1 ? known.with(DataChoice.LABELS, "1") : known;
        Optional<List<String>> names = labels.names().or(() -> listed.map(ClassNames::names));
        boolean several = parts.size() > 1;
        return FoundData.of(
                several && !place.isFile() ? place.name() + "/" + part : place.name(),
                "CSV",
                sides,
                names,
                all,
                several ? parts : List.of(),
                remarks);
    }

    private static DataChoices known(List<String> parts, String part, boolean last, CsvShape model) {
        DataChoices known = DataChoices.NONE.with(DataChoice.LABEL_COLUMN, last ? "last" : "first");
        if (parts.size() > 1) {
            known = known.with(DataChoice.PART, part);
        }
        return DataPlace.lower(model.file()).contains("emnist")
                ? known.with(DataChoice.ORIENTATION, "transposed")
                : known;
    }

    /** The shape that the pixels of a line make: what was chosen, or a square. */
    private static Shape image(CsvShape table, DataChoices chosen) throws DataException {
        int pixels = table.columns() - 1;
        Optional<Shape> size = chosen.of(DataChoice.SIZE).map(ClassFolderReader::size);
        for (int channels : new int[] {1, 3}) {
            int side = (int) Math.round(Math.sqrt(pixels / channels));
            int height = size.map(shape -> shape.dim(0)).orElse(side);
            int width = size.map(shape -> shape.dim(1)).orElse(side);
            if (channels * height * width == pixels) {
                return Shape.of(channels, height, width);
            }
        }
        throw new DataException(table.file().getFileName() + " has " + table.columns()
                + " columns: expected a label and the pixels of a square image, such as 1 + 784 for 28×28, or their"
                + " size as --data-size ROWSxCOLUMNS");
    }

    /** A file's name without what it is for: files of one name belong together. */
    private static String group(Path file) {
        return DataPlace.lower(file)
                .replaceAll("\\.(csv|tsv|txt)(\\.gz)?$", "")
                .replaceAll("train(ing)?|test(ing)?|valid(ation)?|(?<![a-z])val(?![a-z])", "")
                .replaceAll("[-_. ]+$|^[-_. ]+", "")
                .replaceAll("[-_. ]+", "-")
                .replaceAll("^$", "data");
    }
}

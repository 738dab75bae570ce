package convolens.data;

import convolens.data.DataSides.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A folder of IDX files named as MNIST's are: {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte} and the same
 * with {@code t10k} or {@code test}, each plain or {@code .gz}. An optional {@code classes.txt} or {@code labels.txt} names
 * the classes, one a line; otherwise EMNIST's mapping does, or they are called by their numbers. The files may lie in a
 * folder of that folder, one or two levels down; then the data set's name says where.
 *
 * <p>EMNIST's pictures are stored transposed, which its file names tell, and its letters count from 1. Its six splits lie in
 * one folder: {@link DataChoice#PART} says which. Source: G. Cohen et al., "EMNIST: an extension of MNIST to handwritten
 * letters", 2017. QMNIST has eight numbers for each label, of which the first is the class.
 */
public final class IdxData {
    private static final String FORMAT = "IDX";

    private IdxData() {}

    /** Whether a folder, or one below it, has such files. */
    public static boolean isIn(Path folder) {
        return DataFolder.hasAny(folder);
    }

    /** The name before "train-images…" of such a file, empty where there is none; nothing for another file. */
    public static Optional<String> partOf(Path file) {
        return DataFolder.partOf(file);
    }

    /**
     * Reads a folder.
     *
     * @param chosen which of several data sets
     * @param cancelled asks to give up; looked at often while files are read
     * @throws DataException if a file is missing or wrong, or they do not fit together
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    public static FoundData read(Path folder, DataChoices chosen, BooleanSupplier cancelled) throws DataException {
        DataFolder found = DataFolder.find(folder, chosen.of(DataChoice.PART));
        Optional<ClassNames> names = ClassNames.find(found.folder(), found.part());
        try {
            DataSides sides = new DataSides.Builder()
                    .add(
                            Side.TRAIN,
                            IdxFile.read(found.trainImages(), cancelled),
                            IdxFile.read(found.trainLabels(), cancelled))
                    .add(
                            Side.TEST,
                            IdxFile.read(found.testImages(), cancelled),
                            IdxFile.read(found.testLabels(), cancelled))
                    .build();
            DataChoices known = DataChoices.NONE;
            if (found.trainImages()
                    .getFileName()
                    .toString()
                    .toLowerCase(Locale.ROOT)
                    .contains("emnist")) {
                known = known.with(DataChoice.ORIENTATION, "transposed");
            }
            if (names.isPresent() && names.get().first() == 1) {
                known = known.with(DataChoice.LABELS, "1");
            }
            List<String> parts = new ArrayList<>();
            String name = name(folder, found.folder());
            if (found.parts().size() > 1) {
                parts.addAll(found.parts());
                known = known.with(DataChoice.PART, found.part());
                name += "/" + found.part();
            }
            return FoundData.of(name, FORMAT, sides, names.map(ClassNames::names), known, parts, List.of());
        } catch (OutOfMemoryError e) {
            throw new DataException(
                    folder + " needs more memory than there is: expected fewer images, or Java with a larger -Xmx", e);
        }
    }

    /** A folder's own name; with the way from there where the files lie further down. */
    private static String name(Path folder, Path files) {
        Path asked = folder.toAbsolutePath().normalize();
        Path last = asked.getFileName();
        String name = last == null ? folder.toString() : last.toString();
        String way = asked.relativize(files.toAbsolutePath().normalize()).toString();
        return way.isEmpty() ? name : name + "/" + way.replace('\\', '/');
    }
}

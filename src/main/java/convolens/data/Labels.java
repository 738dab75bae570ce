package convolens.data;

import convolens.engine.tensor.Shape;
import java.util.OptionalInt;

/** Reads the labels that belong to a file of images: whole numbers of any element type, counted from 0. */
final class Labels {
    /** Where no class names say how many classes there are. */
    static final int MAX_CLASSES = 1000;

    private Labels() {}

    /**
     * The labels of a file, checked.
     *
     * @param images the file of the images that they belong to
     * @param names how many class names are known, if any are
     * @throws DataException if they are not one for each image, each in the range of the classes
     */
    static int[] read(IdxFile file, IdxFile images, OptionalInt names) throws DataException {
        Shape shape = file.shape();
        if (shape.rank() != 1) {
            throw file.atRank("expected labels of rank 1, but found rank " + shape.rank());
        }
        int count = images.shape().dim(0);
        if (shape.size() != count) {
            throw file.atExtent(
                    0, "expected " + count + " labels, as " + images.name() + " has images, but found " + shape.size());
        }
        int classes = names.orElse(MAX_CLASSES);
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            double value = file.value(i);
            labels[i] = (int) value;
            if (labels[i] != value || labels[i] < 0 || labels[i] >= classes) {
                throw file.atElement(
                        i,
                        "expected a label from 0 to " + (classes - 1)
                                + (names.isPresent() ? ", as there are " + classes + " class names" : "")
                                + ", but found "
                                + text(value));
            }
        }
        return labels;
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}

package convolens.data;

import convolens.engine.tensor.Shape;

/**
 * Labels that belong to images: whole numbers of any element type. An array of them is (N); (N,1); (N,K), one-hot, with a
 * single 1 in each row; or (N,8), of which the first number is the class, as QMNIST has it.
 *
 * @param array where they come from
 * @param values the labels as they are stored, one for each image
 * @param columns how many numbers the array has for each image
 */
record Labels(StoredArray array, int[] values, int columns) {
    /** Where no class names say how many classes there are. */
    static final int MAX_CLASSES = 1000;

    private static final int QMNIST_COLUMNS = 8;

    /**
     * The labels of an array, checked.
     *
     * @param images the images that they belong to
     * @throws DataException if they are not one for each image, or not whole numbers
     */
    static Labels read(StoredArray array, StoredArray images) throws DataException {
        Shape shape = array.shape();
        int count = images.shape().dim(0);
        if (shape.rank() == 0 || shape.dim(0) != count) {
            throw array.atExtent(
                    0,
                    "expected " + count + " labels, as " + images.name() + " has images, but found "
                            + (shape.rank() == 0 ? 1 : shape.dim(0)));
        }
        int columns = shape.rank() == 1 ? 1 : shape.dim(1);
        if (shape.rank() > 2 || columns == 0) {
            throw array.atRank(expected() + "found the shape " + shape);
        }
        boolean oneHot = columns > 1 && isOneHot(array, columns);
        if (columns > 1 && !oneHot && columns != QMNIST_COLUMNS) {
            throw array.atRank(expected() + "found the shape " + shape + " with other rows");
        }
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = oneHot ? hot(array, i, columns) : whole(array, i * columns);
        }
        return new Labels(array, values, columns);
    }

    private static String expected() {
        return "expected labels of shape (N), (N,1), (N,K) with a single 1 in each row, or QMNIST's (N,8), but ";
    }

    private static int whole(StoredArray array, int element) {
        double value = array.value(element);
        // what is no label is told where the classes are known
        return value == (int) value ? (int) value : Integer.MIN_VALUE;
    }

    private static boolean isOneHot(StoredArray array, int columns) {
        int count = array.shape().dim(0);
        for (int i = 0; i < count; i++) {
            if (hot(array, i, columns) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The column of the single 1 of a row of zeros; −1 where there is another number. */
    private static int hot(StoredArray array, int row, int columns) {
        int hot = -1;
        for (int column = 0; column < columns; column++) {
            double value = array.value(row * columns + column);
            if (value == 1 && hot < 0) {
                hot = column;
            } else if (value != 0) {
                return -1;
            }
        }
        return hot;
    }

    /**
     * The classes, counted from 0.
     *
     * @param first the label of class 0
     * @param classes how many classes there are
     * @param named whether class names say how many
     * @throws DataException if a label is none of them
     */
    int[] classes(int first, int classes, boolean named) throws DataException {
        int[] made = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            made[i] = values[i] - first;
            if (values[i] < first || made[i] >= classes) {
                throw array.atElement(
                        i * columns,
                        "expected a label from " + first + " to " + (first + classes - 1)
                                + (named ? ", as there are " + classes + " class names" : "")
                                + ", but found "
                                + text(array.value(i * columns)));
            }
        }
        return made;
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
